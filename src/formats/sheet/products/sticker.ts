/** The sticker: a few words to cut out of a full sheet of label paper, or of any paper, for a locker, a pole or a water bottle. */
import { millimetresInPoints } from '../papers.ts';
import { flyer } from './flyer.ts';
import type { Product } from './product.ts';

/**
 * Eight on a sheet: A7 on A4, 4.25 × 2.75 in on Letter, each 10 mm clear of the paper's edge, because a printer leaves it bare.
 *
 *     ┌───────────────────┐
 *     │ Headline    ▒▒▒▒▒ │
 *     │ as large    ▒▒▒▒▒ │
 *     │ as it goes. ┌───┐ │
 *     │━━━━━━━━━━━━ │QR │ │
 *     │ address     └───┘ │
 *     └───────────────────┘
 */
export const sticker: Product = {
  ...flyer,
  papers: ['letter', 'a4'],
  template: 'sticker',
  composes: false,
  trim: (paper) =>
    paper === 'letter'
      ? { widthPt: 306, heightPt: 198 }
      : { widthPt: millimetresInPoints(105), heightPt: millimetresInPoints(74) },
  marginMm: { top: 10, side: 10, bottom: 10 },
  text: { floor: 9, ceiling: 9, step: 0.5 },
  measures: () => ({
    kicker: 8.5,
    rule: 2.5,
    gap: 6,
    qr: 62,
    /** Width of the column that holds drawing and code. */
    aside: 74,
    picture: 1,
    /** The smallest headline that is still one, in pt. */
    least: 15,
    most: 44,
    code: 7,
  }),
};
