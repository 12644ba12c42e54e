/** The contract of a drawing: what it is drawn into, and what it must be able to do. */
import type { Random } from './random.ts';

/** The three colours a drawing may use, as SVG attributes take them: `#RRGGBB`, or `var(--ink)` for a drawing inlined in a page. */
export interface DrawingInks {
  readonly ink: string;
  readonly red: string;
  readonly paper: string;
}

/** What a drawing is drawn into: the size of the picture in px (any aspect), its colours, and whether areas are filled. */
export interface DrawingFrame {
  readonly width: number;
  readonly height: number;
  readonly inks: DrawingInks;
  /** `color` fills areas; `outline` is the ink-light edition: lines only, and areas of bare paper; `mono` is for printers that have black alone. */
  readonly style: 'color' | 'outline' | 'mono';
  /** Where what must be seen lies, in px, if not in the whole frame: beside and below it the scene goes on to the edges. */
  readonly open?: OpenPart;
}

/** A part of a frame, in px from its left upper corner. */
export interface OpenPart {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of a frame in which all must lie that must be seen. */
export function openOf({ width, height, open }: DrawingFrame): OpenPart {
  return open ?? { x: 0, y: 0, width, height };
}

/** A picture that composes itself for any frame. */
export interface Drawing {
  readonly name: string;
  /** Set where it fills any frame by itself, without a camera: it goes on beside the open part as in a mirror. */
  readonly fills?: true;
  /**
   * Returns the SVG shapes inside the frame, from 0,0 to width,height; what sticks out is cropped.
   * What varies from document to document is thrown with `random` before the frame is looked at, so that
   * one document has the same picture on page, sheet and card.
   */
  draw(frame: DrawingFrame, random: Random): string;
}
