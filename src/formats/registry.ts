/** The list of formats: one line each. */
import type { Library } from '../model/library.ts';
import { cards } from './card/card.ts';
import { drawings } from './drawing/drawing.ts';
import type { Format, Output } from './format.ts';
import { kitFormat } from './kit/kit.ts';
import { pictures } from './picture/picture.ts';
import { planSheets, sheets } from './sheet/sheet.ts';
import { sitemap } from './sitemap/sitemap.ts';

/** Kits hold the files of the sheet format. Formats do not know each other, so they are told here; they come after it, and find it in the cache. */
export const kits = kitFormat(planSheets);

export const formats: readonly Format[] = [sheets, cards, drawings, pictures, kits, sitemap];

/** Lists every file of every format. */
export function planAll(library: Library): Output[] {
  return formats.flatMap((format) => format.plan(library));
}
