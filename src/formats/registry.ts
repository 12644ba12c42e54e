/** The list of formats: one line each. */
import type { Library } from '../model/library.ts';
import { cards } from './card/card.ts';
import { drawings } from './drawing/drawing.ts';
import type { Format, Output } from './format.ts';
import { pictures } from './picture/picture.ts';
import { sheets } from './sheet/sheet.ts';
import { sitemap } from './sitemap/sitemap.ts';

export const formats: readonly Format[] = [sheets, cards, drawings, pictures, sitemap];

/** Lists every file of every format. */
export function planAll(library: Library): Output[] {
  return formats.flatMap((format) => format.plan(library));
}
