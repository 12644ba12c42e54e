/** The flyer: one side of one page that stops a person who walks past. */
import { papers } from '../papers.ts';
import { apart, type Product } from './product.ts';

/**
 * Read from two metres, its ask from one.
 *
 *     ┌──────────────────────┐
 *     │ KICKER      One class│
 *     │━━━━━━━━━━━━━━━━━━━━━━│
 *     │ Headline      ┌─────┐│
 *     │ as large as   │draw-││
 *     │ it goes.      │ing  ││
 *     │               └─────┘│
 *     │ text       text      │
 *     │ text       text      │
 *     │██████████████████████│
 *     │█ QR █ Ask. Address. █│
 *     │█    █ hotline ______█│
 *     │█    █ place __ date_█│
 *     │██████████████████████│
 *     │ small print      CODE│
 *     └──────────────────────┘
 */
export const flyer: Product = {
  papers: ['letter', 'a4', 'legal', 'oficio', 'universal'],
  template: 'handbill',
  trim: (paper) => papers[paper],
  marginMm: { top: 11, side: 12, bottom: 10 },
  text: { floor: 10.5, ceiling: 16, step: 0.25 },
  fit: 'room',
  pagesPerSheet: 1,
  short: true,
  composes: true,
  lifted: apart,
  light: { ceiling: 10.5, measures: { qr: 62, lead: 1, askTitle: 27, ask: 10.5 } },
  measures: () => ({
    columns: 2,
    gutter: 20,
    kicker: 17,
    name: 13,
    rule: 4,
    gap: 15,
    /** Shares of the height that headline and picture may take, in the order of our liking, and the size of text that counts for more. */
    shares: [0.35, 0.325, 0.3, 0.275, 0.25, 0.225],
    enough: 12.75,
    most: 0.58,
    titleShares: [0.54, 0.58, 0.62, 0.66],
    /** Share of the height below which there is no room for a picture, and the headline runs across. */
    bare: 0,
    /** Size of text up to which it may do without one. */
    bareUpTo: 0,
    head: 1.5,
    lead: 1.22,
    qr: 104,
    askTitle: 36,
    ask: 12.5,
    address: 9.5,
    inset: 13,
    line: 25,
    label: 12.5,
    lines: 3,
    boxBelow: 0,
    small: 7.6,
    code: 10.5,
  }),
};

/**
 * The flyer in large print: 18 pt or more for every word on it (American Printing House for the Blind, large print guidelines),
 * in one column, without hyphens, on no more pages than it takes at that size.
 */
export const largeFlyer: Product = {
  ...flyer,
  papers: ['letter', 'a4'],
  template: 'large',
  composes: false,
  marginMm: { top: 18, side: 20, bottom: 24 },
  footMm: 12.3,
  text: { floor: 18, ceiling: 21, step: 0.5 },
  fit: 'sheets',
  leastLast: 0.3,
  pictureMm: 62,
};
