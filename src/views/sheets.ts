/** The sheets of a document as a print page lists them: with what only the finished file tells, and put into order. */
import type { Choosable } from '../formats/sheet/choice/questions.ts';
import type { LocalKind } from '../formats/sheet/local/box.ts';
import { isImposed } from '../formats/sheet/impose.ts';
import { papers } from '../formats/sheet/papers.ts';
import { planSheets, type SheetOutput } from '../formats/sheet/sheet.ts';
import { planThumbnails, shownStyle, type ThumbnailOutput } from '../formats/sheet/thumbnail.ts';
import { sides, styles } from '../formats/sheet/variants.ts';
import type { Language } from '../i18n/languages.ts';
import type { Edition } from '../model/document.ts';
import type { Library } from '../model/library.ts';
import { memoize } from '../model/memo.ts';
import { sheetProducts, type SheetProduct } from '../model/kinds.ts';
import { sizeOf, type ViewContext } from './context.ts';
import { yieldOf, type Yield } from './needed.ts';

/** A sheet as a file. */
export interface SheetFile extends Choosable {
  readonly path: string;
  /** Absent in the dev server for a file that is not made yet. */
  readonly bytes?: number;
}

/** A sheet as a file, with what a printer must know of it. */
export interface PrintFile extends SheetFile {
  /** Absent for the screen and the print shop. */
  readonly yield?: Yield;
  /** Which of a committee's own details can be set into it: those it has a box for. */
  readonly room: readonly LocalKind[];
}

/** A small picture of the front of a sheet. */
export interface Front extends Pick<ThumbnailOutput, 'path' | 'width' | 'height' | 'product' | 'style' | 'languages'> {}

/** The files of one product, and what they look like. */
export interface PrintShelf {
  readonly product: SheetProduct;
  /** Where the files are for paper alone: the product with the same words that is made for screens too, if there is one. */
  readonly screen?: SheetProduct;
  readonly files: readonly PrintFile[];
  readonly fronts: readonly Front[];
}

const sheetsByDocument = memoize((library: Library) =>
  Map.groupBy(planSheets(library), ({ editions }) => editions[0]?.document),
);

const frontsByDocument = memoize((library: Library) =>
  Map.groupBy(planThumbnails(library), ({ document }) => document),
);

/**
 * Lists a document's files for a reader of an edition: by product, on each paper first the reader's own language, then both, then the
 * others, and the plain before the special.
 */
export async function printShelves(context: ViewContext, { document, language }: Edition): Promise<PrintShelf[]> {
  const files: PrintFile[] = [];
  const fronts = (frontsByDocument(context.library).get(document) ?? []).map(
    ({ path, width, height, product, style, languages }) => ({ path, width, height, product, style, languages }),
  );
  for (const sheet of sheetsByDocument(context.library).get(document) ?? []) {
    const { pages, room = [], ...size } = await context.facts(sheet);
    if (size.bytes !== undefined && pages === undefined) throw new Error(`Nobody counted the pages of ${sheet.path}.`);
    const given = pages === undefined ? undefined : yieldOf(sheet, pages);
    const file = { ...sheetFile(sheet, size), ...(given ? { yield: given } : {}), room };
    files.push({ ...file, single: sheet.sides === 'one' && given?.sheets === 1 });
  }
  const place = (file: PrintFile): number[] => [
    Object.keys(papers).indexOf(file.paper),
    languagePlace(file, language),
    styles.indexOf(file.style),
    sides.indexOf(file.sides),
  ];
  files.sort((a, b) => compare(place(a), place(b)));
  const screen = files.find(({ product }) => product === 'reading')?.product;
  return sheetProducts
    .map((product) => ({
      product,
      files: files.filter((file) => file.product === product),
      fronts: fronts.filter((front) => front.product === product),
      ...(isImposed(product) && screen ? { screen } : {}),
    }))
    .filter((shelf) => shelf.files.length > 0);
}

/** Lists the sheets of an edition that most people want: in color, on the two everyday papers, one file each. A long-edge file comes out of most office printers; a booklet is made for the short edge. */
export async function everydaySheets(context: ViewContext, edition: Edition): Promise<SheetFile[]> {
  const wanted = (sheetsByDocument(context.library).get(edition.document) ?? []).filter(
    ({ edition: front, product, paper, style, sides: printed, editions }) =>
      front === edition &&
      ['flyer', 'card', 'booklet', 'form', 'reading'].includes(product) &&
      ['letter', 'a4'].includes(paper) &&
      style === 'color' &&
      editions.length === 1 &&
      (printed === 'one' || printed === (product === 'booklet' ? 'short-edge' : 'long-edge')),
  );
  return Promise.all(wanted.map(async (sheet) => sheetFile(sheet, sizeOf(await context.facts(sheet)))));
}

function sheetFile(
  { path, product, paper, style, sides: printed, editions }: SheetOutput,
  size: Pick<SheetFile, 'bytes'>,
): SheetFile {
  return { path, product, paper, style, sides: printed, languages: editions.map(({ language }) => language), ...size };
}

/** Finds the fronts of a sheet: its own, or those of each of its languages. */
export function frontsOf({ product, style, languages }: Choosable, fronts: readonly Front[]): Front[] {
  const alike = fronts.filter((front) => front.product === product && front.style === shownStyle(style));
  const own = alike.filter((front) => front.languages.join() === languages.join());
  return own.length > 0 ? own : alike.filter((front) => front.languages.every((tag) => languages.includes(tag)));
}

/** 0 for the language alone, 1 for sheets that it shares, 2 for those without it. */
function languagePlace({ languages }: PrintFile, language: Language): number {
  return languages.includes(language) ? languages.length - 1 : 2;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const first = a.findIndex((value, at) => value !== b[at]);
  return first < 0 ? 0 : (a[first] ?? 0) - (b[first] ?? 0);
}
