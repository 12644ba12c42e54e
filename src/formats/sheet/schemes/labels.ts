/** Labels and stickers: one small page on every cell of one side. */
import type { Grid, Scheme } from '../plan.ts';
import { millimetresInPoints, papers, type PaperName } from '../papers.ts';
import { label } from '../products/label.ts';
import { sticker } from '../products/sticker.ts';
import type { PageSize } from '../products/product.ts';
import { cutMarks, filled, gridOf, planOf } from './grid.ts';

/**
 * Address labels that are cut already, so without marks. In the middle of the sheet both ways: Letter 3 × 10 of 2.625 × 1 in, 0.1875 in
 * at the sides, 0.5 in at top and bottom, 2.75 in from column to column (Avery 5160; the templates of gLabels, avery-us-templates.xml,
 * have columns 1/32 in further apart, and the same middle); A4 3 × 7 of 63.5 × 38.1 mm, 15.15 mm at top and bottom, 66.04 mm from column
 * to column (Avery L7160; gLabels, avery-iso-templates.xml).
 *
 *     ┌───────────────────┐
 *     │ ╭───╮ ╭───╮ ╭───╮ │
 *     │ │ 1 │ │ 1 │ │ 1 │ │
 *     │ ├───┤ ├───┤ ├───┤ │
 *     │ │ 1 │ │ 1 │ │ 1 │ │   … ten rows, on A4 seven
 */
export const labels: Scheme = (pages, paper) => {
  onePage(pages);
  const pitch = paper === 'letter' ? 198 : millimetresInPoints(66.04);
  const grid = gridOf(sheetOf(paper), cellOf(label.trim(paper)), 3, paper === 'letter' ? 10 : 7);
  const gap = pitch - grid.cell.width;
  const spread: Grid = { ...grid, gaps: { x: gap, y: 0 }, origin: { ...grid.origin, x: grid.origin.x - gap } };
  return planOf(spread, [filled(spread, 1)], []);
};

/**
 * Stickers, eight on a sheet of paper that is cut three times across and once down: A7 (ISO 216) on A4, an eighth of Letter.
 *
 *     ┌──────╷──────┐
 *     │  1   ┊   1  │
 *     ╶┈┈┈┈┈┈┼┈┈┈┈┈┈╴
 *     │  1   ┊   1  │   … four rows
 */
export const stickers: Scheme = (pages, paper) => {
  onePage(pages);
  const grid = gridOf(sheetOf(paper), cellOf(sticker.trim(paper)), 2, 4);
  return planOf(grid, [filled(grid, 1)], cutMarks(grid));
};

function sheetOf(paper: PaperName): Grid['sheet'] {
  return { width: papers[paper].widthPt, height: papers[paper].heightPt };
}

function cellOf({ widthPt: width, heightPt: height }: PageSize): Grid['cell'] {
  return { width, height };
}

function onePage(pages: number): void {
  if (pages !== 1) throw new Error(`A label has one page, but the leaf has ${pages}.`);
}
