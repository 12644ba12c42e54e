/** The places where people post: which shapes of picture are right for each, and the rules of style by which a choice narrows the list without a script. */
import type { SubjectName } from '../formats/card/choice.ts';
import type { CardSizeName } from '../formats/card/sizes.ts';
import type { Dictionary } from '../i18n/en.ts';
import type { Language } from '../i18n/languages.ts';

export type PlaceName = keyof Dictionary['share']['places'];

/**
 * For each place, the shapes it shows well, best first. Feeds show upright pictures larger; the grid of an Instagram profile is 3:4 since 2025.
 * X and Bluesky take no more than four pictures in a post, so a series of upright slides is not offered there.
 */
export const sharePlaces: Readonly<Record<PlaceName, readonly CardSizeName[]>> = {
  whatsapp: ['square', 'portrait'],
  story: ['story'],
  instagram: ['tall', 'portrait', 'square'],
  facebook: ['portrait', 'square'],
  telegram: ['square', 'portrait'],
  x: ['square'],
  bluesky: ['square'],
  mastodon: ['square'],
  mail: ['og'],
};

/** What must be known of a card to find the places it is for. */
export interface PlacedCard {
  readonly size: CardSizeName;
  readonly subject: SubjectName;
  readonly languages: readonly Language[];
}

/** Cards that say the same thing in several shapes: one subject in the same languages. */
function wordsShown({ subject, languages }: PlacedCard): string {
  return [subject, ...languages].join(' ');
}

/** Finds the places that a card is for: where no card of the same subject has a better shape. @param cards all cards of an edition */
export function placesOf(card: PlacedCard, cards: readonly PlacedCard[]): PlaceName[] {
  const sizes = new Set(cards.filter((other) => wordsShown(other) === wordsShown(card)).map(({ size }) => size));
  return (Object.keys(sharePlaces) as PlaceName[]).filter(
    (place) => sharePlaces[place].find((size) => sizes.has(size)) === card.size,
  );
}

/** Name of an answer in the page: id of its button; `at-…` is the class of what is right for it. */
export function placeId(place: PlaceName | 'anywhere'): string {
  return `to-${place}`;
}

/** Writes the rules of style; a browser without `:has()` drops them and shows every picture. */
export function placeRules(places: readonly PlaceName[]): string {
  return places.map((place) => `main:has(#${placeId(place)}:checked) .shared:not(.at-${place}){display:none}`).join('');
}
