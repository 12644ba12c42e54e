/** Wallet cards, ten on a sheet. */
import type { Scheme } from '../plan.ts';
import { millimetresInPoints, papers } from '../papers.ts';
import { cutMarks, filled, gridOf, mirrored, planOf } from './grid.ts';

/**
 * Ten cards of 3.5 × 2 in on Letter: 0.75 in bare at the sides, 0.5 in at top and bottom, as Avery 5371 stock is perforated; on A4 ten
 * of 85 × 55 mm, 20 mm bare at the sides, 11 mm at top and bottom. Every card is the same, so that any back fits any front.
 *
 *        ╷     ╷     ╷
 *      ╶ ┌─────┬─────┐ ╴
 *        │  1  │  1  │        back: 2 behind each
 *      ╶ ├─────┼─────┤ ╴
 *        │  1  │  1  │
 *      ╶ ├─────┼─────┤ ╴      … five rows
 */
export const cards: Scheme = (pages, paper) => {
  if (pages !== 2) throw new Error(`A wallet card has a front and a back, but the leaf has ${pages} pages.`);
  const { widthPt, heightPt } = papers[paper];
  const cell =
    paper === 'letter'
      ? { width: 252, height: 144 }
      : { width: millimetresInPoints(85), height: millimetresInPoints(55) };
  const grid = gridOf({ width: widthPt, height: heightPt }, cell, 2, 5);
  return planOf(grid, [filled(grid, 1), mirrored(filled(grid, 2), grid.columns)], cutMarks(grid));
};
