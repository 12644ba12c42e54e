/** The wallet card: what to remember on the front, what an officer reads on the back. */
import { millimetresInPoints } from '../papers.ts';
import type { Product } from './product.ts';

/**
 * Ten on a sheet. On Letter 3.5 × 2 in (Avery 5371 stock), with all text inside 3.37 × 2.0 in, so that the card is right whether a
 * wallet is made for business cards or for cards of 85.60 × 53.98 mm (ISO/IEC 7810 ID-1); on A4 85 × 55 mm.
 * Page 1 is the front, for the person who carries it, in the edition's language; page 2 the back, for the officer, always in English.
 *
 *     ┌───────────────────┐  ┌───────────────────┐
 *     │ Five things    ┌─┐│  │ To the officer ┌─┐│
 *     │ · one          │▒││  │ I will stay    │▒││
 *     │ · two          └─┘│  │ silent. …      └─┘│
 *     │ hotline ______    │  │                   │
 *     │ CODE       address│  │ CODE       address│
 *     └───────────────────┘  └───────────────────┘
 */
export const card: Product = {
  papers: ['letter', 'a4'],
  template: 'card',
  trim: (paper) =>
    paper === 'letter'
      ? { widthPt: 252, heightPt: 144 }
      : { widthPt: millimetresInPoints(85), heightPt: millimetresInPoints(55) },
  // On Letter the sides hold text inside 3.37 in (4.7 pt off each side of 3.5 in) with 1/8 in more.
  marginMm: { top: 3.4, side: 4.6, bottom: 3.2 },
  text: { floor: 6.5, ceiling: 10, step: 0.25 },
  fit: 'room',
  pagesPerSheet: 2,
  short: true,
  lifted: ['Ask', 'Hotline'],
  measures: () => ({ qr: 48, rule: 2.5, title: 15, line: 14, label: 8, code: 6.8, address: 7 }),
};
