/** The sizes of the cards: one entry each, with the part that every preview shows. */
import type { Dictionary } from '../../i18n/en.ts';
import type { Box } from './composition.ts';

/** One size of card, in px. */
export interface CardSize {
  readonly width: number;
  readonly height: number;
  /** All words stand inside; what is outside may be cropped away. */
  readonly safe: Box;
  /** Size of the small type; all spaces are counted in it. */
  readonly label: number;
  /** Smallest type of the headline, and the most lines it may take. */
  readonly smallest: number;
  readonly lines: number;
}

/** Every size the press makes. The type holds this list and the dictionaries together. */
export const cardSizes = {
  /** Link previews (https://ogp.me). Some programs crop them to the centre square, so the words stay there. */
  og: { width: 1200, height: 630, safe: { x: 285, y: 0, width: 630, height: 630 }, label: 29, smallest: 54, lines: 5 },
  /** Feeds and chats. */
  square: { width: 1080, height: 1080, safe: { x: 0, y: 0, width: 1080, height: 1080 }, label: 42, smallest: 80, lines: 5 },
} as const satisfies Partial<Record<keyof Dictionary['cards'], CardSize>>;

export type CardSizeName = keyof typeof cardSizes;
export const cardSizeNames = Object.keys(cardSizes) as CardSizeName[];
