/** The reading copy: the whole text with its sources. */
import { papers } from '../papers.ts';
import type { Product } from './product.ts';

/**
 * For a screen reader, to read or to staple: calm, with room in the margin for a pencil.
 *
 *     ┌──────────────────┐
 *     │ KICKER           │
 *     │━━━━━━━━━━━━━━━━━━│
 *     │ Headline         │
 *     │▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒│
 *     │ CODE  Summary    │
 *     │ dates Text text¹ │
 *     │ QR    text text  │
 *     └──────────────────┘
 */
export const reading: Product = {
  papers: ['letter', 'a4'],
  template: 'reading',
  trim: (paper) => papers[paper],
  marginMm: { top: 17, side: 19, bottom: 22 },
  footMm: 12.1,
  text: { floor: 10, ceiling: 10.5, step: 0.25 },
  fit: 'sheets',
  leastLast: 0.2,
  pagesPerSheet: 1,
  short: false,
  lifted: [],
  pictureMm: 52,
  measures: () => ({}),
};
