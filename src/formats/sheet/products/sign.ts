/** The sign in two languages: one face of one sheet for a door, a window or a notice board. */
import { papers } from '../papers.ts';
import { flyer } from './flyer.ts';
import type { Product } from './product.ts';

/**
 * Each language has a half, and the same one: same size of type, same drawing, same code. Only one side can be seen, so neither
 * language stands behind the other.
 *
 *     ┌──────────────────────┐
 *     │ Keep the door  ▒▒▒▒▒▒│
 *     │ shut. …        ▒▒▒▒▒▒│
 *     │ █QR█ ask    hotline _│
 *     │                      │
 *     │ No abra la     ▒▒▒▒▒▒│
 *     │ puerta. …      ▒▒▒▒▒▒│
 *     │ █QR█ ask    línea ___│
 *     └──────────────────────┘
 */
export const sign: Product = {
  ...flyer,
  papers: ['letter', 'a4'],
  template: 'face',
  composes: false,
  trim: (paper) => ({ widthPt: papers[paper].widthPt, heightPt: papers[paper].heightPt / 2 }),
  marginMm: { top: 10, side: 11, bottom: 10 },
  text: { floor: 10, ceiling: 15, step: 0.25 },
  measures: () => ({
    kicker: 14,
    name: 11,
    rule: 3.5,
    gap: 11,
    /** Share of the width that the headline takes, the same in both languages; the drawing has the rest. */
    title: 0.62,
    /** Least height of headline and drawing, as a share of the page. */
    zone: 0.36,
    qr: 84,
    askTitle: 27,
    address: 10,
    inset: 9,
    line: 24,
    label: 11,
    small: 7,
    code: 9,
  }),
};
