/** The boxes of a sheet where a committee's own hotline, meeting place and date belong, and where they lie after imposition. */
import type { Dictionary } from '../../../i18n/en.ts';

/** What a committee adds by itself. The type holds this list and the dictionaries together. */
export const localKinds = [
  'hotline',
  'place',
  'date',
] as const satisfies (keyof Dictionary['sheets']['local']['fields'])[];
export type LocalKind = (typeof localKinds)[number];

/** What a box is for: a detail, or the words that ask for the number, which are covered when it is printed. */
export const boxKinds = ['help', ...localKinds] as const;
export type BoxKind = (typeof boxKinds)[number];

/** Quarter turns clockwise, in degrees. */
export type Turn = 0 | 90 | 180 | 270;

/** The room for one detail: where the words themselves go, without label or help. It must be bare paper. */
export interface LocalBox {
  readonly kind: BoxKind;
  /** Counted from 0. */
  readonly page: number;
  /** All in pt from the top left corner of the page; the rectangle as it lies there, turned or not. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How far the words in it are turned clockwise; 0 when absent. */
  readonly turn?: Turn;
}

/** Where an imposed sheet carries one page of a leaf: sizes in pt from the sheet's top left corner, as it lies there. */
export interface Cell {
  /** Page of the imposed file, from 0. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  /** Width and height of the page as drawn upright, before it is turned. */
  readonly width: number;
  readonly height: number;
  readonly turn?: Turn;
}

/**
 * Moves a box from its page into a cell of an imposed sheet. Pure.
 *
 * ```
 *   page           turn 90        turn 180       turn 270
 *  ┌──────┐      ┌─────────┐     ┌──────┐      ┌─────────┐
 *  │ ▭    │      │       ▯ │     │      │      │         │
 *  │      │      │         │     │      │      │         │
 *  │      │      └─────────┘     │    ▭ │      │ ▯       │
 *  └──────┘                      └──────┘      └─────────┘
 * ```
 */
export function placeBox(box: LocalBox, cell: Cell): LocalBox {
  const turn = (((box.turn ?? 0) + (cell.turn ?? 0)) % 360) as Turn;
  const { x, y, width, height } = box;
  const right = cell.width - x - width;
  const below = cell.height - y - height;
  const lying = { width: height, height: width };
  const at = {
    0: { x, y, width, height },
    90: { x: below, y: x, ...lying },
    180: { x: right, y: below, width, height },
    270: { x: y, y: right, ...lying },
  }[cell.turn ?? 0];
  return { kind: box.kind, page: cell.page, ...at, x: cell.x + at.x, y: cell.y + at.y, ...(turn ? { turn } : {}) };
}

/** Length along the words and height across them, in pt. */
export function roomOf({ width, height, turn = 0 }: LocalBox): { width: number; height: number } {
  return turn % 180 ? { width: height, height: width } : { width, height };
}

/**
 * The matrix that carries the words' own room (origin at its lower left corner) to the box, in PDF's space, whose origin is the page's lower left corner.
 * @param pageHeight in pt
 */
export function matrixOf(
  { x, y, width, height, turn = 0 }: LocalBox,
  pageHeight: number,
): readonly [number, number, number, number, number, number] {
  const [left, right, top, bottom] = [x, x + width, pageHeight - y, pageHeight - y - height];
  if (turn === 90) return [0, -1, 1, 0, left, top];
  if (turn === 180) return [-1, 0, 0, -1, right, top];
  if (turn === 270) return [0, 1, -1, 0, right, bottom];
  return [1, 0, 0, 1, left, bottom];
}

/** Rounds pt to hundredths, finer than any printer. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}
