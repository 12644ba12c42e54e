/** Addresses of what search fetches. */
import type { Language } from '../i18n/languages.ts';
import { searchPath } from './urls.ts';

/** The packed index of a language: `/es/buscar/index.json` */
export function searchIndexPath(language: Language): string {
  return `${searchPath(language)}index.json`;
}

/** Folder of the engine that knows every line of a language: `/pagefind/es/` */
export function indexFolder(language: Language): string {
  return `/pagefind/${language}/`;
}
