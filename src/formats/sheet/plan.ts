/** The plan of an imposition: what lies where on each side of each sheet. */
import type { Dictionary } from '../../i18n/en.ts';
import type { Turn } from './local/box.ts';
import type { PaperName } from './papers.ts';

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
  /** Degrees by which the page is turned clockwise in its place; 0 when absent. */
  readonly turn?: Turn;
  /** How far it lies from the cell's top left corner, in pt: for creep, and for panels of unequal width. */
  readonly shift?: Point;
  /** Its width and height in pt, upright as it was drawn, where they are not the cell's. */
  readonly width?: number;
  readonly height?: number;
  /** Where the whole page lies, where the cell shows a part of it; the rest is cut off. */
  readonly whole?: Frame;
}

/** A rectangle in pt; its corner is counted from that of the cell it belongs to. */
export interface Frame extends Point, Size {}

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

/** Small print that a scheme asks for; the words are the dictionary's. Sizes in pt, `y` that of the base line. */
export interface PlanNote extends Point {
  readonly width: number;
  readonly says: keyof Dictionary['sheets']['onSheet'];
}

/** A small drawing of all sheets of one thing, with one of them filled: how they lie beside each other. In pt, from its top left corner. */
export interface Key extends Point {
  readonly columns: number;
  readonly rows: number;
  /** Which one this is, row by row from 0. */
  readonly filled: number;
}

/** Everything that lies on paper: front of the first sheet, its back, front of the second … */
export interface Plan extends Grid {
  readonly sides: readonly Side[];
  /** For each side, what is drawn beside the pages. */
  readonly marks: readonly (readonly Mark[])[];
  /** For each side, what it says of itself; nothing when absent. */
  readonly notes?: readonly (readonly PlanNote[])[];
  readonly keys?: readonly Key[];
  /** Whether every side is the front of a sheet of its own. */
  readonly simplex?: true;
}

/**
 * A way of laying pages onto paper. Backs are planned for the turn around the sheet's upright middle, which keeps them upright: the
 * long-edge flip of a sheet that stands, the short-edge flip of one that lies. In both the left of the front is the right of the back.
 */
export type Scheme = (pages: number, paper: PaperName) => Plan;
