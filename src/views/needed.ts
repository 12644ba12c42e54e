/** How much paper a number of copies takes: plain arithmetic, from what one sheet is cut into and, where that varies, from the pages of the file. */
import type { PaperName } from '../formats/sheet/papers.ts';
import { isForShop, type Sides, type Style } from '../formats/sheet/variants.ts';
import type { SheetProduct } from '../model/kinds.ts';

/** Numbers of copies to plan for: a table at a meeting, a shop floor, a street, a demonstration. */
export const copyCounts = [10, 50, 100, 500] as const;

/** What one printing of a file gives: so many copies from so many sheets of paper. */
export interface Yield {
  readonly copies: number;
  readonly sheets: number;
}

/** How many copies are cut from one sheet, where a printing is one sheet, by paper where that matters; `pages` where the text decides how many sheets there are; `screen` where there is no paper. */
const printing: Readonly<Record<SheetProduct, number | Partial<Record<PaperName, number>> | 'pages' | 'screen'>> = {
  flyer: 1,
  poster: 1,
  tiles: 'pages',
  tabs: 1,
  sign: 1,
  tent: 1,
  half: 2,
  quarter: 4,
  labels: { letter: 30, a4: 21 },
  stickers: 8,
  card: 10,
  'fold-card': 5,
  trifold: 1,
  zine: 1,
  booklet: 'pages',
  'pocket-booklet': 'pages',
  pages: 'screen',
  form: 1,
  reading: 'pages',
};

/** Counts what one printing of a file of so many pages gives; nothing for the screen, and for a print shop, which has its own paper. A file of fronts has a page for each sheet, and so has its file of backs. */
export function yieldOf(
  {
    product,
    paper,
    sides,
    style,
  }: {
    readonly product: SheetProduct;
    readonly paper: PaperName;
    readonly sides: Sides;
    readonly style: Style;
  },
  pages: number,
): Yield | undefined {
  const kind = printing[product];
  if (kind === 'screen' || isForShop(style)) return undefined;
  if (kind !== 'pages' && style !== 'large')
    return { copies: typeof kind === 'number' ? kind : (kind[paper] ?? 1), sheets: 1 };
  const both = sides === 'long-edge' || sides === 'short-edge';
  return { copies: 1, sheets: Math.ceil(pages / (both ? 2 : 1)) };
}

/** Counts the sheets of paper for a number of copies. */
export function sheetsFor(copies: number, { copies: each, sheets }: Yield): number {
  return Math.ceil(copies / each) * sheets;
}
