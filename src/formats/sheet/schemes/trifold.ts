/** The trifold: six panels on two sides of a lying sheet, folded like a letter. */
import type { Scheme, Slot } from '../plan.ts';
import { millimetresInPoints, papers, type PaperName } from '../papers.ts';
import { edgeMarks, gridOf, planOf } from './grid.ts';

/** Widths in pt of a full panel and of the one that is folded in: 3.6875 and 3.625 in on Letter, 100 and 97 mm on A4. */
function panels(paper: PaperName): { full: number; narrow: number } {
  return paper === 'letter'
    ? { full: 265.5, narrow: 261 }
    : { full: millimetresInPoints(100), narrow: millimetresInPoints(97) };
}

/**
 * Plan [[5, 6, 1], [2, 3, 4]]: panels in the order in which they are read. The flap, 5 outside and 4 inside, is folded in first and is
 * narrower, so the folds lie elsewhere on the outside than on the inside, seen from the left. It flips on the short edge.
 *
 *     outside ┌─────╷──────╷──────┐   inside ┌──────╷──────╷─────┐
 *             │  5  ┊  6   ┊  1   │          │  2   ┊  3   ┊  4  │   fold 4 over 3,
 *             │flap ┊ back ┊ cover│          │      ┊      ┊flap │   then 2 over 5
 *             └─────╵──────╵──────┘          └──────╵──────╵─────┘
 */
export const trifold: Scheme = (pages, paper) => {
  if (pages !== 6) throw new Error(`A trifold has six panels, but the leaf has ${pages} pages.`);
  const { full, narrow } = panels(paper);
  const { widthPt: height, heightPt: width } = papers[paper];
  // A grid of full panels is wider than the sheet by what the flap lacks: it stands in the middle, and shifts bring each panel home.
  const grid = gridOf({ width, height }, { width: full, height }, 3, 1);
  const toRight = (full - narrow) / 2;
  const at = (page: number, x: number): Slot => ({
    page,
    shift: { x, y: 0 },
    ...(page === 4 || page === 5 ? { width: narrow } : {}),
  });
  const outside = [at(5, toRight), at(6, -toRight), at(1, -toRight)];
  const inside = [at(2, toRight), at(3, toRight), at(4, toRight)];
  return planOf(grid, [outside, inside], edgeMarks('fold', grid.sheet, [narrow, narrow + full], []));
};
