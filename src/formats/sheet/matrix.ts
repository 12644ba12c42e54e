/** The chosen combinations: which products are made on which papers, in which styles, for which printers; why, is told in docs/decisions/0008-the-matrix.md. */
import type { SheetProduct } from '../../model/kinds.ts';
import type { PaperName } from './papers.ts';
import type { Sides, Style } from './variants.ts';

/** Some files: every paper with every way of printing its sides. */
export interface MatrixRow {
  readonly product: SheetProduct;
  readonly style: Style;
  readonly papers: readonly PaperName[];
  readonly sides: readonly Sides[];
  /** Languages on one sheet: 2 is a document back to back with itself. */
  readonly languages: 1 | 2;
}

const everyday = ['letter', 'a4'] as const satisfies PaperName[];

/** For sheets whose two sides must match: every printer finds its own. */
const matching = ['long-edge', 'short-edge', 'fronts', 'backs'] as const satisfies Sides[];

/** By product, in the order in which a document lists them; what is not here is not made. */
export const matrix: readonly MatrixRow[] = [
  {
    product: 'flyer',
    style: 'color',
    papers: ['letter', 'a4', 'legal', 'oficio', 'universal'],
    sides: ['one'],
    languages: 1,
  },
  { product: 'flyer', style: 'light', papers: everyday, sides: ['one'], languages: 1 },
  { product: 'flyer', style: 'black', papers: everyday, sides: ['one'], languages: 1 },
  { product: 'flyer', style: 'large', papers: everyday, sides: ['one'], languages: 1 },
  { product: 'flyer', style: 'shop', papers: everyday, sides: ['one'], languages: 1 },
  { product: 'flyer', style: 'riso', papers: everyday, sides: ['one'], languages: 1 },
  { product: 'flyer', style: 'fillable', papers: everyday, sides: ['one'], languages: 1 },
  // A page a side needs no register: whichever edge it turns on, the front is a front and the back a back, at worst upside down.
  { product: 'flyer', style: 'color', papers: everyday, sides: ['long-edge'], languages: 2 },
  { product: 'flyer', style: 'black', papers: everyday, sides: ['long-edge'], languages: 2 },
  { product: 'poster', style: 'color', papers: ['tabloid', 'a3'], sides: ['one'], languages: 1 },
  { product: 'poster', style: 'black', papers: ['tabloid', 'a3'], sides: ['one'], languages: 1 },
  { product: 'poster', style: 'riso', papers: ['tabloid', 'a3'], sides: ['one'], languages: 1 },
  { product: 'tiles', style: 'color', papers: everyday, sides: ['one'], languages: 1 },
  { product: 'tiles', style: 'black', papers: everyday, sides: ['one'], languages: 1 },
  { product: 'tabs', style: 'color', papers: everyday, sides: ['one'], languages: 1 },
  { product: 'tabs', style: 'black', papers: everyday, sides: ['one'], languages: 1 },
  // A face for each language, both on one side.
  { product: 'sign', style: 'color', papers: everyday, sides: ['one'], languages: 2 },
  { product: 'tent', style: 'color', papers: everyday, sides: ['one'], languages: 2 },
  { product: 'half', style: 'color', papers: everyday, sides: ['one'], languages: 1 },
  { product: 'half', style: 'light', papers: everyday, sides: ['one'], languages: 1 },
  { product: 'half', style: 'black', papers: everyday, sides: ['one'], languages: 1 },
  { product: 'half', style: 'color', papers: everyday, sides: matching, languages: 2 },
  { product: 'quarter', style: 'color', papers: everyday, sides: ['one'], languages: 1 },
  { product: 'quarter', style: 'black', papers: everyday, sides: ['one'], languages: 1 },
  { product: 'quarter', style: 'fillable', papers: everyday, sides: ['one'], languages: 1 },
  { product: 'quarter', style: 'color', papers: everyday, sides: matching, languages: 2 },
  { product: 'labels', style: 'color', papers: everyday, sides: ['one'], languages: 1 },
  { product: 'stickers', style: 'color', papers: everyday, sides: ['one'], languages: 1 },
  // Every card has two sides and every card but the English one two languages: the holder's in front, the officer's behind.
  { product: 'card', style: 'color', papers: everyday, sides: matching, languages: 1 },
  { product: 'card', style: 'black', papers: everyday, sides: matching, languages: 1 },
  { product: 'fold-card', style: 'color', papers: everyday, sides: ['one'], languages: 1 },
  { product: 'fold-card', style: 'black', papers: everyday, sides: ['one'], languages: 1 },
  { product: 'trifold', style: 'color', papers: everyday, sides: matching, languages: 1 },
  { product: 'zine', style: 'color', papers: everyday, sides: ['one'], languages: 1 },
  { product: 'zine', style: 'black', papers: everyday, sides: ['one'], languages: 1 },
  { product: 'booklet', style: 'color', papers: everyday, sides: matching, languages: 1 },
  // Cut and stacked. Both lie upright, so that the long edge is the one every printer with two sides turns on; see docs/decisions/0046-cut-and-stacked.md.
  { product: 'booklet', style: 'color', papers: ['tabloid', 'a3'], sides: ['long-edge'], languages: 1 },
  { product: 'pocket-booklet', style: 'color', papers: everyday, sides: ['long-edge'], languages: 1 },
  { product: 'booklet', style: 'shop', papers: everyday, sides: ['one'], languages: 1 },
  { product: 'pages', style: 'color', papers: ['half-letter', 'a5'], sides: ['one'], languages: 1 },
  { product: 'form', style: 'color', papers: everyday, sides: ['one'], languages: 1 },
  { product: 'form', style: 'fillable', papers: everyday, sides: ['one'], languages: 1 },
  { product: 'reading', style: 'color', papers: everyday, sides: ['one'], languages: 1 },
];
