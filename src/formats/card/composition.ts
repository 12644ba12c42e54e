/** A card as plain data: what lies where, before anything is drawn. */
import type { FontName } from '../../look/fonts.ts';

/** A place on a card, in px from its left upper corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A box of one colour. */
export interface Field extends Box {
  readonly colour: string;
}

/** A complete SVG, in a box of its own size. */
export interface Picture extends Box {
  readonly svg: string;
  /** Whether it leads to what comes next, and so turns over where that is on the left. */
  readonly points?: true;
}

/** One line of type. */
export interface Line {
  readonly text: string;
  readonly font: FontName;
  /** px */
  readonly size: number;
  /** Space added after each letter, in em; none if not said. */
  readonly spacing?: number;
  readonly colour: string;
  /** Which way it is read, where it is not from the left. */
  readonly rightToLeft?: true;
  /** Left end, in px. */
  readonly x: number;
  readonly baseline: number;
}

/** A whole card: fields and pictures over each other in their order, and the type on top. */
export interface Composition {
  readonly width: number;
  readonly height: number;
  readonly layers: readonly (Field | Picture)[];
  readonly lines: readonly Line[];
}
