/** Addresses: where every page and file of the site lives, from the site root. */
import { languageTags, words, type Language } from '../i18n/languages.ts';
import type { Document, Edition } from './document.ts';
import { kindNames, type KindName } from './kinds.ts';
import type { Library } from './library.ts';

/** `/es/` */
export function homePath(language: Language): string {
  return `/${language}/`;
}

/** `/es/volantes/` */
export function kindPath(kind: KindName, language: Language): string {
  return `${homePath(language)}${words(language).kinds[kind].slug}/`;
}

/** `/es/buscar/` */
export function searchPath(language: Language): string {
  return `${homePath(language)}${words(language).search.slug}/`;
}

/** `/es/volantes/no-abra-la-puerta/` */
export function editionPath(edition: Edition): string {
  return `${kindPath(edition.document.kind, edition.language)}${edition.words.slug}/`;
}

/** Address of a file that belongs to an edition: `/es/volantes/no-abra-la-puerta/no-abra-la-puerta-hoja-carta.pdf`. */
export function editionFilePath(edition: Edition, name: string, extension: string): string {
  return `${editionPath(edition)}${edition.words.slug}-${name}.${extension}`;
}

/** Address of a picture of a document; the same file serves all languages. @param width in px */
export function picturePath(document: Document, file: string, width: number): string {
  return `/pictures/${document.id}/${file.replace(/\.[^.]+$/, '')}-${width}.webp`;
}

export type PageRoute = 'home' | 'kind' | 'search' | 'document';

/** One page to be made. */
export interface PageAddress {
  readonly path: string;
  readonly route: PageRoute;
  readonly language: Language;
  readonly kind?: KindName;
  readonly edition?: Edition;
}

/** Lists every page below the language prefixes. The door `/` and the 404 page stand outside. */
export function pageAddresses(library: Library): PageAddress[] {
  return languageTags.flatMap((language) => [
    { path: homePath(language), route: 'home' as const, language },
    { path: searchPath(language), route: 'search' as const, language },
    ...kindNames.map((kind) => ({ path: kindPath(kind, language), route: 'kind' as const, language, kind })),
    ...library.documents.flatMap((document) =>
      document.editions
        .filter((edition) => edition.language === language)
        .map((edition) => ({ path: editionPath(edition), route: 'document' as const, language, kind: document.kind, edition })),
    ),
  ]);
}

/** The same page in every language that has it, in the order of the list. */
export function alternates(page: PageAddress, pages: readonly PageAddress[]): PageAddress[] {
  return pages.filter((other) => other.route === page.route && other.kind === page.kind && other.edition?.document === page.edition?.document);
}
