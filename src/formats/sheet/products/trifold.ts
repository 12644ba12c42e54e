/** The trifold: one sheet, folded twice into six panels. */
import { millimetresInPoints } from '../papers.ts';
import { apart, type Product } from './product.ts';

/**
 * A C-fold (letter fold): the right panel of the inside is folded in first, so it is the narrower one: 3.6875 + 3.6875 + 3.625 in on
 * Letter, 100 + 100 + 97 mm on A4. Pages are the panels in reading order. Opening the cover shows panel 2 and the flap, 5;
 * opening the flap shows 2, 3, 4. So panels 4 and 5, the two faces of the flap, are the narrow ones.
 *
 *      outside                        inside
 *     ┌───────┬────────┬────────┐    ┌────────┬────────┬───────┐
 *     │   5   │   6    │   1    │    │   2    │   3    │   4   │
 *     │  ask  │ who we │ cover  │    │        text, with as    │
 *     │╌╌╌╌╌╌╌│ are,   │ head-  │    │        much of <More>   │
 *     │ card, │ lines, │ line,  │    │        as fits  ╎       │
 *     │ quote │ small  │ drawing│    │        ╎        ╎       │
 *     └───────┴────────┴────────┘    └────────┴────────┴───────┘
 *      narrow                                            narrow
 */
export const trifold: Product = {
  papers: ['letter', 'a4'],
  template: 'trifold',
  trim: (paper) =>
    paper === 'letter'
      ? { widthPt: 265.5, heightPt: 612 }
      : { widthPt: millimetresInPoints(100), heightPt: millimetresInPoints(210) },
  marginMm: { top: 11, side: 10, bottom: 11 },
  text: { floor: 9, ceiling: 16.5, step: 0.25 },
  long: { floor: 9, ceiling: 13, step: 0.25 },
  fit: 'room',
  pagesPerSheet: 6,
  leastFill: 0.45,
  short: true,
  lifted: apart,
  measures: (paper) => ({
    narrow: paper === 'letter' ? 261 : millimetresInPoints(97),
    kicker: 13,
    name: 12,
    rule: 4,
    gap: 14,
    askTitle: 44,
    ask: 14.5,
    qr: 112,
    address: 9.5,
    line: 54,
    label: 15,
    small: 7.4,
    code: 10,
  }),
};
