/** The papers of the print room, with their sizes. */
import type { Dictionary } from '../../i18n/en.ts';

/** One paper, upright. Typst and PDF count in points (1 pt = 1/72 in), people in millimetres. */
export interface Paper {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly widthPt: number;
  readonly heightPt: number;
}

const mmPerInch = 25.4;
const ptPerInch = 72;

function inches(width: number, height: number): Paper {
  return {
    widthMm: width * mmPerInch,
    heightMm: height * mmPerInch,
    widthPt: width * ptPerInch,
    heightPt: height * ptPerInch,
  };
}

function millimetres(width: number, height: number): Paper {
  return {
    widthMm: width,
    heightMm: height,
    widthPt: millimetresInPoints(width),
    heightPt: millimetresInPoints(height),
  };
}

/** Turns millimetres into points. */
export function millimetresInPoints(mm: number): number {
  return (mm / mmPerInch) * ptPerInch;
}

/**
 * Every paper, named as the dictionaries name it. Letter and its half: ANSI/ASME Y14.1; A4 and A5: ISO 216.
 * Letter is the everyday sheet in the US, Mexico, Central America, Colombia, Venezuela and Chile, A4 elsewhere (CLDR 47, measurementData).
 */
export const papers = {
  letter: inches(8.5, 11),
  a4: millimetres(210, 297),
  /** US legal, ANSI. */
  legal: inches(8.5, 14),
  /** Mexican oficio, 216 × 330 mm by most makers; some say 340. */
  oficio: inches(8.5, 13),
  /** One page that prints whole on both Letter and A4: the width of the narrower, the height of the shorter. */
  universal: millimetres(210, 279.4),
  /** Two Letter sheets side by side, ANSI B. */
  tabloid: inches(11, 17),
  a3: millimetres(297, 420),
  'half-letter': inches(5.5, 8.5),
  a5: millimetres(148, 210),
} as const satisfies Record<keyof Dictionary['sheets']['papers'], Paper>;

export type PaperName = keyof typeof papers;
