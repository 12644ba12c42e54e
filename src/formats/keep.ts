/** What a reader may keep in the browser: for each text its page and the sheets that matter most, planned and not yet measured. */
import type { Language } from '../i18n/languages.ts';
import { editionIn, type Edition } from '../model/document.ts';
import type { SheetProduct } from '../model/kinds.ts';
import type { Library } from '../model/library.ts';
import { mostInKit } from './kit-parts.ts';
import { editionPath } from '../model/urls.ts';
import { planSheets, type SheetOutput } from './sheet/sheet.ts';

/** The rights texts are kept together, under this name; every other text under the id of its document. */
export const rightsSet = 'rights';

/** Something a reader can tick: the rights texts, or one other text. */
export interface KeepSet {
  readonly id: string;
  readonly editions: readonly Edition[];
  /** Addresses of pages and sheets; what a page shows beside its words is found when it is made. */
  readonly paths: readonly string[];
}

const products: readonly SheetProduct[] = ['flyer', 'card', 'booklet', 'form'];

/** Lists what a reader of a language may keep, the rights texts first. */
export function keepSets(library: Library, language: Language): KeepSet[] {
  const editions = library.documents.flatMap((document) => editionIn(document, language) ?? []);
  const sheets = planSheets(library).filter((sheet) => sheet.edition.language === language);
  const set = (id: string, own: readonly Edition[]): KeepSet => ({
    id,
    editions: own,
    paths: own.flatMap((edition) => [
      editionPath(edition),
      ...sheetsToKeep(sheets.filter((sheet) => sheet.edition === edition)),
    ]),
  });
  const rights = editions.filter(({ document }) => document.facts.legal);
  return [
    ...(rights.length ? [set(rightsSet, rights)] : []),
    ...editions.filter(({ document }) => !document.facts.legal).map((edition) => set(edition.document.id, [edition])),
  ];
}

/** Chooses the flyer, the wallet card and the booklet, each on Letter and for one printer; the reading copy where there is none of them. */
function sheetsToKeep(sheets: readonly SheetOutput[]): string[] {
  const first = (product: SheetProduct): string[] =>
    sheets
      .filter((sheet) => sheet.product === product && isMain(sheet) && sheet.paper === 'letter')
      .slice(0, 1)
      .map(({ path }) => path);
  const found = products.flatMap(first);
  return found.length ? found : first('reading');
}

/** Says whether the offline kits have room for sheets and for pictures to share beside the pages. With 150 texts they weighed 35 MB, and with a thousand they would weigh 230. */
export function offlineKitHasFiles(library: Library): boolean {
  return library.documents.length <= mostInKit;
}

/** Says whether a sheet belongs into the offline kit: the flyer on both everyday papers, card and booklet on Letter, in one language. */
export function isInOfflineKit(sheet: SheetOutput): boolean {
  return (
    products.includes(sheet.product) &&
    isMain(sheet) &&
    (sheet.paper === 'letter' || (sheet.paper === 'a4' && sheet.product === 'flyer'))
  );
}

/** In color, in one language, for a printer that prints one side or turns the paper on its long edge. */
function isMain({ style, sides, editions }: SheetOutput): boolean {
  return style === 'color' && editions.length === 1 && (sides === 'one' || sides === 'long-edge');
}
