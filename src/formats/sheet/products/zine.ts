/** The zine: one side of one sheet, one cut, three folds, eight small pages. */
import { millimetresInPoints } from '../papers.ts';
import { apart, type Product } from './product.ts';

/**
 * Page 1 is the cover, 2 to 7 carry the text with as much of `<More>` as fits, or a thing of a list each; 8 the ask and the lines to write on. The sheet lies sideways, the upper row on its head.
 *
 *     ┌──────┬──────┬──────┬──────┐
 *     │  ⇂5  │  ⇂4  │  ⇂3  │  ⇂2  │   upside down
 *     │      │      │      │      │
 *     ├──────┼━━━━━━┿━━━━━━┼──────┤   ━ cut here only
 *     │  6   │  7   │  8   │  1   │
 *     │      │      │ back │cover │
 *     └──────┴──────┴──────┴──────┘
 */
export const zine: Product = {
  papers: ['letter', 'a4'],
  template: 'zine',
  trim: (paper) =>
    paper === 'letter'
      ? { widthPt: 198, heightPt: 306 }
      : { widthPt: millimetresInPoints(74.25), heightPt: millimetresInPoints(105) },
  marginMm: { top: 8, side: 10, bottom: 10 },
  text: { floor: 8, ceiling: 14, step: 0.25 },
  long: { floor: 8.5, ceiling: 11, step: 0.25 },
  fit: 'pages',
  things: 6,
  pagesPerSheet: 8,
  leastFill: 0.45,
  short: true,
  lifted: apart,
  measures: () => ({
    kicker: 9.5,
    name: 9,
    rule: 3,
    gap: 8,
    askTitle: 24,
    ask: 8,
    qr: 46,
    address: 7,
    line: 17,
    label: 8,
    small: 7,
    folio: 10,
  }),
};
