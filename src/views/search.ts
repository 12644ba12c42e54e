/** Search by words where scripts run; everything by topic, by kind and from A to Z for those who would rather look, and where they do not. */
import { languageTags, words, type Language } from '../i18n/languages.ts';
import type { Letter } from '../i18n/letters.ts';
import { isReviewed, type Document, type Edition } from '../model/document.ts';
import { kindNames, topics, type KindName } from '../model/kinds.ts';
import { allEditions, type Library } from '../model/library.ts';
import { titleShelves, type TitleShelf } from '../model/lists.ts';
import { partPath } from '../model/parts.ts';
import { titleParts } from '../model/title-parts.ts';
import { searchIndexPath } from '../model/search-urls.ts';
import { searchPath, wordsPath, type PageAddress } from '../model/urls.ts';
import type { ViewContext } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import { kindLink, trailTo, type PageLink, type Trail } from './links.ts';
import { remarkedLink, type RemarkedLink } from './remarked.ts';

/** More titles from A to Z, words of the glossary included, have pages of their own. */
const mostTitles = 250;

/** The kind of the pages that name people nearby. */
const committees = 'committees' satisfies KindName;

/** A link to a list of titles that has a page of its own. */
interface SearchWay extends PageLink {
  /** How many titles it has. */
  readonly count: number;
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
  readonly values: readonly {
    readonly value: string;
    readonly name: string;
    /** As one text is called, where that is another name. */
    readonly one?: string;
    readonly count: number;
  }[];
}

export interface SearchView {
  readonly route: 'search';
  readonly frame: Frame;
  readonly trail: Trail;
  /** Address of the page itself, which its form asks. */
  readonly path: string;
  /** Packed index of the language. */
  readonly index: string;
  readonly filters: readonly SearchFilter[];
  /** Address of the index of words. */
  readonly words: string;
  readonly lists: readonly { readonly id: 'topic' | 'kind'; readonly shelves: readonly SearchShelf[] }[];
  readonly letters: readonly Letter<RemarkedLink>[];
  /** The ways to the lists, where they are too long to stand on the page; the lists are empty then. */
  readonly ways?: readonly { readonly by: TitleShelf['by']; readonly links: readonly SearchWay[] }[];
  /** The page of the committees, which name local numbers. */
  readonly committees?: PageLink;
  /** The other languages that can be searched, each with its index. */
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
    index: searchIndexPath(language),
    filters: filtersOf(library, language),
    words: wordsPath(language),
    ...listsOf(library, language),
    ...(found(library, language).some(({ document }) => document.kind === committees)
      ? { committees: kindLink(committees, language) }
      : {}),
    elsewhere: languageTags
      .filter((tag) => tag !== language && found(library, tag).length > 0)
      .map((tag) => ({ language: tag, index: searchIndexPath(tag) })),
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
        one: t.kinds[value].one,
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

/** The lists as they stand on the page, or, where they are too long for it, the ways to their pages; the titles from A to Z stay as long as they can, because they answer before the index is there. */
function listsOf(library: Library, language: Language): Pick<SearchView, 'lists' | 'letters' | 'ways'> {
  const shelves = titleShelves(library, language);
  const linksOf = ({ titles }: TitleShelf): RemarkedLink[] => titles.map((titled) => remarkedLink(titled, language));
  const shelvesBy = (by: TitleShelf['by']): TitleShelf[] => shelves.filter((shelf) => shelf.by === by);
  const letters = shelvesBy('letter').map((shelf) => ({ letter: shelf.id, entries: linksOf(shelf) }));
  const parts = titleParts(library, language).filter(({ page }) => page === 1);
  if (parts.length > 0) {
    const waysTo = (by: TitleShelf['by']): SearchWay[] =>
      parts
        .filter(({ shelf }) => shelf.by === by)
        .map(({ shelf, part }) => ({
          name: shelf.name,
          path: partPath(searchPath(language), part),
          count: shelf.titles.length,
        }));
    const short = letters.reduce((sum, { entries }) => sum + entries.length, 0) <= mostTitles;
    const by = short ? (['topic', 'kind'] as const) : (['topic', 'kind', 'letter'] as const);
    return { lists: [], letters: short ? letters : [], ways: by.map((one) => ({ by: one, links: waysTo(one) })) };
  }
  return {
    lists: (['topic', 'kind'] as const).map((by) => ({
      id: by,
      shelves: shelvesBy(by).map((shelf) => ({ id: shelf.id, name: shelf.name, links: linksOf(shelf) })),
    })),
    letters,
  };
}
