/** What the long lists of the site list, each in its order: the plan of pages and the views both go by it. */
import { collator } from '../i18n/dates.ts';
import { words, type Language } from '../i18n/languages.ts';
import { byLetter } from '../i18n/letters.ts';
import { editionIn, isReviewed, type Document, type Edition } from './document.ts';
import { kindNames, kinds, topics, type Kind, type KindName } from './kinds.ts';
import { bestEdition, type Library } from './library.ts';
import type { Term } from './registers/glossary.ts';

/** Puts the editions in the reader’s own language first. */
export function ownFirst(editions: readonly Edition[], language: Language): Edition[] {
  return [
    ...editions.filter((edition) => edition.language === language),
    ...editions.filter((edition) => edition.language !== language),
  ];
}

function best(documents: readonly Document[], language: Language): Edition[] {
  return ownFirst(
    documents.map((document) => bestEdition(document, language)),
    language,
  );
}

/** What the page of a kind lists: its own documents, then those of another kind that are also printed as this. */
export function shelved({ documents }: Library, kind: KindName, language: Language): Edition[] {
  return [
    ...best(
      documents.filter((document) => document.kind === kind),
      language,
    ),
    ...best(
      documents.filter((document) => (kinds[document.kind] as Kind).alsoOn === kind),
      language,
    ),
  ];
}

/** What the list of all pages lists: every document, by kind. */
export function mapped({ documents }: Library, language: Language): Edition[] {
  return kindNames.flatMap((kind) =>
    best(
      documents.filter((document) => document.kind === kind),
      language,
    ),
  );
}

/** The editions whose pictures a reader is shown: their own if it may leave the page, else any that may. */
export function pictured({ documents }: Library, language: Language): Edition[] {
  const shown = documents.flatMap((document) => {
    const own = editionIn(document, language);
    return [...(own ? [own] : []), ...document.editions].filter(isReviewed).slice(0, 1);
  });
  return ownFirst(shown, language);
}

/** What a list of titles has: a text, or a word of the glossary. */
export type Titled = { readonly edition: Edition } | { readonly term: Term };

/** Titles that have something in common. */
export interface TitleShelf {
  readonly by: 'topic' | 'kind' | 'letter';
  /** Name of the topic or the kind, or the letter itself. */
  readonly id: string;
  /** As a reader of the language knows it. */
  readonly name: string;
  readonly titles: readonly Titled[];
}

/** Lists all titles by topic, by kind and from A to Z: the reader's own language first, but not under a letter. Shelves without a title are left out. */
export function titleShelves(library: Library, language: Language): TitleShelf[] {
  const t = words(language);
  const compare = collator(language);
  const editions = library.documents
    .map((document) => bestEdition(document, language))
    .sort(
      (a, b) =>
        Number(a.language !== language) - Number(b.language !== language) || compare(a.words.title, b.words.title),
    );
  const those = (test: (document: Document) => boolean): Titled[] =>
    editions.filter(({ document }) => test(document)).map((edition) => ({ edition }));
  const terms = library.glossary.terms.filter((term) => term.in[language].language === language);
  const titleOf = (titled: Titled): string =>
    'term' in titled ? titled.term.in[language].term : titled.edition.words.title;
  return [
    ...topics.map((id) => ({
      by: 'topic' as const,
      id,
      name: t.topics[id],
      titles: those(({ facts }) => facts.topics.includes(id)),
    })),
    ...kindNames.map((id) => ({
      by: 'kind' as const,
      id,
      name: t.kinds[id].many,
      titles: those(({ kind }) => kind === id),
    })),
    ...byLetter<Titled>(
      [...editions.map((edition) => ({ edition })), ...terms.map((term) => ({ term }))],
      titleOf,
      language,
    ).map(({ letter, entries }) => ({ by: 'letter' as const, id: letter, name: letter, titles: entries })),
  ].filter(({ titles }) => titles.length > 0);
}
