/** Imposition of pages that are not ours: any number of them, of any size, made as large as their cell holds them. Pure; it runs in the browser. */
import type { AnyChoice, AnyScheme } from '../choice/any.ts';
import { mostBookletPages } from '../products/booklet.ts';
import { papers, type PaperName } from '../papers.ts';
import type { Grid, Plan, Side, Size, Slot } from '../plan.ts';
import { stackedOn } from './cutstack.ts';
import { cutMarks, filled, gridOf, mirrored, planOf } from './grid.ts';
import { saddleOn } from './saddle.ts';
import { tileMarks, tileSlot, tilingOf } from './tiling.ts';
import { zine } from './zine.ts';

/** Most pages that a scheme takes; no limit when absent. */
export const mostPages: Readonly<Partial<Record<AnyScheme, number>>> = {
  booklet: mostBookletPages,
  stacked: mostBookletPages,
  zine: 8,
  copies: 2,
};

/**
 * Plans sheets, with fronts and backs for the turn around the upright middle (see `Scheme`).
 * @param pages how many there are, at most `mostPages` of the scheme
 * @param page size of the largest, in pt, upright as one reads it
 * @throws RangeError when there are none, or more than the scheme takes
 */
export function imposeAny(choice: AnyChoice, pages: number, page: Size): Plan {
  if (pages < 1 || pages > (mostPages[choice.scheme] ?? Infinity))
    throw new RangeError(`The scheme ${choice.scheme} does not take ${pages} pages.`);
  const plan = schemes[choice.scheme](choice, pages, page);
  return choice.marks ? plan : { ...plan, marks: plan.marks.map(() => []) };
}

function standing(paper: PaperName): Size {
  return { width: papers[paper].widthPt, height: papers[paper].heightPt };
}

function lying(paper: PaperName): Size {
  return { width: papers[paper].heightPt, height: papers[paper].widthPt };
}

/** How much larger or smaller a page becomes in a cell. */
function scaleIn(cell: Size, page: Size): number {
  return Math.min(cell.width / page.width, cell.height / page.height);
}

/** The grid of so many cells in which a page is largest, on a sheet that stands or lies; one that stands where both are alike. */
function bestGrid(paper: PaperName, up: number, page: Size): Grid {
  const grids = [standing(paper), lying(paper)].flatMap((sheet) =>
    Array.from({ length: up }, (_, index) => index + 1)
      .filter((columns) => up % columns === 0)
      .map((columns) => {
        const rows = up / columns;
        return gridOf(sheet, { width: sheet.width / columns, height: sheet.height / rows }, columns, rows);
      }),
  );
  return grids.reduce((best, grid) => (scaleIn(grid.cell, page) > scaleIn(best.cell, page) + 1e-9 ? grid : best));
}

const schemes: Readonly<Record<AnyScheme, (choice: AnyChoice, pages: number, page: Size) => Plan>> = {
  booklet: ({ paper, creep }, pages) => {
    const sheet = lying(paper);
    return saddleOn(pages, sheet, { width: sheet.width / 2, height: sheet.height }, creep);
  },
  stacked: ({ paper, creep }, pages) => {
    const sheet = standing(paper);
    return stackedOn(pages, sheet, { width: sheet.width / 2, height: sheet.height / 2 }, creep);
  },
  zine: ({ paper }, pages) => {
    const plan = zine(8, paper);
    return { ...plan, simplex: true, sides: plan.sides.map((side) => side.map((slot) => upTo(slot, pages))) };
  },
  // In the order of reading, on the backs too: nothing is cut.
  pages: ({ paper, up }, pages, page) => {
    const grid = bestGrid(paper, up, page);
    const sides = Array.from({ length: Math.ceil(pages / up) }, (_, side): Side =>
      Array.from({ length: up }, (__, cell) => upTo({ page: side * up + cell + 1 }, pages)),
    );
    return planOf(grid, sides, []);
  },
  // The second page lies behind the first, wherever the sheet is cut.
  copies: ({ paper, up }, pages, page) => {
    const grid = bestGrid(paper, up, page);
    const back = pages === 2 ? [mirrored(filled(grid, 2), grid.columns)] : [];
    return planOf(grid, [filled(grid, 1), ...back], cutMarks(grid));
  },
  tiles: ({ paper, across }, pages, page) => {
    const [upright, sideways] = [standing(paper), lying(paper)].map((sheet) => tilingOf(sheet, page, across, across));
    const tiling = upright!.whole.width >= sideways!.whole.width ? upright! : sideways!;
    const numbers = Array.from({ length: pages }, (_, index) => index + 1);
    return {
      ...tiling.grid,
      simplex: true,
      sides: numbers.flatMap((number) => tiling.tiles.map((tile): Side => [tileSlot(tiling, tile, number)])),
      marks: numbers.flatMap(() => tiling.tiles.map((tile) => tileMarks(tiling, tile))),
    };
  },
};

function upTo(slot: Slot | null, pages: number): Slot | null {
  return slot && slot.page <= pages ? slot : null;
}

/** Which tile a side of a poster is, by rows from A and columns from 1: `B2`. @param side from 0 */
export function tileName(across: number, side: number): string {
  const tile = side % (across * across);
  return `${String.fromCharCode(65 + Math.floor(tile / across))}${(tile % across) + 1}`;
}
