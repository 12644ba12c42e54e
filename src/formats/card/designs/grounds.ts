/** The grounds a card is printed on: each a set of colours in which all words keep a contrast of 7:1. */
import { dark, light } from '../../../look/tokens.ts';

/** The colours of one ground. */
export interface Ground {
  /** The field behind the headline. */
  readonly panel: string;
  /** A strip behind each line of the headline, where the field itself is no ground for words. */
  readonly strip?: string;
  readonly headline: string;
  /** A sheet laid on the field for longer words, where the field itself is no ground for them. */
  readonly sheet?: string;
  /** Words on the sheet, or on the field where there is none. */
  readonly words: string;
  /** A figure or a number among these words, large. */
  readonly figure: string;
  /** A block of colour, and a numeral on it. */
  readonly block: string;
  readonly numeral: string;
  /** Rules beside the words. */
  readonly rule: string;
  /** The tab with the kicker, and the bar at the foot. */
  readonly bar: string;
  readonly barWords: string;
}

const { ink, red, paper } = light;

/** Every ground. Red is no ground for words (paper on it has 5.6:1), so they stand on strips of ink or on a sheet of paper. */
export const grounds = {
  light: {
    panel: paper,
    headline: ink,
    words: ink,
    figure: ink,
    block: ink,
    numeral: paper,
    rule: red,
    bar: ink,
    barWords: paper,
  },
  red: {
    panel: red,
    strip: ink,
    headline: paper,
    sheet: paper,
    words: ink,
    figure: ink,
    block: ink,
    numeral: paper,
    rule: red,
    bar: ink,
    barWords: paper,
  },
  ink: {
    panel: ink,
    headline: paper,
    words: paper,
    figure: dark.red,
    block: dark.red,
    numeral: ink,
    rule: dark.red,
    bar: paper,
    barWords: ink,
  },
} as const satisfies Record<string, Ground>;

export type GroundName = keyof typeof grounds;
export const groundNames = Object.keys(grounds) as GroundName[];

/** The ground so many further on, for another card of the same document. */
export function nextGround(ground: GroundName, turn: number): GroundName {
  return groundNames[(groundNames.indexOf(ground) + turn) % groundNames.length] ?? ground;
}
