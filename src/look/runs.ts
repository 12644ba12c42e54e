/** Which typeface draws which part of a line: the second only where the first lacks a letter or its mark. */
import { secondOf, type FontName } from './fonts.ts';
import { drawnBy, hasGlyphs } from './glyphs.ts';

/** A part of a line that one font draws. */
export interface Run {
  readonly text: string;
  readonly font: FontName;
}

/** Parts a line by font, each letter with its marks; a letter that a font has in pieces only is written in pieces. Marks of direction and joiners have no width and are left out. */
export function runsOf(line: string, font: FontName): Run[] {
  const runs: { text: string; font: FontName }[] = [];
  for (const [cluster] of line.replace(/[\u00ad\u061c\u200b-\u200f\u2060]/g, '').matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const own = drawnBy(cluster, font) || !drawnBy(cluster, secondOf(font)) ? font : secondOf(font);
    const text = !hasGlyphs(cluster, own) && drawnBy(cluster, own) ? cluster.normalize('NFD') : cluster;
    const last = runs.at(-1);
    if (last?.font === own) last.text += text;
    else runs.push({ text, font: own });
  }
  return runs;
}
