/** The chosen combinations: which designs are made in which sizes for which texts. What is not here is not made; the whole campaign stays under 80 MB. */
import type { Dictionary } from '../../i18n/en.ts';
import type { KindName } from '../../model/kinds.ts';
import type { CardSizeName } from './sizes.ts';

export type SubjectName = keyof Dictionary['cards']['subjects'];

/** Some cards: one subject in some sizes. */
export interface ChoiceRow {
  readonly subject: SubjectName;
  readonly sizes: readonly CardSizeName[];
  /** Only these kinds of document. */
  readonly only?: readonly KindName[];
  /** All kinds but these. */
  readonly except?: readonly KindName[];
  /** Languages on one card: 2 is a document beside itself. */
  readonly languages: 1 | 2;
}

/** Kinds whose own subject takes the place of the poster: news and invitations. */
const others = ['bulletins', 'events'] as const satisfies KindName[];

/** By subject, in the order in which a document lists them. The first card of an edition is the preview of its page. */
export const choice: readonly ChoiceRow[] = [
  { subject: 'headline', sizes: ['og', 'square', 'portrait', 'story'], except: others, languages: 1 },
  // Leaflets are what a profile is covered with, and its grid is 3:4; elsewhere the upright picture serves as well.
  { subject: 'headline', sizes: ['tall'], only: ['leaflets'], languages: 1 },
  { subject: 'news', sizes: ['og', 'square', 'portrait', 'story'], only: ['bulletins'], languages: 1 },
  { subject: 'event', sizes: ['og', 'square', 'portrait', 'story'], only: ['events'], languages: 1 },
  { subject: 'quote', sizes: ['square', 'portrait'], languages: 1 },
  { subject: 'fact', sizes: ['square', 'portrait'], languages: 1 },
  // A series is swiped through in a feed, where the upright shape is the largest.
  { subject: 'steps', sizes: ['portrait'], languages: 1 },
  { subject: 'headline', sizes: ['og', 'square', 'portrait', 'story'], except: others, languages: 2 },
  { subject: 'headline', sizes: ['tall'], only: ['leaflets'], languages: 2 },
  // What the addresses for all languages show; news are posters there too.
  { subject: 'headline', sizes: ['og'], only: others, languages: 2 },
];

/** Says whether a row is for documents of a kind. */
export function isFor({ only, except }: ChoiceRow, kind: KindName): boolean {
  return (only?.includes(kind) ?? true) && !except?.includes(kind);
}
