/** Lines of type as outlines, for pictures into which no font of the machine may have a say. */
import type { FontName } from './fonts.ts';
import { parsedFont, widthOf } from './measure.ts';
import { runsOf } from './runs.ts';

/**
 * Sets one line as the data of a path, each part of it in the typeface that has its letters.
 * @param x its left end @param size of the type, both in px @param spacing space added after each letter, in em
 */
export function pathOf(text: string, font: FontName, x: number, baseline: number, size: number, spacing = 0): string {
  let from = x;
  return runsOf(text, font)
    .map((run) => {
      const path = parsedFont(run.font).getPath(run.text, from, baseline, size, { letterSpacing: spacing });
      from += widthOf(run.text, run.font, spacing) * size;
      return path.toPathData(1);
    })
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
