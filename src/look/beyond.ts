/** Type beyond Latin: which fonts draw it, and what shapes it. Whoever builds is given both by `shape.ts`; a reader's device has neither, and writes its cards in Latin. */
import type { FontName } from './fonts.ts';

/** A part of a line that one font draws. */
export interface Run {
  readonly text: string;
  readonly font: FontName;
}

/** A glyph where it stands: in em, `x` from the start of its run, `y` upwards from the base line. */
export interface Glyph {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** A run as it is drawn, its glyphs from left to right. */
export interface Shaped {
  readonly glyphs: readonly Glyph[];
  /** em */
  readonly width: number;
}

/** A part of a line, and which way it is read. */
export interface OrderedRun extends Run {
  readonly rightToLeft: boolean;
}

/** What knows the scripts of the press's languages. */
export interface Beyond {
  /** The fonts that draw what neither a house font nor the second typeface has, each in the weight nearest to that font's. */
  fontsFor(font: FontName): readonly FontName[];
  /** Chooses and places the glyphs of a run: Arabic letters join. */
  shape(text: string, font: FontName, rightToLeft: boolean): Shaped;
  /** Puts the runs of a line in the order in which they stand from left to right (Unicode Bidirectional Algorithm). @param rightToLeft which way the line is read; by its first letter where nobody says */
  inOrder(runs: readonly Run[], rightToLeft?: boolean): OrderedRun[];
}

let given: Beyond | undefined;

/** Gives what is needed for scripts beyond Latin. */
export function giveBeyond(one: Beyond): void {
  given = one;
}

/** What was given, if anything was. */
export function beyond(): Beyond | undefined {
  return given;
}
