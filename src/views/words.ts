/** The index of words: to find a text by a word of its title or headings without a script. */
import type { Letter } from '../i18n/letters.ts';
import { words } from '../i18n/languages.ts';
import { glossaryPath, searchPath, type PageAddress } from '../model/urls.ts';
import { wordIndex } from '../model/word-index.ts';
import type { ViewContext } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import { editionLink, trailTo, type PageLink, type Trail } from './links.ts';

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
  readonly letters: readonly Letter<WordEntry>[];
}

/** Views the index of words. */
export function wordsView({ library }: ViewContext, page: PageAddress): WordsView {
  const { language } = page;
  const { search, wordIndex: t } = words(language);
  return {
    route: 'words',
    frame: frameOf({ library }, page, { title: t.title, description: t.summary }),
    trail: trailTo(language, t.title, [{ name: search.title, path: searchPath(language) }]),
    letters: wordIndex(library, language).map(({ letter, entries }) => ({
      letter,
      entries: entries.map(({ word, term, editions }) => ({
        word,
        ...(term ? { term: { path: `${glossaryPath(language)}#${term.id}`, name: term.in[language].term } } : {}),
        links: editions.map((edition) => editionLink(edition, language)),
      })),
    })),
  };
}
