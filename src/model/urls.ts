/** Addresses: where every page and file of the site lives, from the site root. */
import { languageTags, words, type Language } from '../i18n/languages.ts';
import { hasFillPage } from './blanks.ts';
import { isReviewed, type Document, type Edition } from './document.ts';
import { kinds, shelfKinds, type KindName } from './kinds.ts';
import type { LedgerEntry } from './registers/ledger.ts';
import type { Library } from './library.ts';
import { emergencyPath, emergencyText } from './emergency.ts';
import { galleryParts } from './gallery-parts.ts';
import { mapped, shelved } from './lists.ts';
import { memoize } from './memo.ts';
import { furtherParts, most, partPath, type Part } from './parts.ts';
import { sheetsOf } from './sheets.ts';
import { standingOf } from './standing.ts';
import { titleParts } from './title-parts.ts';
import { toolAddresses, type ToolName } from './tools.ts';
import { wordParts } from './word-parts.ts';

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

/** The index of words: `/es/palabras/` */
export function wordsPath(language: Language): string {
  return `${homePath(language)}${words(language).wordIndex.slug}/`;
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

/** What a server shows for an address that leads nowhere. */
export const notFoundPath = '/404.html';

/** The page and the script that check a copy of the site, and the script that makes one. */
export const verifyPagePath = '/verify.html';
export const verifyScriptPath = '/verify.sh';
export const mirrorScriptPath = '/mirror.sh';

/** The licences that go along with every copy. */
export const noticesPath = '/licences.txt';

/** `/es/volantes/no-abra-la-puerta/imprimir/` */
export function printPath(edition: Edition): string {
  return `${editionPath(edition)}${words(edition.language).print.slug}/`;
}

/** Both languages side by side: `/es/volantes/no-abra-la-puerta/dos-idiomas/` */
export function bothPath(edition: Edition): string {
  return `${editionPath(edition)}${words(edition.language).both.slug}/`;
}

/** Finds the edition to set beside another: the original, or for the original its first translation; only where both have been reviewed. */
export function besideOf(edition: Edition): Edition | undefined {
  const { facts, editions } = edition.document;
  const others = editions.filter(
    (other) => other !== edition && other.language !== edition.language && isReviewed(other),
  );
  return isReviewed(edition) ? (others.find(({ language }) => language === facts.original) ?? others[0]) : undefined;
}

/** Where the blanks of an edition are filled in: `/es/resoluciones/proteccion-en-el-trabajo/llenar/` */
export function fillPath(edition: Edition): string {
  return `${editionPath(edition)}${words(edition.language).tools.pages.fill.slug}/`;
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

/**
 * The address that goes with a picture, there for ever. Without a language `/s/kds-1/`, one page for all, short enough to say aloud;
 * words that leave the site carry their own language, `/s/kds-1/es/`, so that what a program shows of the address speaks it too.
 */
export function sharePath(code: string, language?: Language): string {
  return `/s/${code.toLowerCase()}/${language ? `${language}/` : ''}`;
}

/** The page to share an edition from: `/es/volantes/no-abra-la-puerta/compartir/` */
export function sharePagePath(edition: Edition): string {
  return `${editionPath(edition)}${words(edition.language).share.slug}/`;
}

/** All pictures to share: `/es/imagenes/` */
export function galleryPath(language: Language): string {
  return `${homePath(language)}${words(language).share.gallery.slug}/`;
}

/** Keep these pages: `/es/guardar/` */
export function keepPath(language: Language): string {
  return `${homePath(language)}${words(language).keep.slug}/`;
}

/** What there is to keep, for the script of that page: `/es/guardar/kept.json` */
export function keepListPath(language: Language): string {
  return `${keepPath(language)}kept.json`;
}

/** The site to open from a stick: `/kits/offline-es.zip`; without a language, all of them: `/kits/offline.zip`. */
export function offlineKitPath(language?: Language): string {
  return `/kits/offline${language ? `-${language}` : ''}.zip`;
}

/** The checksums of all kits, in the form of `sha256sum -c`: what tells a kit that came only in part. */
export const kitSumsPath = '/kits/SHA256SUMS';

export type PageRoute =
  | 'keep'
  | 'home'
  | 'emergency'
  | 'kind'
  | 'search'
  | 'words'
  | 'glossary'
  | 'map'
  | 'gallery'
  | 'titles'
  | 'tools'
  | 'tool'
  | 'document'
  | 'print'
  | 'both'
  | 'share';

/** One page to be made. */
export interface PageAddress {
  readonly path: string;
  readonly route: PageRoute;
  readonly language: Language;
  readonly kind?: KindName;
  readonly edition?: Edition;
  readonly tool?: ToolName;
  /** Which page of a list it is, where the list has several; absent on the first. */
  readonly part?: Part;
}

/** Lists every page below the language prefixes. The door `/`, the 404 page and the pages of codes stand outside. */
export function pageAddresses(library: Library): PageAddress[] {
  return listed(library);
}

const listed = memoize((library: Library): PageAddress[] =>
  languageTags.flatMap((language) => [
    { path: homePath(language), route: 'home' as const, language },
    ...(emergencyText(library) ? [{ path: emergencyPath(language), route: 'emergency' as const, language }] : []),
    { path: searchPath(language), route: 'search' as const, language },
    ...titleParts(library, language).map(({ part }) => ({
      path: partPath(searchPath(language), part),
      route: 'titles' as const,
      language,
      part,
    })),
    ...inParts({ path: wordsPath(language), route: 'words', language }, wordParts(library, language)),
    ...(library.glossary.terms.length > 0
      ? [{ path: glossaryPath(language), route: 'glossary' as const, language }]
      : []),
    ...counted({ path: mapPath(language), route: 'map', language }, mapped(library, language), most.map),
    ...inParts({ path: galleryPath(language), route: 'gallery', language }, galleryParts(library, language)),
    ...toolAddresses(language),
    { path: keepPath(language), route: 'keep' as const, language },
    ...shelfKinds.flatMap((kind) =>
      counted(
        { path: kindPath(kind, language), route: 'kind', language, kind },
        shelved(library, kind, language),
        most.rows,
      ),
    ),
    ...library.documents.flatMap((document) =>
      document.editions
        .filter((edition) => edition.language === language)
        .flatMap((edition) => {
          const page = (route: PageRoute, path: string) => ({ path, route, language, kind: document.kind, edition });
          return [
            page('document', editionPath(edition)),
            ...(hasPrintPage(edition) ? [page('print', printPath(edition))] : []),
            ...(besideOf(edition) ? [page('both', bothPath(edition))] : []),
            ...(hasFillPage(edition) ? [{ ...page('tool', fillPath(edition)), tool: 'fill' as const }] : []),
            ...(isReviewed(edition) ? [page('share', sharePagePath(edition))] : []),
          ];
        }),
    ),
  ]),
);

/** The pages of a list that is parted by what it lists. */
function inParts(first: PageAddress, parts: readonly { readonly part?: Part }[]): PageAddress[] {
  return parts.map(({ part }) => ({ ...first, path: partPath(first.path, part), ...(part ? { part } : {}) }));
}

/** Adds to the first page of a list those that follow. @param size entries of a page */
function counted(first: PageAddress, list: readonly unknown[], size: number): PageAddress[] {
  return [
    first,
    ...furtherParts(list.length, size, first.language).map((part) => ({
      ...first,
      path: partPath(first.path, part),
      part,
    })),
  ];
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

/** The page of one short address. */
export interface ShareAddress {
  readonly path: string;
  readonly code: string;
  /** Absent on the page for all languages. */
  readonly language?: Language;
  /** What it leads to; absent when a withdrawn edition has nothing in its place. */
  readonly document?: Document;
}

/** Lists the short addresses: of every document, printed or not, and of every code it had before, because old posts stay; each for all languages and, for the same reason, for every single one. */
export function shareAddresses(library: Library): ShareAddress[] {
  const current = library.documents.map((document) => ({ code: document.facts.code, document }));
  const former = library.ledger.flatMap((entry) => {
    const { document } = standingOf(library, entry);
    const known = current.some((address) => address.code === entry.code);
    return known ? [] : [{ code: entry.code, ...(document ? { document } : {}) }];
  });
  return [...current, ...former].flatMap((address) => [
    { path: sharePath(address.code), ...address },
    ...languageTags.map((language) => ({ path: sharePath(address.code, language), ...address, language })),
  ]);
}

/** Lists the addresses of all pages there will be, those outside the languages included. */
export function allPagePaths(library: Library): string[] {
  return [...pageAddresses(library), ...codeAddresses(library), ...shareAddresses(library)]
    .map(({ path }) => path)
    .concat('/', notFoundPath);
}
