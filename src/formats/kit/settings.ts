/** What must be set in a print window, and for which sheets. */
import type { Dictionary } from '../../i18n/languages.ts';
import type { KitSheet } from './member.ts';

/** The settings that differ from file to file and are worth a line, in the order of a print window. */
type Setting = Exclude<keyof Dictionary['print']['settings'], 'scale' | 'paper'>;

/** For each setting, the sheets that it is said of, in the order in which settings are listed. */
const saidOf: Readonly<Record<Setting, (sheet: Pick<KitSheet, 'sides' | 'style'>) => boolean>> = {
  one: ({ sides, style }) => sides === 'one' && style !== 'shop' && style !== 'riso',
  'long-edge': ({ sides }) => sides === 'long-edge',
  'short-edge': ({ sides }) => sides === 'short-edge',
  single: ({ sides }) => sides === 'fronts' || sides === 'backs',
  light: ({ style }) => style === 'light',
  black: ({ style }) => style === 'black',
  large: ({ style }) => style === 'large',
  shop: ({ style }) => style === 'shop',
  riso: ({ style }) => style === 'riso',
  fillable: ({ style }) => style === 'fillable',
};

/** Lists what must be said about printing these sheets, each setting with the sheets that it is said of. */
export function settingsFor<Sheet extends Pick<KitSheet, 'sides' | 'style'>>(
  sheets: readonly Sheet[],
): { readonly setting: Setting; readonly sheets: readonly Sheet[] }[] {
  return (Object.keys(saidOf) as Setting[])
    .map((setting) => ({ setting, sheets: sheets.filter(saidOf[setting]) }))
    .filter(({ sheets: concerned }) => concerned.length > 0);
}
