/** Lines of type as outlines, for pictures into which no font of the machine may have a say. */
import { beyond, type OrderedRun } from './beyond.ts';
import { isOfScript, type FontName } from './fonts.ts';
import { parsedFont, widthOf } from './measure.ts';
import { runsOf } from './runs.ts';

/**
 * Sets one line as the data of a path, each part of it in the typeface that has its letters.
 * @param x its left end @param size of the type, both in px @param spacing space added after each letter, in em
 * @param rightToLeft which way the line is read; by its first letter where nobody says
 */
export function pathOf(
  text: string,
  font: FontName,
  x: number,
  baseline: number,
  size: number,
  spacing = 0,
  rightToLeft?: boolean,
): string {
  let from = x;
  return orderedRuns(text, font, rightToLeft)
    .map((run) => {
      const at = from;
      from += widthOf(run.text, run.font, spacing) * size;
      if (isOfScript(run.font)) return shapedPath(run, at, baseline, size);
      return parsedFont(run.font).getPath(run.text, at, baseline, size, { letterSpacing: spacing }).toPathData(1);
    })
    .join('');
}

/** The parts of a line from left to right. */
function orderedRuns(text: string, font: FontName, rightToLeft?: boolean): readonly OrderedRun[] {
  const runs = runsOf(text, font);
  const ordered = runs.some((run) => isOfScript(run.font)) ? beyond()?.inOrder(runs, rightToLeft) : undefined;
  return ordered ?? runs.map((run) => ({ ...run, rightToLeft: false }));
}

function shapedPath({ text, font, rightToLeft }: OrderedRun, x: number, baseline: number, size: number): string {
  const { glyphs } = parsedFont(font);
  return (beyond()?.shape(text, font, rightToLeft).glyphs ?? [])
    .map((glyph) =>
      glyphs
        .get(glyph.index)
        .getPath(x + glyph.x * size, baseline - glyph.y * size, size)
        .toPathData(1),
    )
    .join('');
}

/** Sets one line as a path, smaller where it would run out of its room. @param x its left end @param size of the type @param room the width it may take; all in px */
export function outline(
  text: string,
  font: FontName,
  x: number,
  baseline: number,
  size: number,
  colour: string,
  room: number,
): string {
  const fitting = Math.min(size, room / widthOf(text, font));
  return `<path fill="${colour}" d="${pathOf(text, font, x, baseline, fitting)}"/>`;
}
