/** The sizes of the cards: one entry each, with the part that every preview shows. */
import type { Dictionary } from '../../i18n/en.ts';
import type { Box } from './composition.ts';

/** One size of card, in px. */
export interface CardSize {
  readonly width: number;
  readonly height: number;
  /** All words stand inside; what is outside may be cropped away or lie under the buttons of a program. */
  readonly safe: Box;
  /** All spaces are counted in it. */
  readonly unit: number;
  /** Size of the small type: never under 40 px. */
  readonly small: number;
  /** Smallest type of the headline, and the most lines it may take. */
  readonly smallest: number;
  readonly lines: number;
  /** From this size on, in px, type is large: a contrast of 4.5:1 is enough for it (WCAG 2.2, 1.4.6), because on a phone it is three times as large as text. */
  readonly large: number;
  /** Largest picture file that the places it is for take without trouble, in bytes. */
  readonly most: number;
}

const whole = (width: number, height: number): Box => ({ x: 0, y: 0, width, height });

/** Every size the press makes. The type holds this list and the dictionaries together. */
export const cardSizes = {
  /** Link previews (https://ogp.me). Some programs crop them to the centre square, so the words stay there. WhatsApp reads at most 300 kB. */
  og: {
    width: 1200,
    height: 630,
    safe: { x: 285, y: 0, width: 630, height: 630 },
    unit: 29,
    small: 40,
    smallest: 52,
    lines: 5,
    large: 72,
    most: 300_000,
  },
  /** Feeds and chats. */
  square: {
    width: 1080,
    height: 1080,
    safe: whole(1080, 1080),
    unit: 42,
    small: 42,
    smallest: 80,
    lines: 5,
    large: 96,
    most: 400_000,
  },
  /** Feeds, 4:5: the most of a screen that Instagram gives a post. */
  portrait: {
    width: 1080,
    height: 1350,
    safe: whole(1080, 1350),
    unit: 44,
    small: 44,
    smallest: 80,
    lines: 6,
    large: 96,
    most: 400_000,
  },
  /** 3:4, the shape of the grid of an Instagram profile since 2025. */
  tall: {
    width: 1080,
    height: 1440,
    safe: whole(1080, 1440),
    unit: 46,
    small: 44,
    smallest: 80,
    lines: 6,
    large: 96,
    most: 400_000,
  },
  /** Stories and statuses. The program's own buttons cover the uppermost 250 px and the lowest fifth: only the drawing goes on there. */
  story: {
    width: 1080,
    height: 1920,
    safe: { x: 0, y: 250, width: 1080, height: 1286 },
    unit: 48,
    small: 46,
    smallest: 80,
    lines: 7,
    large: 96,
    most: 400_000,
  },
} as const satisfies Record<keyof Dictionary['cards']['sizes'], CardSize>;

export type CardSizeName = keyof typeof cardSizes;
export const cardSizeNames = Object.keys(cardSizes) as CardSizeName[];
