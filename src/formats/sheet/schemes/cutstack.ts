/** Cut and stack: two sheets of a booklet one above the other on a larger one; cut apart, the upper pile goes onto the lower. */
import type { Plan, Scheme, Side, Size, Slot } from '../plan.ts';
import { papers } from '../papers.ts';
import type { PageSize } from '../products/product.ts';
import { pocketBooklet } from '../products/pocketbooklet.ts';
import { creepOf, saddleOrder, slot } from './saddle.ts';
import { edgeMarks, gridOf, planOf } from './grid.ts';

/**
 * The outer half of the booklet's sheets lies above, the inner half below, in order: nothing is sorted by hand. Here 16 pages on two
 * sheets of paper, each with its back behind it (`N−2i | 1+2i` and `2+2i | N−1−2i`, as every booklet):
 *
 *     sheet 1          sheet 2
 *     ┌────┬────┐      ┌────┬────┐       cut the pile across; the upper
 *     │ 16 ┊ 1  │      │ 14 ┊ 3  │       half, as it lies, onto the lower:
 *     ╶────┼────╴ cut  ╶────┼────╴
 *     │ 12 ┊ 5  │      │ 10 ┊ 7  │       16|1 · 14|3 · 12|5 · 10|7
 *     └────┴────┘      └────┴────┘       fold all together, 1 outside
 *         fold
 *
 * Where the booklet has an odd number of sheets, the lower half of the last one stays bare: it comes out as scrap, not as four blank pages.
 * @param creep of each sheet of the booklet, in mm
 */
export function stackedOn(pages: number, sheet: Size, cell: Size, creep?: number): Plan {
  const { width, height } = sheet;
  const grid = gridOf(sheet, cell, 2, 2);
  // Pairs by side: front and back of the outermost sheet of the booklet, then of the next.
  const pairs = saddleOrder(pages);
  const half = 2 * Math.ceil(pairs.length / 4);
  const pair = (place: number): Slot[] | null[] => {
    const [left, right] = pairs[place] ?? [null, null];
    const shift = creepOf(Math.floor(place / 2), creep);
    return [slot(left, shift), slot(right, -shift)] as Slot[];
  };
  const sides = Array.from({ length: half }, (_, place): Side => [...pair(place), ...pair(half + place)]);
  return planOf(grid, sides, [
    ...edgeMarks('cut', grid.sheet, [], [height / 2]),
    ...edgeMarks('fold', grid.sheet, [width / 2], []),
  ]);
}

function cutAndStack(pages: number, paper: keyof typeof papers, { widthPt, heightPt }: PageSize): Plan {
  const { widthPt: width, heightPt: height } = papers[paper];
  return stackedOn(pages, { width, height }, { width: widthPt, height: heightPt });
}

/** Quarter sheets of Letter, A6 on A4. */
export const pocket: Scheme = (pages, paper) => cutAndStack(pages, paper, pocketBooklet.trim(paper));

/** Half-letter pages on tabloid, A5 on A3: a booklet from half as many sheets. */
export const large: Scheme = (pages, paper) =>
  cutAndStack(pages, paper, paper === 'tabloid' ? papers['half-letter'] : papers.a5);
