/** Documents as lists show them: a row each, in the edition that is best for the reader. */
import { drawingOf } from '../formats/drawing/drawing.ts';
import type { Language } from '../i18n/languages.ts';
import type { Document } from '../model/document.ts';
import type { KindName } from '../model/kinds.ts';
import { bestEdition } from '../model/library.ts';
import { ownFirst } from '../model/lists.ts';
import { filterClasses } from './filter.ts';
import { editionLink, type PageLink } from './links.ts';
import { drawnPicture, type DrawnPicture } from './pictures.ts';

/** A row of a list with summaries; what a list does not show is absent. */
export interface DocumentEntry extends PageLink {
  readonly summary: string;
  /** What it is and what it is about, as classes that a filter reads. */
  readonly classes: readonly string[];
  readonly picture?: DrawnPicture;
  readonly kind?: KindName;
  /** The day of the news. */
  readonly day?: string;
  /** True for a case that goes on. */
  readonly active?: boolean;
  /** True for an event that does not take place. */
  readonly cancelled?: boolean;
}

/** What the rows of a list show beside title and summary. */
interface Shown {
  readonly pictures?: boolean;
  readonly kinds?: boolean;
  readonly days?: boolean;
}

/** Lists documents with their summaries: the reader’s own language first, then those that exist only in another. */
export function documentEntries(
  documents: readonly Document[],
  language: Language,
  { pictures = false, kinds = true, days = false }: Shown = {},
): DocumentEntry[] {
  const editions = documents.map((document) => bestEdition(document, language));
  return ownFirst(editions, language).map((edition) => {
    const { document } = edition;
    const { kind, facts } = document;
    return {
      ...editionLink(edition, language),
      summary: edition.words.summary,
      classes: filterClasses(document),
      ...(pictures ? { picture: drawnPicture(drawingOf(document, 'list')) } : {}),
      ...(kinds ? { kind } : {}),
      ...(days && facts.happened ? { day: facts.happened } : {}),
      ...(facts.event?.announced && facts.event.cancelled ? { cancelled: true } : {}),
      ...(facts.status === 'active' && kind === 'cases' ? { active: true } : {}),
    };
  });
}

/** A row of a list of titles. */
export interface TitleEntry extends PageLink {
  /** The day of the news. */
  readonly day?: string;
}

/** Lists documents by their titles, in the order given. */
export function titleEntries(documents: readonly Document[], language: Language): TitleEntry[] {
  return documents.map((document) => ({
    ...editionLink(bestEdition(document, language), language),
    ...(document.facts.happened ? { day: document.facts.happened } : {}),
  }));
}
