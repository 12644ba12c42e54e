/** The sheets of a document as a print page lists them: measured once for each library, and put into order. */
import { localKinds, type LocalKind } from '../../formats/sheet/local/box.ts';
import { readTable } from '../../formats/sheet/local/table.ts';
import { pageCount } from '../../formats/sheet/pagecount.ts';
import { papers } from '../../formats/sheet/papers.ts';
import { planSheets, type SheetOutput } from '../../formats/sheet/sheet.ts';
import { sides, styles } from '../../formats/sheet/variants.ts';
import type { Document, Edition } from '../../model/document.ts';
import { sheetProducts, type SheetProduct } from '../../model/kinds.ts';
import type { Library } from '../../model/library.ts';
import { made } from '../made.ts';
import { yieldOf, type Yield } from './needed.ts';

/** A sheet with what only the finished file tells. */
export interface PrintFile extends SheetOutput {
  readonly bytes: number;
  /** Absent for the screen and the print shop. */
  readonly yield?: Yield;
  /** Which of a committee's own details can be set into it: those it has a box for. */
  readonly room: readonly LocalKind[];
}

/** The files of one product. */
export interface PrintShelf {
  readonly product: SheetProduct;
  readonly files: readonly PrintFile[];
}

/** By library, since the dev server reads the texts anew, and by document, since each of its print pages lists the same files. */
const measured = new WeakMap<Library, Map<Document, Promise<readonly PrintFile[]>>>();

/**
 * Lists a document's files for a reader of an edition: by product, on each paper first the reader's own language, then both, then the
 * others, and the plain before the special.
 */
export async function printShelves(library: Library, edition: Edition): Promise<PrintShelf[]> {
  const known = measured.get(library) ?? new Map<Document, Promise<readonly PrintFile[]>>();
  measured.set(library, known);
  const files = known.get(edition.document) ?? measure(library, edition.document);
  known.set(edition.document, files);
  const place = (file: PrintFile): number[] => [
    Object.keys(papers).indexOf(file.paper),
    languagePlace(file, edition),
    styles.indexOf(file.style),
    sides.indexOf(file.sides),
  ];
  const sorted = [...(await files)].sort((a, b) => compare(place(a), place(b)));
  return sheetProducts
    .map((product) => ({ product, files: sorted.filter((file) => file.product === product) }))
    .filter((shelf) => shelf.files.length > 0);
}

async function measure(library: Library, document: Document): Promise<readonly PrintFile[]> {
  const files: PrintFile[] = [];
  for (const sheet of planSheets(library).filter(({ editions }) => editions[0]?.document === document)) {
    const pdf = await made(sheet);
    if (pdf.length === 0) continue;
    const given = await yieldOf(sheet, () => pageCount(pdf));
    const boxes = new Set(readTable(pdf)?.slots.map(([kind]) => kind));
    files.push({
      ...sheet,
      bytes: pdf.length,
      room: localKinds.filter((kind) => boxes.has(kind)),
      ...(given ? { yield: given } : {}),
    });
  }
  return files;
}

/** 0 for the edition alone, 1 for sheets that it shares, 2 for those without it. */
function languagePlace({ editions }: PrintFile, edition: Edition): number {
  return editions.includes(edition) ? editions.length - 1 : 2;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const first = a.findIndex((value, at) => value !== b[at]);
  return first < 0 ? 0 : (a[first] ?? 0) - (b[first] ?? 0);
}
