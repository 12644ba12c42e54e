/** What is still needed in one language: text by text, what a translator or a reader can do next. */
import type { Language } from '../i18n/languages.ts';
import { editionIn, isReviewed, type Document, type Edition } from '../model/document.ts';
import type { Library } from '../model/library.ts';
import { readingsMissing } from '../model/readers.ts';
import { isCurrent } from '../model/translation/freshness.ts';

/** What can be needed, the most pressing first. */
export const needKinds = ['behind', 'changed', 'unrecorded', 'draft', 'missing', 'law', 'language'] as const;

export interface Need {
  readonly kind: (typeof needKinds)[number];
  readonly document: Document;
  /** Of what is behind: the fields and the lines of the source that are another. */
  readonly fields?: readonly string[];
  readonly source?: Language;
  readonly lines?: readonly number[];
}

/** Lists what is needed in a language; within each kind texts about rights come first. */
export function needsIn(library: Library, language: Language): Need[] {
  const all = library.documents.flatMap((document): Need[] => {
    const edition = editionIn(document, language);
    return edition ? [...translationNeed(edition), ...readingNeeds(edition)] : [{ kind: 'missing', document }];
  });
  const legal = ({ document }: Need): number => (document.facts.legal ? 0 : 1);
  return all.sort((a, b) => needKinds.indexOf(a.kind) - needKinds.indexOf(b.kind) || legal(a) - legal(b));
}

function translationNeed(edition: Edition): Need[] {
  const { document, freshness, sealBroken } = edition;
  const { translation } = edition.words;
  if (!translation) return [];
  if (sealBroken) return [{ kind: 'changed', document }];
  if (!isReviewed(edition)) return [{ kind: 'draft', document }];
  if (!freshness || freshness.unknown) return [{ kind: 'unrecorded', document }];
  if (isCurrent(freshness)) return [];
  const lines = new Set(freshness.changed.flatMap((index) => freshness.positions[index]?.line ?? []));
  return [{ kind: 'behind', document, fields: freshness.fields, source: translation.of, lines: [...lines] }];
}

/** Who has not read it; what a second person has not read yet is no text to be read for its law. */
function readingNeeds(edition: Edition): Need[] {
  if (!isReviewed(edition)) return [];
  return readingsMissing(edition).map((kind) => ({ kind, document: edition.document }));
}
