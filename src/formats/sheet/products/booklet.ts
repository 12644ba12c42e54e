/** The booklet: the small pages, four to a sheet of paper, folded once and stapled in the fold. */
import { papers, type PaperName } from '../papers.ts';
import { halves } from './half.ts';
import { pages } from './pages.ts';
import type { Product } from './product.ts';

/** Most pages that a staple and a fold can hold; AmuseWiki splits above 48, and calls folding “nearly impossible” above 80. */
export const mostBookletPages = 48;

/**
 * Its leaf is the small pages, on half of the paper in the printer.
 *
 *     ┌───────┬───────┐
 *     │   8   ╎   1   │
 *     │       ╎       │   front of the outermost sheet
 *     └───────┴───────┘
 *            fold
 */
export const booklet: Product = {
  ...pages,
  of: { product: 'booklet', paper: folded },
  papers: ['letter', 'a4', 'tabloid', 'a3'],
  trim: (paper) => papers[halves[folded(paper)] ?? paper],
};

/** Large paper holds two sheets of a booklet, one above the other, and is cut apart before it is folded (schemes/cutstack.ts). */
const cutApart: Partial<Record<PaperName, PaperName>> = { tabloid: 'letter', a3: 'a4' };

/** The paper whose half is a page of the booklet. */
function folded(paper: PaperName): PaperName {
  return cutApart[paper] ?? paper;
}
