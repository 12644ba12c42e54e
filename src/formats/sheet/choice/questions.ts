/** What a print page asks, and which answers there are for the sheets of a document. */
import type { Dictionary, Language } from '../../../i18n/languages.ts';
import type { SheetProduct } from '../../../model/kinds.ts';
import { papers, type PaperName } from '../papers.ts';
import { styles, type Sides, type Style } from '../variants.ts';

/** How printers print, as a person knows it of their own. Who is not sure gets what every printer can do. */
export const printers = [
  'unsure',
  'single',
  'long-edge',
  'short-edge',
] as const satisfies (keyof Dictionary['print']['printers'])[];
export type Printer = (typeof printers)[number];

/** What a person has and wants: one answer to each question. */
export interface Choices {
  readonly make: SheetProduct;
  readonly paper: PaperName;
  readonly printer: Printer;
  /** Tags of languages in the order of the files, joined by dashes: `es`, or `en-es` for both. */
  readonly language: string;
  readonly style: Style;
}

/** The questions, in the order in which they are asked. */
export const groups = [
  'make',
  'paper',
  'printer',
  'language',
  'style',
] as const satisfies (keyof Dictionary['print']['groups'])[];
export type Group = (typeof groups)[number];

/** A file, by what one chooses it. */
export interface Choosable {
  readonly product: SheetProduct;
  readonly paper: PaperName;
  readonly style: Style;
  readonly sides: Sides;
  /** Two where each side speaks its own. */
  readonly languages: readonly Language[];
  /** True for one side of one sheet of paper: another such sheet can be printed on its back. */
  readonly single?: boolean;
}

/** Pages of these sizes are read on a screen: nobody puts such paper into a printer. */
const screenPapers: readonly PaperName[] = ['half-letter', 'a5'];

/** Papers that a page for two papers prints on. */
const both = ['letter', 'a4'] as const satisfies PaperName[];

/** The papers in a printer that a file is laid out for; none for a screen. */
export function papersOf({ paper }: Pick<Choosable, 'paper'>): readonly PaperName[] {
  return paper === 'universal' ? both : screenPapers.includes(paper) ? [] : [paper];
}

/** The languages of a file as one answer. */
export function languageOf({ languages }: Pick<Choosable, 'languages'>): string {
  return [...languages].sort().join('-');
}

/**
 * Lists the answers to each question, in the order in which they are offered.
 * @param products all products, in their order
 * @param sheets those of one document; not empty
 */
export function answersTo(
  products: readonly SheetProduct[],
  sheets: readonly Choosable[],
): { readonly [G in Group]: readonly Choices[G][] } {
  const has = <Value>(list: readonly Value[], of: (sheet: Choosable) => readonly Value[]): Value[] => {
    const found = new Set(sheets.flatMap(of));
    return list.filter((value) => found.has(value));
  };
  const spoken = [...new Set(sheets.map(languageOf))];
  const printed = has(Object.keys(papers) as PaperName[], papersOf);
  return {
    make: has(products, ({ product }) => [product]),
    // Who is given nothing but pages for a screen is asked for a paper all the same.
    paper: printed.length > 0 ? printed : both,
    printer: printers,
    language: spoken.sort((a, b) => a.split('-').length - b.split('-').length || (a < b ? -1 : 1)),
    style: has(styles, ({ style }) => [style]),
  };
}
