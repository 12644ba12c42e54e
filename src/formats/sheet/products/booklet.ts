/** The booklet: the small pages, four to a sheet of paper, folded once and stapled in the fold. */
import { papers } from '../papers.ts';
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
export const booklet: Product = { ...pages, papers: ['letter', 'a4'], trim: (paper) => papers[halves[paper] ?? paper] };
