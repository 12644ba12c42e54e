/** Saddle stitch: sheets laid into each other, folded once, stapled in the fold. */
import type { Plan, Scheme, Side, Size, Slot } from '../plan.ts';
import { millimetresInPoints, papers } from '../papers.ts';
import { edgeMarks, gridOf, planOf } from './grid.ts';

/** How far each sheet inside another is drawn towards the fold, in mm: what its fold takes up (AmuseWiki offers 0.05 to 0.30, and 0.10 by default). */
const creepMm = 0.1;

/** How far a sheet of a booklet is drawn towards the fold, in pt. @param sheet from the outermost, which is 0 @param each how far each is drawn in, in mm */
export function creepOf(sheet: number, each = creepMm): number {
  return millimetresInPoints(each) * sheet;
}

/**
 * Orders the pages of a booklet: pairs from left to right, front and back of each sheet, the outermost first.
 * Blanks (null) fill up to a multiple of four and stand before the last page, so that the back cover stays outside.
 *
 *     front ┌────┬────┐   back ┌────┬────┐        sheet i of N pages, from 0:
 *           │ 16 ┊ 1  │        │ 2  ┊ 15 │        front N−2i | 1+2i, back 2+2i | N−1−2i
 *           └────┴────┘        └────┴────┘
 *
 *     folded, from above:   ╱ 1, 2
 *                          ╱╱ 3, 4
 *                         ⟨⟨         staples
 *                          ╲╲ 13, 14
 *                           ╲ 15, 16
 */
export function saddleOrder(pages: number): (readonly [number | null, number | null])[] {
  const total = Math.ceil(pages / 4) * 4;
  const shown = (place: number): number | null => (place === total ? pages : place < pages ? place : null);
  return Array.from({ length: total / 4 }, (_, sheet) => [
    [shown(total - 2 * sheet), shown(1 + 2 * sheet)] as const,
    [shown(2 + 2 * sheet), shown(total - 1 - 2 * sheet)] as const,
  ]).flat();
}

/** Half-letter pages on Letter, A5 on A4, the sheet lying. */
export const saddle: Scheme = (pages, paper) => {
  const { widthPt, heightPt } = papers[paper];
  const trim = paper === 'letter' ? papers['half-letter'] : papers.a5;
  return saddleOn(pages, { width: heightPt, height: widthPt }, { width: trim.widthPt, height: trim.heightPt });
};

/** A booklet of any pages on a lying sheet. @param cell of a page @param creep of each sheet, in mm */
export function saddleOn(pages: number, sheet: Size, cell: Size, creep = creepMm): Plan {
  const grid = gridOf(sheet, cell, 2, 1);
  const sides = saddleOrder(pages).map(([left, right], index): Side => {
    const shift = creepOf(Math.floor(index / 2), creep);
    return [slot(left, shift), slot(right, -shift)];
  });
  return planOf(grid, sides, edgeMarks('fold', grid.sheet, [grid.sheet.width / 2], []));
}

/** A page in its cell, or a blank. @param x creep in pt */
export function slot(page: number | null, x: number): Slot | null {
  return page === null ? null : { page, ...(x === 0 ? {} : { shift: { x, y: 0 } }) };
}
