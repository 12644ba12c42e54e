/** The zine: eight pages on one side of one sheet, one cut, three folds. */
import type { Mark, Scheme, Slot } from '../plan.ts';
import { papers } from '../papers.ts';
import { edgeMarks, gridOf, planOf } from './grid.ts';

/** Pages by cell, left to right: the upper row stands on its head. */
const upper = [5, 4, 3, 2] as const;
const lower = [6, 7, 8, 1] as const;

/**
 * Fold lengthwise, cut the slit in the middle, push the ends together until four arms stand out, wrap the cover around.
 *
 *     ┌─────╷─────╷─────╷─────┐                        4│3
 *     │ 5 ⇂ ┊ 4 ⇂ ┊ 3 ⇂ ┊ 2 ⇂ │     from above:         │
 *     ╶─────┼━━━━━┿━━━━━┼─────╴   ━ cut           5 ────┼──── 2
 *     │  6  ┊  7  ┊  8  ┊  1  │                   6     │     1
 *     └─────╵─────╵─────╵─────┘                        7│8
 *
 * Folds are marked at the paper's edges; the slit is a hairline on the cut itself, between the bare upper margins of four pages.
 */
export const zine: Scheme = (pages, paper) => {
  if (pages !== 8) throw new Error(`A zine has eight pages, but the leaf has ${pages}.`);
  const { widthPt: height, heightPt: width } = papers[paper];
  const grid = gridOf({ width, height }, { width: width / 4, height: height / 2 }, 4, 2);
  const slit: Mark = { kind: 'cut', x1: width / 4, y1: height / 2, x2: (width * 3) / 4, y2: height / 2 };
  const folds = edgeMarks('fold', grid.sheet, [width / 4, width / 2, (width * 3) / 4], [height / 2]);
  return planOf(
    grid,
    [[...upper.map((page): Slot => ({ page, turn: 180 })), ...lower.map((page): Slot => ({ page }))]],
    [...folds, slit],
  );
};
