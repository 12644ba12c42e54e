/** A grid of equal cells in the middle of a sheet, its two sides, and the marks beside and between its cells. */
import type { Grid, Mark, Plan, Side, Size, Slot } from '../plan.ts';

/** Sets cells edge to edge in the middle of a sheet; sizes in pt. */
export function gridOf(sheet: Size, cell: Size, columns: number, rows: number): Grid {
  return {
    sheet,
    cell,
    columns,
    rows,
    gaps: { x: 0, y: 0 },
    origin: { x: (sheet.width - columns * cell.width) / 2, y: (sheet.height - rows * cell.height) / 2 },
  };
}

/** Fills every cell with the same page. */
export function filled({ columns, rows }: Grid, page: number): Side {
  return Array.from({ length: columns * rows }, () => ({ page }));
}

/** Puts what belongs behind each cell where it comes to lie: column c behind column C−1−c. */
export function mirrored(side: Side, columns: number): Side {
  return side.map((_, index) => side[index - (index % columns) + (columns - 1 - (index % columns))] ?? null);
}

/** Lays a plan out from the right, each page upright as it was: a booklet whose spine is on the left has it on the right. Backs still lie behind their fronts. */
export function turnedAround(plan: Plan): Plan {
  const { sheet, cell, columns } = plan;
  const moved = (slot: Slot): Slot => {
    const x = cell.width - (slot.width ?? cell.width) - (slot.shift?.x ?? 0);
    return slot.shift || x !== 0 ? { ...slot, shift: { x, y: slot.shift?.y ?? 0 } } : slot;
  };
  return {
    ...plan,
    sides: plan.sides.map((side) => mirrored(side, columns).map((slot) => slot && moved(slot))),
    marks: plan.marks.map((marks) =>
      marks.map((mark) => ({ ...mark, x1: sheet.width - mark.x1, x2: sheet.width - mark.x2 })),
    ),
  };
}

/** Joins sides and marks to a plan. @param marks as they stand on a front; backs get them as seen from behind */
export function planOf(grid: Grid, sides: readonly Side[], marks: readonly Mark[]): Plan {
  const behind = marks.map((mark) => ({ ...mark, x1: grid.sheet.width - mark.x1, x2: grid.sheet.width - mark.x2 }));
  return { ...grid, sides, marks: sides.map((_, index) => (index % 2 === 0 ? marks : behind)) };
}

/**
 * How far marks reach in from the paper's edge, in pt (9.9 mm): further than the 4 to 6.7 mm that office printers leave bare, so that
 * an end of them shows, and not into the text, which keeps 10 mm.
 */
export const reach = 28;

/** Space between a mark and a cell that ends before the paper does, in pt. */
const short = 2;

/** Length of the arms of a cross where four cells touch, in pt; they lie on the cut itself. */
const arm = 10;

/** Less bare paper than this beside the grid is no margin: A4 has 0.5 mm above four A6. In pt. */
const nothing = 6;

/**
 * Cut marks: short hairlines at the paper's edges in line with every cut, outside the cells where there is room, and a cross where
 * four cells touch.
 *
 *       ╷     ╷     ╷
 *     ╶ ┌─────┬─────┐ ╴
 *       │     │     │
 *     ╶ ├─────┼─────┤ ╴
 *       │     │     │
 *     ╶ └─────┴─────┘ ╴
 *       ╵     ╵     ╵
 */
export function cutMarks({ sheet, cell, origin, columns, rows }: Grid): Mark[] {
  const inside = (line: number, whole: number): boolean => line > nothing && line < whole - nothing;
  const across = Array.from({ length: columns + 1 }, (_, column) => origin.x + column * cell.width).filter((x) =>
    inside(x, sheet.width),
  );
  const down = Array.from({ length: rows + 1 }, (_, row) => origin.y + row * cell.height).filter((y) =>
    inside(y, sheet.height),
  );
  const crosses = across
    .slice(...inner(across, columns))
    .flatMap((x) => down.slice(...inner(down, rows)).flatMap((y) => cross(x, y)));
  return [...edgeMarks('cut', sheet, across, down, { x: room(origin.x), y: room(origin.y) }), ...crosses];
}

/** Which of the lines lie between cells: all of them where the outer ones are the paper's edge. */
function inner(lines: readonly number[], cells: number): [number, number] {
  return lines.length > cells ? [1, -1] : [0, lines.length];
}

/** Length of marks in a margin, in pt: up to the cells, or as far as marks reach where there is none. */
export function room(margin: number): number {
  return margin > nothing ? Math.min(reach, margin - short) : reach;
}

function cross(x: number, y: number): Mark[] {
  return [
    { kind: 'cut', x1: x - arm, y1: y, x2: x + arm, y2: y },
    { kind: 'cut', x1: x, y1: y - arm, x2: x, y2: y + arm },
  ];
}

/** Marks at the paper's edges, both ends of each line. @param across x of upright lines @param down y of level lines */
export function edgeMarks(
  kind: Mark['kind'],
  { width, height }: Size,
  across: readonly number[],
  down: readonly number[],
  length = { x: reach, y: reach },
): Mark[] {
  return [
    ...across.flatMap((x): Mark[] => [
      { kind, x1: x, y1: 0, x2: x, y2: length.y },
      { kind, x1: x, y1: height, x2: x, y2: height - length.y },
    ]),
    ...down.flatMap((y): Mark[] => [
      { kind, x1: 0, y1: y, x2: length.x, y2: y },
      { kind, x1: width, y1: y, x2: width - length.x, y2: y },
    ]),
  ];
}
