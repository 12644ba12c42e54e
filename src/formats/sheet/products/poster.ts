/** The poster: few words, large, for a wall or a window. */
import { papers } from '../papers.ts';
import { apart, type Product } from './product.ts';

/**
 * It has words of its own (`poster` in the front matter): a slogan, one demand, and where; what else there is to say stands on the flyer.
 * The picture has at least half of the height, and the demand never stands without its address.
 *
 *     ┌──────────────────────┐
 *     │ KICKER      One class│
 *     │━━━━━━━━━━━━━━━━━━━━━━│
 *     │┌────────────────────┐│
 *     ││                    ││
 *     ││                    ││
 *     ││      drawing       ││
 *     ││                    ││
 *     ││                    ││
 *     │└────────────────────┘│
 *     │ Slogan, as wide      │
 *     │ as it goes.          │
 *     │██████████████████████│
 *     │█ Demand.            █│
 *     │█ QR  Where, █ box   █│
 *     │█     address█       █│
 *     │██████████████████████│
 *     └──────────────────────┘
 */
export const poster: Product = {
  papers: ['tabloid', 'a3'],
  template: 'poster',
  trim: (paper) => papers[paper],
  marginMm: { top: 14, side: 15, bottom: 13 },
  text: { floor: 15, ceiling: 19, step: 0.5 },
  fit: 'room',
  pagesPerSheet: 1,
  short: true,
  lifted: apart,
  measures: () => ({
    kicker: 24,
    name: 20,
    rule: 6,
    gap: 20,
    /** Share of the page that the picture has at the least, and the smallest slogan. */
    picture: 0.5,
    slogan: 56,
    qr: 100,
    askTitle: 50,
    demand: 42,
    inset: 20,
    columnGap: 13,
    /** How far the lines to write on keep from the middle of the page. */
    fromMiddle: 32,
    line: 29,
    label: 17,
    small: 9.5,
    code: 14,
  }),
};
