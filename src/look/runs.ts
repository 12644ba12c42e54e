/** Which typeface draws which part of a line: the second only where the first lacks a letter or its mark, that of another script where both do. */
import { beyond, type Run } from './beyond.ts';
import { isOfScript, secondOf, type FontName } from './fonts.ts';
import { drawnBy, hasGlyphs } from './glyphs.ts';

/** Parts a line by font, each letter with its marks; a letter that a font has in pieces only is written in pieces. Marks of direction and joiners have no width and are left out. */
export function runsOf(line: string, font: FontName): Run[] {
  const scripts = beyond()?.fontsFor(font) ?? [];
  const clusters = [...line.replace(/[\u00ad\u061c\u200b-\u200f\u2060]/g, '').matchAll(/\P{M}\p{M}*|\p{M}+/gu)].map(
    ([cluster]) => cluster,
  );
  const faces = clusters.map((cluster) => {
    const own = drawnBy(cluster, font) || !drawnBy(cluster, secondOf(font)) ? font : secondOf(font);
    return (drawnBy(cluster, own) ? undefined : scripts.find((script) => drawnBy(cluster, script))) ?? own;
  });
  if (scripts.length > 0) joinNeighbours(clusters, faces);
  const runs: { text: string; font: FontName }[] = [];
  clusters.forEach((cluster, index) => {
    const own = faces[index] ?? font;
    const text = !hasGlyphs(cluster, own) && drawnBy(cluster, own) ? cluster.normalize('NFD') : cluster;
    const last = runs.at(-1);
    if (last?.font === own) last.text += text;
    else runs.push({ text, font: own });
  });
  return runs;
}

/** Marks that Chinese shares with Latin, and draws as wide as a sign: those that Typst leaves to it (`covers: "latin-in-cjk"`). */
const shared = /^[\u00b7\u2013\u2014\u2018\u2019\u201c\u201d\u2025-\u2027]/u;

/** Marks beside a word of another script are drawn as its own where the two share them; what else parts words is the house's, as on sheets. */
function joinNeighbours(clusters: readonly string[], faces: FontName[]): void {
  const join = (index: number, beside: FontName | undefined): void => {
    const cluster = clusters[index] ?? '';
    if (
      beside &&
      isOfScript(beside) &&
      shared.test(cluster) &&
      !beside.startsWith('arabic') &&
      drawnBy(cluster, beside)
    )
      faces[index] = beside;
  };
  for (let index = 1; index < faces.length; index += 1) join(index, faces[index - 1]);
  for (let index = faces.length - 2; index >= 0; index -= 1) join(index, faces[index + 1]);
}

/** Says whether a line has words of a script beyond Latin. */
export function speaksScript(line: string, font: FontName): boolean {
  return beyond() !== undefined && runsOf(line, font).some((run) => isOfScript(run.font));
}
