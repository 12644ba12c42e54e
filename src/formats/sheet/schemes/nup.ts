/** Handbills, the same on every cell: two on a lying sheet, four on a standing one. */
import type { Grid, Scheme } from '../plan.ts';
import { millimetresInPoints, papers, type PaperName } from '../papers.ts';
import { cutMarks, filled, gridOf, mirrored, planOf } from './grid.ts';

function scheme(layOut: (paper: PaperName) => Grid): Scheme {
  return (pages, paper) => {
    if (pages !== 1 && pages !== 2)
      throw new Error(`A handbill has a front and at most one back, but the leaf has ${pages} pages.`);
    const grid = layOut(paper);
    const back = pages === 2 ? [mirrored(filled(grid, 2), grid.columns)] : [];
    return planOf(grid, [filled(grid, 1), ...back], cutMarks(grid));
  };
}

/**
 * Half sheets: cut once.
 *
 *     ┌──────╷──────┐
 *     │      ┊      │
 *     │  1   ┊  1   │   back, if there is one: 2 behind each
 *     │      ┊      │
 *     └──────╵──────┘
 */
export const half: Scheme = scheme((paper) => {
  const { widthPt, heightPt } = papers[paper];
  const trim = paper === 'letter' ? papers['half-letter'] : papers.a5;
  return gridOf({ width: heightPt, height: widthPt }, { width: trim.widthPt, height: trim.heightPt }, 2, 1);
});

/**
 * Quarter sheets: cut twice. Letter quarters are 4.25 × 5.5 in, A4 quarters A6 (ISO 216), which leaves 0.5 mm above and below.
 *
 *     ┌────╷────┐
 *     │ 1  ┊  1 │
 *     ╶┈┈┈┈┼┈┈┈┈╴   back, if there is one: 2 behind each
 *     │ 1  ┊  1 │
 *     └────╵────┘
 */
export const quarter: Scheme = scheme((paper) => {
  const { widthPt, heightPt } = papers[paper];
  const cell =
    paper === 'letter'
      ? { width: 306, height: 396 }
      : { width: millimetresInPoints(105), height: millimetresInPoints(148) };
  return gridOf({ width: widthPt, height: heightPt }, cell, 2, 2);
});
