/** The typeface of local details, read from its file. */
import { readFileSync } from 'node:fs';
import type { DetailFont } from './letters.ts';

let known: DetailFont | undefined;

/** Reads the font, once in a process. */
export function detailFont(): DetailFont {
  known ??= JSON.parse(readFileSync('src/fonts/details.json', 'utf8')) as DetailFont;
  return known;
}

/** Takes the ink of a page for what comes next: the device's own black, as all words of a sheet are (look.typ). */
export const takeInk = '0 g';
