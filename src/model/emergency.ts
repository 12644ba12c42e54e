/** The text for someone who has agents before them this minute, and the address of its screen. */
import { words, type Language } from '../i18n/languages.ts';
import type { Document } from './document.ts';
import { findDocument, type Library } from './library.ts';
import { memoize } from './memo.ts';

/**
 * Finds the text of the emergency screen: the one that `front.yml` names, else the first rights text of the kind that is made for the street.
 * @returns nothing where the campaign has no such text; then no page offers the screen
 */
export const emergencyText = memoize((library: Library): Document | undefined => {
  const named = library.front?.emergency;
  return named === undefined
    ? library.documents.find(({ kind, facts }) => kind === 'leaflets' && facts.legal)
    : findDocument(library, named);
});

/** `/es/emergencia/` */
export function emergencyPath(language: Language): string {
  return `/${language}/${words(language).emergency.slug}/`;
}
