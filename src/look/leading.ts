/** How far the lines of a tight headline must stand apart, by the ink of their letters: what hangs below one line may not touch what rises from the next. */
import { beyond, type Run } from './beyond.ts';
import { isOfScript, type FontName } from './fonts.ts';
import { parsedFont, widthOf } from './measure.ts';
import { runsOf } from './runs.ts';
import type { Outline } from '@shuding/opentype.js';

/** From base line to base line of a headline at the least, in em: capitals and the tails of a p stand just apart. */
export const tightLead = 0.94;

/** What is left bare between the ink of two lines, in em. */
const clear = 0.04;

/** The ink of one letter, in em: from the base line down and up, and how wide it stands. */
interface LetterInk {
  readonly depth: number;
  readonly height: number;
  readonly width: number;
}

const known = new Map<string, LetterInk>();

/** Finds the distance from base line to base line, in em, at which no letter touches one of the line below. The same for all lines of a headline. */
export function leadOf(lines: readonly string[], font: FontName): number {
  const set = lines.map((line) => placed(line, font));
  let lead = tightLead;
  for (const [index, line] of set.entries())
    for (const above of line)
      for (const below of set[index + 1] ?? [])
        if (above.left < below.right && below.left < above.right)
          lead = Math.max(lead, above.depth + below.height + clear);
  return lead;
}

/** How far the ink of a line reaches over and under its base line, in em: an accent on a capital stands higher than the capital. */
export function reachOf(line: string, font: FontName): { readonly above: number; readonly below: number } {
  const inks = placed(line, font);
  return {
    above: Math.max(0, ...inks.map(({ height }) => height)),
    below: Math.max(0, ...inks.map(({ depth }) => depth)),
  };
}

/** The letters of a line where they stand; kerning, some hundredths, is left out. Letters of another script change with their neighbours: their whole line is one ink. */
function placed(line: string, font: FontName): (LetterInk & { readonly left: number; readonly right: number })[] {
  const shaped = runsOf(line, font).filter((run) => isOfScript(run.font));
  if (shaped.length > 0) {
    const inks = [
      ...shaped.map(inkOfRun),
      ...[...line].filter((sign) => /[\p{Script=Latin}\p{N}]/u.test(sign)).map((sign) => inkOf(sign, font)),
    ];
    const [depth, height] = [inks.map((ink) => ink.depth), inks.map((ink) => ink.height)].map((all) =>
      Math.max(...all),
    ) as [number, number];
    const width = widthOf(line, font);
    return [{ depth, height, width, left: -Infinity, right: Infinity }];
  }
  let left = 0;
  return [...line].map((letter) => {
    const ink = inkOf(letter, font);
    const at = { ...ink, left, right: left + ink.width };
    left = at.right;
    return at;
  });
}

function inkOf(letter: string, font: FontName): LetterInk {
  const key = `${font} ${letter}`;
  const found = known.get(key);
  if (found) return found;
  const [run] = runsOf(letter, font);
  const reach = reachIn(run ? [parsedFont(run.font).getPath(letter, 0, 0, 1)] : []);
  const ink = { ...reach, width: widthOf(letter, font) };
  known.set(key, ink);
  return ink;
}

function inkOfRun({ text, font }: Run): Pick<LetterInk, 'depth' | 'height'> {
  const { glyphs } = parsedFont(font);
  return reachIn(
    (beyond()?.shape(text, font, false).glyphs ?? []).map(({ index, y }) => glyphs.get(index).getPath(0, -y, 1)),
  );
}

/** Points of a path count downwards. */
function reachIn(outlines: readonly Outline[]): Pick<LetterInk, 'depth' | 'height'> {
  const heights = outlines.flatMap(({ commands }) =>
    commands.flatMap(({ y, y1, y2 }) => [y, y1, y2].filter((height) => height !== undefined)),
  );
  return { depth: Math.max(0, ...heights), height: -Math.min(0, ...heights) };
}
