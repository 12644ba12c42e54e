/** The index of words: to find a text by a word of its title or headings without a script. */
import { words } from '../i18n/languages.ts';
import { letterSlug, type Letter } from '../i18n/letters.ts';
import { partPath } from '../model/parts.ts';
import { glossaryPath, searchPath, wordsPath, type PageAddress } from '../model/urls.ts';
import { wordParts } from '../model/word-parts.ts';
import type { ViewContext } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import { editionLink, trailTo, type PageLink, type Trail } from './links.ts';
import { pagerOf, type Pager } from './pager.ts';

/** A word and where it leads. */
interface WordEntry {
  readonly word: string;
  /** Its entry in the glossary. */
  readonly term?: PageLink;
  readonly links: readonly PageLink[];
}

export interface WordsView {
  readonly route: 'words';
  readonly frame: Frame;
  readonly trail: Trail;
  /** Every letter of the index: a place on the page, or a page of its own. */
  readonly ways: readonly (PageLink & { readonly current?: boolean })[];
  readonly letters: readonly (Letter<WordEntry> & { readonly id: string })[];
  /** The pages of the letter, where it has several. */
  readonly pager?: Pager;
}

/** The id of a letter’s heading. */
function letterId(letter: string): string {
  return `letter-${letter}`;
}

/** Views the index of words, or what of it stands on one page. */
export function wordsView({ library }: ViewContext, page: PageAddress): WordsView {
  const { language, part } = page;
  const { search, wordIndex: t } = words(language);
  const index = wordsPath(language);
  const parts = wordParts(library, language);
  const own = parts.find((one) => one.part?.key === part?.key)?.letters ?? [];
  const letter = part ? own[0]?.letter : undefined;
  const title = letter === undefined ? t.title : `${t.title}: ${letter}`;
  const pagesOf = (name: string): string[] =>
    parts.filter((one) => one.part && one.letters[0]?.letter === name).map((one) => partPath(index, one.part));
  const ways =
    parts.length === 1
      ? own.map(({ letter: name }) => ({ name, path: `#${letterId(name)}` }))
      : [...new Set(parts.flatMap(({ letters }) => letters.map(({ letter: name }) => name)))].map((name) => ({
          name,
          path: partPath(index, { key: name, slug: letterSlug(name) }),
          ...(name === letter ? { current: true } : {}),
        }));
  return {
    route: 'words',
    frame: frameOf({ library }, page, { title, description: t.summary }),
    trail: trailTo(language, letter ?? t.title, [
      { name: search.title, path: searchPath(language) },
      ...(part ? [{ name: t.title, path: index }] : []),
    ]),
    ways,
    letters: own.map(({ letter: name, entries }) => ({
      letter: name,
      id: letterId(name),
      entries: entries.map(({ word, term, editions }) => ({
        word,
        ...(term ? { term: { path: `${glossaryPath(language)}#${term.id}`, name: term.in[language].term } } : {}),
        links: editions.map((edition) => editionLink(edition, language)),
      })),
    })),
    ...(letter === undefined ? {} : pagerOf(language, pagesOf(letter), page.path)),
  };
}
