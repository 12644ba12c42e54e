/** Search by words where scripts run; everything by topic, by kind and from A to Z for those who would rather look, and where they do not. */
import { collator } from '../i18n/dates.ts';
import { languages, languageTags, words, type Language } from '../i18n/languages.ts';
import { byLetter, type Letter } from '../i18n/letters.ts';
import { isReviewed, type Document, type Edition } from '../model/document.ts';
import { kindNames, topics } from '../model/kinds.ts';
import { allEditions, bestEdition, type Library } from '../model/library.ts';
import { glossaryPath, indexFolder, wordsPath, type PageAddress } from '../model/urls.ts';
import type { ViewContext } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import { editionLink, foreignTo, trailTo, type PageLink, type Trail } from './links.ts';

/** A link with a word on what it leads to. */
interface RemarkedLink extends PageLink {
  readonly remark: string;
}

/** Texts that have something in common. */
interface SearchShelf {
  readonly id: string;
  readonly name: string;
  readonly links: readonly RemarkedLink[];
}

/** A question that search can leave texts out by, under the name that the texts carry for it. */
interface SearchFilter {
  readonly id: 'kind' | 'topic' | 'city';
  readonly values: readonly { readonly value: string; readonly name: string; readonly count: number }[];
}

export interface SearchView {
  readonly route: 'search';
  readonly frame: Frame;
  readonly trail: Trail;
  /** Address of the page itself, which its form asks. */
  readonly path: string;
  /** Folder of what search knows of the language. */
  readonly index: string;
  readonly filters: readonly SearchFilter[];
  /** Address of the index of words. */
  readonly words: string;
  readonly lists: readonly { readonly id: 'topic' | 'kind'; readonly shelves: readonly SearchShelf[] }[];
  readonly letters: readonly Letter<RemarkedLink>[];
  /** The other languages that can be searched. */
  readonly elsewhere: readonly { readonly language: Language; readonly index: string }[];
}

/** Views search and the lists below it. */
export function searchView({ library }: ViewContext, page: PageAddress): SearchView {
  const { language } = page;
  const { title, summary } = words(language).search;
  return {
    route: 'search',
    frame: frameOf({ library }, page, { title, description: summary }),
    trail: trailTo(language, title),
    path: page.path,
    index: indexFolder(language),
    filters: filtersOf(library, language),
    words: wordsPath(language),
    ...listsOf(library, language),
    elsewhere: languageTags
      .filter((tag) => tag !== language && found(library, tag).length > 0)
      .map((tag) => ({ language: tag, index: indexFolder(tag) })),
  };
}

/** The editions that search finds. */
function found(library: Library, language: Language): Edition[] {
  return allEditions(library).filter((edition) => edition.language === language && isReviewed(edition));
}

function filtersOf(library: Library, language: Language): SearchFilter[] {
  const t = words(language);
  const own = found(library, language).map(({ document }) => document);
  const count = (test: (document: Document) => boolean): number => own.filter(test).length;
  const filters: SearchFilter[] = [
    {
      id: 'kind',
      values: kindNames.map((value) => ({
        value,
        name: t.kinds[value].many,
        count: count(({ kind }) => kind === value),
      })),
    },
    {
      id: 'topic',
      values: topics.map((value) => ({
        value,
        name: t.topics[value],
        count: count(({ facts }) => facts.topics.includes(value)),
      })),
    },
    {
      id: 'city',
      values: library.cities.map(({ id, names }) => ({
        value: id,
        name: names[language],
        count: count(({ facts }) => facts.place === id),
      })),
    },
  ];
  return filters
    .map(({ id, values }) => ({ id, values: values.filter((value) => value.count > 0) }))
    .filter(({ values }) => values.length > 0);
}

function listsOf(library: Library, language: Language): Pick<SearchView, 'lists' | 'letters'> {
  const t = words(language);
  const compare = collator(language);
  const best = library.documents
    .map((document) => bestEdition(document, language))
    .sort(
      (a, b) =>
        Number(a.language !== language) - Number(b.language !== language) || compare(a.words.title, b.words.title),
    )
    .map((edition) => ({ document: edition.document, link: remarked(edition, language) }));
  const linksOf = (test: (document: Document) => boolean): RemarkedLink[] =>
    best.filter(({ document }) => test(document)).map(({ link }) => link);
  const byTopic = topics.map((id) => ({
    id,
    name: t.topics[id],
    links: linksOf(({ facts }) => facts.topics.includes(id)),
  }));
  const byKind = kindNames.map((id) => ({
    id,
    name: t.kinds[id].many,
    links: linksOf(({ kind }) => kind === id),
  }));
  const full = ({ links }: SearchShelf): boolean => links.length > 0;
  const terms = library.glossary.terms
    .filter((term) => term.in[language].language === language)
    .map((term) => ({
      name: term.in[language].term,
      path: `${glossaryPath(language)}#${term.id}`,
      remark: t.search.term,
    }));
  return {
    lists: [
      { id: 'topic', shelves: byTopic.filter(full) },
      { id: 'kind', shelves: byKind.filter(full) },
    ],
    letters: byLetter<RemarkedLink>([...best.map(({ link }) => link), ...terms], ({ name }) => name, language),
  };
}

function remarked(edition: Edition, language: Language): RemarkedLink {
  const t = words(language);
  const { foreign } = foreignTo(edition, language);
  const remark = [t.kinds[edition.document.kind].one, foreign && t.document.also(languages[foreign].name)];
  return { ...editionLink(edition, language), remark: remark.filter(Boolean).join(', ') };
}
