/** The plan of an imposition: what lies where on each side of each sheet. */
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
