/** Tiles: one large page on four sheets, which overlap and are glued. */
import type { Grid, Key, Plan, PlanNote, Scheme } from '../plan.ts';
import { millimetresInPoints, papers } from '../papers.ts';
import { tiles as product } from '../products/tiles.ts';
import { reach } from './grid.ts';
import { overlapMm, tileMarks, tileSlot, tilingOf } from './tiling.ts';

const columns = 2;
const rows = 2;

/** What is left away of the poster's white border, in mm; its words keep 13 and more. */
const borderMm = 10;

const names = ['A1', 'A2', 'B1', 'B2'] as const;

/**
 * Each sheet shows a quarter of the poster, as large as four sheets hold it, and `o`, 10 mm that its neighbor shows too. A2 is cut at
 * its left edge and laid over A1 up to the dashes, B1 at its upper edge, B2 at both. What a sheet says of itself stands where it is cut
 * off or covered.
 *
 *     ┌─────────────┐ ┌─────────────┐
 *     │ ┌─────────┐ │ │╷┌─────────┐ │
 *     │ │       ┊o│ │ │ │         │ │     ╷ cut
 *     │ │       ┊o│ │ │ │         │ │     ┊ the neighbor's cut edge lies here
 *     │╶│┈┈┈┈┈┈┈┈o│ │ │╶│┈┈┈┈┈┈┈┈┈│ │
 *     │ └─────────┘ │ │╵└─────────┘ │
 *     │ ▘ A1 …      │ │ ▝ A2 …      │
 *     └─────────────┘ └─────────────┘
 *     ┌─────────────┐ ┌─────────────┐
 *     │ ▖ B1 …      │ │ ▗ B2 …      │
 *     │╶┌─────────┐╴│ │╷┌─────────┐╴│
 *     │ │       ┊o│ │ │ │         │ │
 *     │ └─────────┘ │ │╵└─────────┘ │
 *     └─────────────┘ └─────────────┘
 */
export const tiles: Scheme = (pages, paper) => {
  if (pages !== 1) throw new Error(`A poster has one page, but the leaf has ${pages}.`);
  const { widthPt: width, heightPt: height } = papers[paper];
  const page = product.trim(paper);
  const tiling = tilingOf(
    { width, height },
    { width: page.widthPt, height: page.heightPt },
    columns,
    rows,
    millimetresInPoints(borderMm),
  );
  const notes = tiling.tiles.map(({ row }, index) => noteOf(tiling.grid, names[index] as (typeof names)[number], row));
  return {
    ...tiling.grid,
    simplex: true,
    sides: tiling.tiles.map((tile) => [tileSlot(tiling, tile)]),
    marks: tiling.tiles.map((tile) => tileMarks(tiling, tile)),
    notes: notes.map((note) => [note]),
    keys: notes.map(({ x, y }, index): Key => ({ x: x - keyWidth, y: y - 8, columns, rows, filled: index })),
  } satisfies Plan;
};

/** Width of the key and the space behind it, in pt. */
const keyWidth = 17;

/** Where a sheet says which it is: below the upper row, above the lower one, between the marks. */
function noteOf({ sheet, cell, origin }: Grid, says: (typeof names)[number], row: number): PlanNote {
  const pad = 8 + keyWidth;
  return {
    says,
    x: origin.x + pad,
    y: row === 0 ? sheet.height - reach + 8 : reach - 2,
    width: cell.width - pad - millimetresInPoints(overlapMm) - 8,
  };
}
