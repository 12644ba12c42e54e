/** The grounds a card is printed on: each a set of colours in which all words keep a contrast of 7:1. */
import { hash } from '../../../look/random.ts';
import { light } from '../../../look/tokens.ts';

/** The colours of one ground. */
export interface Ground {
  /** The field behind the headline. */
  readonly panel: string;
  /** A strip behind each line of the headline, where the field itself is no ground for words. */
  readonly strip?: string;
  readonly headline: string;
  /** The tab with the kicker, and the bar at the foot. */
  readonly bar: string;
  readonly barWords: string;
}

const { ink, red, paper } = light;

/** Every ground. Red is no ground for words (paper on it has 5.6:1), so they stand on strips of ink. */
export const grounds = {
  light: { panel: paper, headline: ink, bar: ink, barWords: paper },
  red: { panel: red, strip: ink, headline: paper, bar: ink, barWords: paper },
  ink: { panel: ink, headline: paper, bar: paper, barWords: ink },
} as const satisfies Record<string, Ground>;

export type GroundName = keyof typeof grounds;
export const groundNames = Object.keys(grounds) as GroundName[];

/** Chooses the ground of a document: always the same for the same id. */
export function groundOf(id: string): GroundName {
  return groundNames[hash(`ground/${id}`) % groundNames.length] ?? 'light';
}
