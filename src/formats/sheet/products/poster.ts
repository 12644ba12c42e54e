/** The poster: few words, large, for a wall or a window. */
import { papers } from '../papers.ts';
import { apart, type Product } from './product.ts';

/**
 * The text is one line, the summary; what it says stands on the flyer beside it.
 *
 *     ┌──────────────────────┐
 *     │ KICKER      One class│
 *     │━━━━━━━━━━━━━━━━━━━━━━│
 *     │ Headline             │
 *     │ as wide as it goes.  │
 *     │┌────────────────────┐│
 *     ││                    ││
 *     ││      drawing       ││
 *     ││                    ││
 *     │└────────────────────┘│
 *     │ One line.            │
 *     │██████████████████████│
 *     │█ QR █ Ask  ████ box █│
 *     │██████████████████████│
 *     └──────────────────────┘
 */
export const poster: Product = {
  papers: ['tabloid', 'a3'],
  template: 'poster',
  trim: (paper) => papers[paper],
  marginMm: { top: 14, side: 15, bottom: 13 },
  text: { floor: 20, ceiling: 32, step: 0.5 },
  fit: 'room',
  pagesPerSheet: 1,
  short: true,
  lifted: apart,
  measures: () => ({
    kicker: 30,
    name: 22,
    rule: 7,
    gap: 22,
    title: 0.36,
    picture: 0.3,
    qr: 128,
    askTitle: 58,
    ask: 21,
    address: 14,
    inset: 20,
    line: 36,
    label: 19,
    lines: 3,
    small: 9.5,
    code: 14,
  }),
};
