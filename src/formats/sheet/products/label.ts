/** The label: headline, code and address on a sheet of address labels from any office shop. */
import { millimetresInPoints } from '../papers.ts';
import type { Product } from './product.ts';
import { sticker } from './sticker.ts';

/**
 * Thirty of 2.625 × 1 in on Letter (Avery 5160 and its like), 21 of 63.5 × 38.1 mm on A4 (Avery L7160).
 *
 *     ╭───────────────────╮
 *     │ ┌───┐ Headline    │
 *     │ │QR │ in few words│
 *     │ └───┘ ━━━━━━━━━━━ │
 *     │       address     │
 *     ╰───────────────────╯
 */
export const label: Product = {
  ...sticker,
  trim: (paper) =>
    paper === 'letter'
      ? { widthPt: 189, heightPt: 72 }
      : { widthPt: millimetresInPoints(63.5), heightPt: millimetresInPoints(38.1) },
  // A printer feeds labels within 2 mm or so.
  marginMm: { top: 3.2, side: 3.2, bottom: 3.2 },
  text: { floor: 6.5, ceiling: 6.5, step: 0.5 },
  measures: (paper) => ({
    ...sticker.measures(paper),
    kicker: paper === 'letter' ? 0 : 7,
    rule: 2,
    gap: 4.5,
    // 20 mm and more with the white around it, which may reach into the margin.
    qr: paper === 'letter' ? 58 : 70,
    aside: paper === 'letter' ? 55 : 68,
    picture: 0,
    least: 9,
    most: 26,
    code: 0,
  }),
};
