/** Fold-over wallet cards, five on one side of a sheet. */
import type { Scheme, Slot } from '../plan.ts';
import { cards } from './cards.ts';
import { edgeMarks, planOf, room } from './grid.ts';

/**
 * The grid of the wallet cards, each front with its back at its right: cut around the pair, folded in the middle. On Letter it fits
 * Avery 5371 stock, whose perforation between the columns is the fold.
 *
 *        ╷     ┊     ╷
 *      ╶ ┌─────┬─────┐ ╴
 *        │  1  ┊  2  │        folded with the words outside,
 *      ╶ ├─────┼─────┤ ╴      2 lies behind 1, upright
 *        │  1  ┊  2  │
 *      ╶ ├─────┼─────┤ ╴      … five rows
 */
export const foldCards: Scheme = (pages, paper) => {
  const { sheet, cell, origin, columns, rows, gaps } = cards(pages, paper);
  const grid = { sheet, cell, origin, columns, rows, gaps };
  const side = Array.from({ length: columns * rows }, (_, place): Slot => ({ page: 1 + (place % columns) }));
  const across = [origin.x, origin.x + 2 * cell.width];
  const down = Array.from({ length: rows + 1 }, (_, row) => origin.y + row * cell.height);
  const length = { x: room(origin.x), y: room(origin.y) };
  return planOf(
    grid,
    [side],
    [
      ...edgeMarks('cut', sheet, across, down, length),
      ...edgeMarks('fold', sheet, [origin.x + cell.width], [], length),
    ],
  );
};
