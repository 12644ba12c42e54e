/** The boxes of a sheet where a committee's own hotline, meeting place and date belong, and where they lie after imposition. */
import type { Dictionary } from '../../../i18n/en.ts';

/** What a committee adds by itself. The type holds this list and the dictionaries together. */
export const localKinds = [
  'hotline',
  'place',
  'date',
] as const satisfies (keyof Dictionary['sheets']['local']['fields'])[];
export type LocalKind = (typeof localKinds)[number];

/**
 * What a box is for. A `panel` is all the room in which a browser may set details anew, labels and lines included; `help` are the words that
 * ask for the number, where they stand outside of it; an `answer` is the room in one cell of a form; the others are each the room on one line behind
 * its label, for a pen and for form fields.
 */
export const boxKinds = ['panel', 'help', ...localKinds, 'answer'] as const;
export type BoxKind = (typeof boxKinds)[number];

/** What the words in a panel are set by; all sizes in pt. */
export interface PanelLook {
  /** The details it has room for, in their order, each with the words before it. */
  readonly labels: Readonly<Partial<Record<LocalKind, string>>>;
  /** Size of the labels, and height of a line to write on. */
  readonly size: number;
  readonly line: number;
  /** How much of its height, from the top, is taken by the words that ask for the number; they are covered when it is known. */
  readonly help: number;
  /** Smallest size of a detail. */
  readonly floor: number;
}

/** Quarter turns clockwise, in degrees. */
export type Turn = 0 | 90 | 180 | 270;

/** A piece of a page. */
export interface Lying {
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

/** A piece of a page that is a committee's own: on bare paper. */
export interface LocalBox extends Lying {
  readonly kind: BoxKind;
  /** Of a panel, and of nothing else. */
  readonly look?: PanelLook;
  /** Of an answer: what is to be written there, as a reader hears it. */
  readonly says?: string;
}

/** An address that is printed, and where it leads. */
export interface LinkBox extends Lying {
  readonly url: string;
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
export function placeBox<Box extends Lying>(box: Box, cell: Cell): Box {
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
  const { turn: _, ...rest } = box;
  return { ...rest, page: cell.page, ...at, x: cell.x + at.x, y: cell.y + at.y, ...(turn ? { turn } : {}) } as Box;
}

/**
 * Moves a box into a cell that shows a part of its page, in another size; undefined where it does not stand there as a whole. Pure.
 * @param whole where the whole page lies, from the cell's top left corner, in pt
 * @param page size of the page as it was drawn, in pt
 */
export function placeInPart<Box extends Lying & { readonly look?: PanelLook }>(
  box: Box,
  cell: Cell,
  whole: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  page: { readonly width: number; readonly height: number },
): Box | undefined {
  const scale = whole.width / page.width;
  const [x, y] = [whole.x + box.x * scale, whole.y + box.y * scale];
  const [width, height] = [box.width * scale, box.height * scale];
  if (x < 0 || y < 0 || x + width > cell.width || y + height > cell.height) return undefined;
  const { look } = box;
  return {
    ...box,
    page: cell.page,
    x: cell.x + x,
    y: cell.y + y,
    width,
    height,
    ...(look ? { look: { ...look, size: look.size * scale, line: look.line * scale, help: look.help * scale } } : {}),
  };
}

/** Length along the words and height across them, in pt. */
export function roomOf({ width, height, turn = 0 }: Pick<Lying, 'width' | 'height' | 'turn'>): {
  width: number;
  height: number;
} {
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
