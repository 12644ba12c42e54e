/** What a sheet may vary in besides text, product and paper: its style, and how the sides of the paper are printed. */
import type { Dictionary } from '../../i18n/en.ts';

/** Inks and size of type: `light` takes little ink, `black` is for printers and copiers that have no other; `shop` has bleed and crop marks, `riso` a page for each ink, `fillable` has fields to type in. */
export const styles = [
  'color',
  'light',
  'black',
  'large',
  'shop',
  'riso',
  'fillable',
] as const satisfies (keyof Dictionary['sheets']['styles'])[];
export type Style = (typeof styles)[number];

/** Says whether files of a style are for people who print for others: they are made up for machines that nobody has at home. */
export function isForShop(style: Style | undefined): boolean {
  return style === 'shop' || style === 'riso';
}

/** `one`: nothing on the back. `fronts` and `backs`: two files for a printer that prints one side only. */
export const sides = [
  'one',
  'long-edge',
  'short-edge',
  'fronts',
  'backs',
] as const satisfies (keyof Dictionary['sheets']['sides'])[];
export type Sides = (typeof sides)[number];
