/** Two faces of half a sheet each, one above the other: the sign, and the table tent. */
import type { Scheme } from '../plan.ts';
import { millimetresInPoints, papers } from '../papers.ts';
import { flapMm } from '../products/tent.ts';
import { edgeMarks, gridOf, planOf } from './grid.ts';

/**
 * Both upright, on one side of the paper.
 *
 *     ┌────────┐
 *     │   1    │
 *     ├        ┤
 *     │   2    │
 *     └────────┘
 */
export const sign: Scheme = (pages, paper) => {
  twoFaces(pages);
  const { widthPt: width, heightPt: height } = papers[paper];
  return planOf(gridOf({ width, height }, { width, height: height / 2 }, 1, 2), [[{ page: 1 }, { page: 2 }]], []);
};

/**
 * Folded across the middle with the words outside; the flaps go under and are taped over each other, so that it stands on its own.
 *
 *     ┌────────┐
 *     │  flap  │            from the side:   ╱╲
 *     ├┈┈┈┈┈┈┈┈┤ fold                       ╱  ╲
 *     │   2 ⇂  │                         2 ╱    ╲ 1
 *     ├┈┈┈┈┈┈┈┈┤ fold                     ╱______╲
 *     │   1    │                            flaps
 *     ├┈┈┈┈┈┈┈┈┤ fold
 *     │  flap  │
 *     └────────┘
 */
export const tent: Scheme = (pages, paper) => {
  twoFaces(pages);
  const { widthPt: width, heightPt: height } = papers[paper];
  const flap = millimetresInPoints(flapMm);
  const grid = gridOf({ width, height }, { width, height: height / 2 - flap }, 1, 2);
  const folds = edgeMarks('fold', grid.sheet, [], [flap, height / 2, height - flap]);
  return planOf(grid, [[{ page: 2, turn: 180 }, { page: 1 }]], folds);
};

function twoFaces(pages: number): void {
  if (pages !== 2) throw new Error(`Two faces have two pages, but the leaf has ${pages}.`);
}
