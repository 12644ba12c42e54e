/** The small pages of a pamphlet, in reading order: what a booklet is folded from. */
import { papers } from '../papers.ts';
import { apart, type Product } from './product.ts';

/**
 * Half-size pages, from the cover to the ask on the back.
 *
 *     ┌──────┐┌──────┐┌──────┐   ┌──────┐
 *     │ head-││about,││ text │   │ ████ │
 *     │ line ││ con- ││      │ … │ ask  │
 *     │ ▒▒▒▒ ││ tents││      │   │ QR   │
 *     └──────┘└──────┘└──────┘   └──────┘
 *        1       2       3          N
 */
export const pages: Product = {
  papers: ['half-letter', 'a5'],
  template: 'pages',
  trim: (paper) => papers[paper],
  marginMm: { top: 14, side: 15, bottom: 17 },
  coverMm: 10.5,
  footMm: 10.8,
  text: { floor: 9.5, ceiling: 10.5, step: 0.5 },
  fit: 'sheets',
  leastLast: 0.35,
  pagesPerSheet: 4,
  short: false,
  lifted: apart,
  measures: () => ({
    /** Size of all that is not reading text, as a share of what it is here. */
    scale: 1,
    /** The cover's own margin, and the space above the running foot, in pt. */
    border: 30,
    descent: 10,
  }),
};
