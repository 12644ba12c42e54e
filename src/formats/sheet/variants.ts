/** What a sheet may vary in besides text, product and paper: its style, and how the sides of the paper are printed. */
import type { Dictionary } from '../../i18n/en.ts';

/** Color and size of type; `shop` has bleed and crop marks, `fillable` has fields to type in. */
export const styles = [
  'color',
  'light',
  'large',
  'shop',
  'fillable',
] as const satisfies (keyof Dictionary['sheets']['styles'])[];
export type Style = (typeof styles)[number];

/** `one`: nothing on the back. `fronts` and `backs`: two files for a printer that prints one side only. */
export const sides = [
  'one',
  'long-edge',
  'short-edge',
  'fronts',
  'backs',
] as const satisfies (keyof Dictionary['sheets']['sides'])[];
export type Sides = (typeof sides)[number];
