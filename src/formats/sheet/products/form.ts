/** The form: one page to copy, fill in by hand or on screen, and keep in one pair of hands. */
import { papers } from '../papers.ts';
import { flyer } from './flyer.ts';
import { apart, type Product } from './product.ts';

/**
 * No drawing: the rows of its tables take all the room that the words leave, and none is lower than a hand can write in.
 *
 *     ┌──────────────────┐
 *     │ KICKER           │
 *     │━━━━━━━━━━━━━━━━━━│
 *     │ Headline         │
 *     │ what it is for   │
 *     │ 1 ______ _______ │
 *     │ 2 ______ _______ │
 *     │ 3 ______ _______ │
 *     │ how it is kept   │
 *     │ QR  Ask, lines   │
 *     └──────────────────┘
 */
export const form: Product = {
  papers: ['letter', 'a4'],
  template: 'form',
  trim: (paper) => papers[paper],
  marginMm: { top: 12, side: 14, bottom: 12 },
  text: { floor: 9, ceiling: 11, step: 0.25 },
  fit: 'room',
  pagesPerSheet: 1,
  short: true,
  lifted: apart,
  measures: (paper) => ({
    ...flyer.measures(paper),
    kicker: 12,
    name: 11,
    rule: 3,
    gap: 9,
    most: 38,
    qr: 62,
    askTitle: 17,
    line: 21,
    label: 10,
    small: 7.5,
    code: 9,
    inline: 0,
    /** Least height of a row to write in, in pt: 7.2 mm; and the most, above which room stays bare. */
    row: 20.5,
    rowMost: 58,
  }),
};
