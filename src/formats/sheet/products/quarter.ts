/** The quarter-sheet handbill: the flyer in a hand, four on a sheet, two cuts. */
import { flyer } from './flyer.ts';
import { millimetresInPoints } from '../papers.ts';
import type { Product } from './product.ts';

/**
 * One column, its bold words in the line, and one line to write on.
 *
 *     ┌─────────┬─────────┐
 *     │ Headline╎ Headline│
 *     │ text    ╎ text    │
 *     │ ███████ ╎ ███████ │
 *     ├╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌┤ cut
 *     │ Headline╎ Headline│
 *     │ text    ╎ text    │
 *     │ ███████ ╎ ███████ │
 *     └─────────┴─────────┘
 *               cut
 */
export const quarter: Product = {
  ...flyer,
  composes: false,
  alike: true,
  papers: ['letter', 'a4'],
  trim: (paper) =>
    paper === 'letter'
      ? { widthPt: 306, heightPt: 396 }
      : { widthPt: millimetresInPoints(105), heightPt: millimetresInPoints(148) },
  marginMm: { top: 10, side: 10, bottom: 10 },
  text: { floor: 7, ceiling: 9.5, step: 0.25 },
  measures: (paper) => ({
    ...flyer.measures(paper),
    columns: 1,
    gutter: 0,
    kicker: 9,
    name: 8,
    rule: 2.5,
    gap: 7,
    shares: [0.22, 0.2, 0.18, 0.16, 0.14, 0.12, 0.105, 0.08, 0.07, 0.055],
    enough: 8.25,
    most: 0.34,
    titleShares: [0.54, 0.58, 0.62, 0.66, 0.7],
    bare: 0.1,
    bareUpTo: 7.5,
    head: 0,
    lead: 1,
    qr: 57,
    askTitle: 17,
    ask: 7.75,
    address: 7,
    inset: 6,
    line: 17,
    label: 8.5,
    lines: 1,
    boxBelow: 0,
    small: 7,
    code: 7.5,
    inline: 1,
  }),
};
