/** How one large page is parted onto sheets that overlap: sizes, places and marks, for any number of them. */
import type { Frame, Grid, Mark, Size, Slot } from '../plan.ts';
import { millimetresInPoints } from '../papers.ts';
import { edgeMarks, gridOf, room } from './grid.ts';

/** How much of its neighbor a sheet repeats, in mm: room to glue, and to lay one a little askew. */
export const overlapMm = 10;

/** Bare paper around a tile, in mm: the widest that an office printer leaves bare (6.7), with room for marks and a line of small print. */
const bareMm = 10;

/** A page that is parted. */
export interface Tiling {
  /** One tile in the middle of its sheet. */
  readonly grid: Grid;
  /** The whole page from the corner of the first tile. */
  readonly whole: Frame;
  /** Its tiles, row by row. */
  readonly tiles: readonly Tile[];
  readonly columns: number;
  readonly rows: number;
}

export interface Tile {
  readonly column: number;
  readonly row: number;
}

/** Parts a page, as large as the sheets hold it. @param border what is left away of the page all round, in pt of the page */
export function tilingOf(sheet: Size, page: Size, columns: number, rows: number, border = 0): Tiling {
  const [bare, overlap] = [bareMm, overlapMm].map(millimetresInPoints) as [number, number];
  const most = (length: number, count: number): number => count * (length - 2 * bare) - (count - 1) * overlap;
  const shown: Size = { width: page.width - 2 * border, height: page.height - 2 * border };
  const scale = Math.min(most(sheet.width, columns) / shown.width, most(sheet.height, rows) / shown.height);
  const cell = {
    width: (shown.width * scale + (columns - 1) * overlap) / columns,
    height: (shown.height * scale + (rows - 1) * overlap) / rows,
  };
  return {
    grid: gridOf(sheet, cell, 1, 1),
    whole: { x: -border * scale, y: -border * scale, width: page.width * scale, height: page.height * scale },
    tiles: Array.from({ length: columns * rows }, (_, index) => ({
      column: index % columns,
      row: Math.floor(index / columns),
    })),
    columns,
    rows,
  };
}

/** A tile of a page, as a slot shows it. */
export function tileSlot({ grid, whole }: Tiling, { column, row }: Tile, page = 1): Slot {
  const overlap = millimetresInPoints(overlapMm);
  return {
    page,
    whole: {
      ...whole,
      x: whole.x - column * (grid.cell.width - overlap),
      y: whole.y - row * (grid.cell.height - overlap),
    },
  };
}

/** Where the sheet is cut, and, dashed, where the cut edges of those after it come to lie. */
export function tileMarks({ grid: { sheet, cell, origin }, columns, rows }: Tiling, { column, row }: Tile): Mark[] {
  const overlap = millimetresInPoints(overlapMm);
  const length = { x: room(origin.x), y: room(origin.y) };
  return [
    ...edgeMarks('cut', sheet, column > 0 ? [origin.x] : [], row > 0 ? [origin.y] : [], length),
    ...edgeMarks(
      'fold',
      sheet,
      column < columns - 1 ? [origin.x + cell.width - overlap] : [],
      row < rows - 1 ? [origin.y + cell.height - overlap] : [],
      length,
    ),
  ];
}
