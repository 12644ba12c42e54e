/** Saddle stitch: sheets laid into each other, folded once, stapled in the fold. */
import { ProblemError } from '../../../model/problems.ts';
import type { Scheme, Side, Slot } from '../plan.ts';
import { millimetresInPoints, papers } from '../papers.ts';
import { mostBookletPages } from '../products/booklet.ts';
import { edgeMarks, gridOf, planOf } from './grid.ts';
import { problem, type Messages } from '../../../model/messages.ts';

const messages = {
  'booklet-too-long': (pages: number) => ({
    fact: `A booklet has ${pages} pages; a fold and two staples hold ${mostBookletPages}.`,
    fix: `Make two booklets of it, or shorten it by about ${pages - mostBookletPages} pages.`,
  }),
} satisfies Messages;

/** How far each sheet inside another is drawn towards the fold, in mm: what its fold takes up (AmuseWiki offers 0.05 to 0.30, and 0.10 by default). */
const creepMm = 0.1;

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

/**
 * Half-letter pages on Letter, A5 on A4, the sheet lying.
 * @throws ProblemError `booklet-too-long`; drawing a leaf says it earlier, and says of which text
 */
export const saddle: Scheme = (pages, paper) => {
  if (pages > mostBookletPages) throw tooLong(pages);
  const { widthPt, heightPt } = papers[paper];
  const trim = paper === 'letter' ? papers['half-letter'] : papers.a5;
  const grid = gridOf({ width: heightPt, height: widthPt }, { width: trim.widthPt, height: trim.heightPt }, 2, 1);
  const sides = saddleOrder(pages).map(([left, right], index): Side => {
    const creep = millimetresInPoints(creepMm) * Math.floor(index / 2);
    return [slot(left, creep), slot(right, -creep)];
  });
  return planOf(grid, sides, edgeMarks('fold', grid.sheet, [grid.sheet.width / 2], []));
};

function slot(page: number | null, x: number): Slot | null {
  return page === null ? null : { page, ...(x === 0 ? {} : { shift: { x, y: 0 } }) };
}

function tooLong(pages: number): ProblemError {
  return new ProblemError(problem(messages, 'booklet-too-long', { path: 'content' }, pages));
}
