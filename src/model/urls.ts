/** Addresses: where every page and file of the site lives, from the site root. */
import { languageTags, words, type Language } from '../i18n/languages.ts';
import { isReviewed, type Document, type Edition } from './document.ts';
import { kinds, shelfKinds, type KindName } from './kinds.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Library } from './library.ts';
import { sheetsOf } from './sheets.ts';

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

/** `/es/glosario/` */
export function glossaryPath(language: Language): string {
  return `${homePath(language)}${words(language).glossary.slug}/`;
}

/** The list of every page: `/es/todo/` */
export function mapPath(language: Language): string {
  return `${homePath(language)}${words(language).map.slug}/`;
}

/** `/es/volantes/no-abra-la-puerta/`; a document of a kind without a shelf stands directly below the language: `/es/participe/`. */
export function editionPath(edition: Edition): string {
  const { kind } = edition.document;
  return `${kinds[kind].index ? kindPath(kind, edition.language) : homePath(edition.language)}${edition.words.slug}/`;
}

/** Address of a file that belongs to an edition: `/es/volantes/no-abra-la-puerta/no-abra-la-puerta-hoja-carta.pdf`. */
export function editionFilePath(edition: Edition, name: string, extension: string): string {
  return `${editionPath(edition)}${edition.words.slug}${name && '-'}${name}.${extension}`;
}

/** The forms of a feed, by the name of their files. */
export const feedFiles = { atom: 'atom.xml', rss: 'rss.xml', json: 'feed.json' } as const;
export type FeedForm = keyof typeof feedFiles;

/** `/es/noticias/atom.xml`; without a kind, everything new: `/es/atom.xml`. */
export function feedPath(language: Language, form: FeedForm, kind?: KindName): string {
  return `${kind ? kindPath(kind, language) : homePath(language)}${feedFiles[form]}`;
}

/** `/es/eventos/calendario.ics`, `/es/eventos/calendario-chicago.ics`. @param scope id of a place or a topic; nothing for all events */
export function calendarPath(language: Language, scope?: string): string {
  return `${kindPath('events', language)}${words(language).events.calendarSlug}${scope ? `-${scope}` : ''}.ics`;
}

/** The catalogue of e-books in the OPDS form: `/es/opds.xml` */
export function opdsPath(language: Language): string {
  return `${homePath(language)}opds.xml`;
}

/** The list of all documents and their files, for other programs. */
export const cataloguePath = '/documents.json';

/** `/es/volantes/no-abra-la-puerta/imprimir/` */
export function printPath(edition: Edition): string {
  return `${editionPath(edition)}${words(edition.language).print.slug}/`;
}

/** Says whether an edition has sheets, and so a page to choose them on: it is laid out for some product, and reviewed. */
export function hasPrintPage(edition: Edition): boolean {
  return isReviewed(edition) && sheetsOf(edition.document).length > 0;
}

/** Address of a picture of a document; the same file serves all languages. @param width in px */
export function picturePath(document: Document, file: string, width: number): string {
  return `/pictures/${document.id}/${file.replace(/\.[^.]+$/, '')}-${width}.webp`;
}

/** `/e/kds-1/`: short enough to type, the same in every language, and there for ever. */
export function codePath(code: string): string {
  return `/e/${code.toLowerCase()}/`;
}

export type PageRoute = 'home' | 'kind' | 'search' | 'glossary' | 'map' | 'document' | 'print';

/** One page to be made. */
export interface PageAddress {
  readonly path: string;
  readonly route: PageRoute;
  readonly language: Language;
  readonly kind?: KindName;
  readonly edition?: Edition;
}

/** Lists every page below the language prefixes. The door `/`, the 404 page and the pages of codes stand outside. */
export function pageAddresses(library: Library): PageAddress[] {
  return languageTags.flatMap((language) => [
    { path: homePath(language), route: 'home' as const, language },
    { path: searchPath(language), route: 'search' as const, language },
    ...(library.glossary.terms.length > 0 ? [{ path: glossaryPath(language), route: 'glossary' as const, language }] : []),
    { path: mapPath(language), route: 'map' as const, language },
    ...shelfKinds.map((kind) => ({ path: kindPath(kind, language), route: 'kind' as const, language, kind })),
    ...library.documents.flatMap((document) =>
      document.editions
        .filter((edition) => edition.language === language)
        .flatMap((edition) => [
          { path: editionPath(edition), route: 'document' as const, language, kind: document.kind, edition },
          ...(hasPrintPage(edition) ? [{ path: printPath(edition), route: 'print' as const, language, kind: document.kind, edition }] : []),
        ]),
    ),
  ]);
}

/** The page of one edition code. */
export interface CodeAddress {
  readonly path: string;
  readonly entry: LedgerEntry;
}

/** Lists the pages of all edition codes, also of those no longer in use. */
export function codeAddresses(library: Library): CodeAddress[] {
  return library.ledger.map((entry) => ({ path: codePath(entry.code), entry }));
}

/** Lists the addresses of all pages there will be, those outside the languages included. */
export function allPagePaths(library: Library): string[] {
  return [...pageAddresses(library), ...codeAddresses(library)].map(({ path }) => path).concat('/', '/404.html');
}

/** The same page in every language that has it, in the order of the list. */
export function alternates(page: PageAddress, pages: readonly PageAddress[]): PageAddress[] {
  return pages.filter((other) => other.route === page.route && other.kind === page.kind && other.edition?.document === page.edition?.document);
}
