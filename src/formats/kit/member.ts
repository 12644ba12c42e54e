/** A sheet as a kit sees it: what it is, and where it lies in the ZIP. */
import { languageTags, type Dictionary } from '../../i18n/languages.ts';
import type { Edition } from '../../model/document.ts';
import type { SheetProduct } from '../../model/kinds.ts';
import type { Output } from '../format.ts';

/** What a kit must know of a sheet. Sheets come from another format; the registry hands them over. */
export interface KitSheet extends Output {
  readonly editions: readonly Edition[];
  readonly product: SheetProduct;
  readonly paper: keyof Dictionary['sheets']['papers'];
  readonly style: keyof Dictionary['sheets']['styles'];
  readonly sides: keyof Dictionary['sheets']['sides'];
}

/**
 * Where a sheet lies in a kit: `en/x-flyer-letter.pdf`; `en-es/` where each side speaks its own language.
 * @param campaign true in the kit of the whole campaign, where each text has a folder of its own
 */
export function placeInKit(sheet: KitSheet, campaign: boolean): string {
  const languages = languageTags.filter((tag) => sheet.editions.some(({ language }) => language === tag));
  const name = sheet.path.slice(sheet.path.lastIndexOf('/') + 1);
  return [...(campaign ? [sheet.editions[0]?.document.id ?? ''] : []), languages.join('-'), name].join('/');
}
