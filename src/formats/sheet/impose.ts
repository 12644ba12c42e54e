/** Imposition: which page of a leaf lies where on which side of which sheet. Pure; drawn by place.typ. */
import type { SheetProduct } from '../../model/kinds.ts';
import type { PaperName } from './papers.ts';
import { cards } from './schemes/cards.ts';
import { half, quarter } from './schemes/nup.ts';
import { saddle } from './schemes/saddle.ts';
import { trifold } from './schemes/trifold.ts';
import { zine } from './schemes/zine.ts';
import type { Sides } from './variants.ts';

/** In pt, to the right and down from a top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** In pt. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A page in a cell of the grid. */
export interface Slot {
  /** Page of the leaf, from 1. */
  readonly page: number;
  /** Degrees by which the page is turned in its place; 0 when absent. */
  readonly turn?: 0 | 180;
  /** How far it lies from the cell's top left corner, in pt: for creep, and for panels of unequal width. */
  readonly shift?: Point;
  /** Its width in pt, where it is narrower than the cell. */
  readonly width?: number;
}

/** The cells of one side, row by row from the top left; null is left blank. */
export type Side = readonly (Slot | null)[];

/** A hairline in pt: where to cut, or, dashed, where to fold. */
export interface Mark {
  readonly kind: 'cut' | 'fold';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Equal cells on a sheet as it lies; they stand in its middle, so that front and back lie behind each other. */
export interface Grid {
  readonly sheet: Size;
  readonly cell: Size;
  /** Top left corner of the first cell. */
  readonly origin: Point;
  readonly columns: number;
  readonly rows: number;
  /** Bare paper between columns (x) and between rows (y). */
  readonly gaps: Point;
}

/** Everything that lies on paper: front of the first sheet, its back, front of the second … */
export interface Plan extends Grid {
  readonly sides: readonly Side[];
  /** For each side, what is drawn beside the pages. */
  readonly marks: readonly (readonly Mark[])[];
}

/**
 * A way of laying pages onto paper. Backs are planned for the turn around the sheet's upright middle, which keeps them upright: the
 * long-edge flip of a sheet that stands, the short-edge flip of one that lies. In both the left of the front is the right of the back.
 */
export type Scheme = (pages: number, paper: PaperName) => Plan;

/** Products whose pages are laid onto larger sheets; the others are their own sheet. */
const schemes: Partial<Record<SheetProduct, Scheme>> = { half, quarter, card: cards, trifold, zine, booklet: saddle };

/** Says whether a product's pages are laid onto larger sheets. */
export function isImposed(product: SheetProduct): boolean {
  return schemes[product] !== undefined;
}

/**
 * Plans the sheets of a product for a printer.
 * @param pages pages of the leaf
 * @throws ProblemError `booklet-too-long`
 * @throws when the product is not imposed, or its leaf has the wrong number of pages
 */
export function impose(product: SheetProduct, pages: number, paper: PaperName, sides: Sides): Plan {
  const scheme = schemes[product];
  if (!scheme) throw new Error(`The product ${product} is its own sheet; there is nothing to impose.`);
  return forPrinter(scheme(pages, paper), sides);
}

/** Counts the sheets of paper that one round of printing takes. */
export function sheetsOfPaper(product: SheetProduct, pages: number, paper: PaperName): number {
  const scheme = schemes[product];
  if (!scheme) return pages;
  const { sides } = scheme(pages, paper);
  return sides.length === 1 ? 1 : sides.length / 2;
}

/** The flip for which a plan's backs need no turn. */
export function naturalFlip({ sheet }: Pick<Grid, 'sheet'>): 'long-edge' | 'short-edge' {
  return sheet.height > sheet.width ? 'long-edge' : 'short-edge';
}

/**
 * Turns and picks sides for what a printer can do.
 *
 * `backs` come in the order of the fronts. Most laser printers deliver face down and print what lies face down in the tray; most
 * ink-jets deliver face up and print what lies face up. In both, a stack of fronts that is turned over as a whole, from left to right
 * as one reads it, goes back in with its first sheet on top and its bare side where the ink comes. The page that leads to the files
 * says so (`print.settings.single` in the dictionaries), and to try one sheet first, because a few printers do neither.
 */
export function forPrinter(plan: Plan, sides: Sides): Plan {
  switch (sides) {
    case 'one':
      return plan;
    case 'fronts':
      return pick(plan, (index) => index % 2 === 0);
    case 'backs':
      return pick(plan, (index) => index % 2 === 1);
    default:
      // The other edge sets every back on its head; we do too, and the two cancel out.
      return sides === naturalFlip(plan) ? plan : withBacksTurned(plan);
  }
}

function pick(plan: Plan, wanted: (index: number) => boolean): Plan {
  return { ...plan, sides: plan.sides.filter((_, index) => wanted(index)), marks: plan.marks.filter((_, index) => wanted(index)) };
}

function withBacksTurned(plan: Plan): Plan {
  const { width, height } = plan.sheet;
  const back = <T>(list: readonly T[], turn: (one: T) => T): T[] => list.map((one, index) => (index % 2 === 1 ? turn(one) : one));
  return {
    ...plan,
    sides: back(plan.sides, (side) => side.map((slot) => slot && turned(slot, plan.cell)).reverse()),
    marks: back(plan.marks, (marks) => marks.map(({ kind, x1, y1, x2, y2 }) => ({ kind, x1: width - x1, y1: height - y1, x2: width - x2, y2: height - y2 }))),
  };
}

/** Turns a slot with its side; the room right of and below the page comes to lie left of and above it. */
function turned(slot: Slot, cell: Size): Slot {
  const { x, y } = slot.shift ?? { x: 0, y: 0 };
  const shift = { x: cell.width - (slot.width ?? cell.width) - x || 0, y: -y || 0 };
  return { ...slot, turn: slot.turn === 180 ? 0 : 180, ...(shift.x || shift.y || slot.shift ? { shift } : {}) };
}

/** A page where it lies on the sheet: sizes in pt from the sheet's top left corner. */
export interface Spot {
  /** Page of the leaf, from 1. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly turn: 0 | 180;
}

/** Works out where each side's pages lie; blanks are left out. */
export function spotsOf(plan: Plan): Spot[][] {
  return plan.sides.map((side) => side.flatMap((slot, index) => (slot ? [spotOf(plan, slot, index)] : [])));
}

function spotOf({ cell, origin, columns, gaps }: Plan, { page, turn = 0, shift, width = cell.width }: Slot, index: number): Spot {
  const x = origin.x + (index % columns) * (cell.width + gaps.x) + (shift?.x ?? 0);
  const y = origin.y + Math.floor(index / columns) * (cell.height + gaps.y) + (shift?.y ?? 0);
  return { page, x, y, width, height: cell.height, turn };
}
