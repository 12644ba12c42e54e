/** The pocket booklet: a long text in a shirt pocket, cut and stacked from ordinary sheets, folded and stapled. */
import { pages } from './pages.ts';
import type { Product } from './product.ts';
import { quarter } from './quarter.ts';

/**
 * The small pages on a quarter of the paper, eight to a sheet. What is not reading text is five eighths as large as in the booklet,
 * and nowhere below 7 pt; the text itself is 8.5 pt or more.
 *
 *     ┌───┬───┐          ┌───┐
 *     │ 8 ╎ 1 │          │ 1 │⟩
 *     ├╌╌╌┼╌╌╌┤ cut  →   │   │⟩ fold, staple
 *     │ 6 ╎ 3 │          └───┘
 *     └───┴───┘
 *        fold
 */
export const pocketBooklet: Product = {
  ...pages,
  papers: ['letter', 'a4'],
  trim: quarter.trim,
  marginMm: { top: 11, side: 10, bottom: 15.5 },
  coverMm: 10,
  footMm: 11,
  text: { floor: 8.5, ceiling: 9.5, step: 0.25 },
  pagesPerSheet: 8,
  measures: () => ({ scale: 0.62, border: 28.5, descent: 7.8 }),
};
