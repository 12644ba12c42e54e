/** The pages of the index of words: one, or, where it is too long, one or several for each letter, and one with the letters alone. */
import { languageTags, type Language } from '../i18n/languages.ts';
import { letterSlug, type Letter } from '../i18n/letters.ts';
import type { Library } from './library.ts';
import { memoize } from './memo.ts';
import { most, type Part } from './parts.ts';
import { wordIndex, type IndexedWord } from './word-index.ts';

/** A page of the index. */
export interface WordPart {
  /** Absent on the page at the address of the index. */
  readonly part?: Part;
  /** What the page lists: the whole index, nothing, or some words of one letter. */
  readonly letters: readonly Letter<IndexedWord>[];
}

/** Lists the pages of the index of a language, the one at its own address first. */
export function wordParts(library: Library, language: Language): readonly WordPart[] {
  return parted(library).get(language) ?? [];
}

const parted = memoize(
  (library: Library): ReadonlyMap<Language, readonly WordPart[]> =>
    new Map(languageTags.map((language) => [language, partWords(wordIndex(library, language))])),
);

/** Parts an index of words. */
export function partWords(letters: readonly Letter<IndexedWord>[]): WordPart[] {
  const all = letters.flatMap(({ entries }) => entries).reduce((sum, entry) => sum + linesOf(entry), 0);
  if (all <= most.words) return [{ letters }];
  const further = letters.flatMap(({ letter, entries }) =>
    filled(entries.flatMap(inPieces)).map((some, index): WordPart => {
      const name = `${letterSlug(letter)}${index === 0 ? '' : `-${index + 1}`}`;
      return { part: { key: name, slug: name }, letters: [{ letter, entries: some }] };
    }),
  );
  return [{ letters: [] }, ...further];
}

/** The word, its meaning and each text take a line. */
function linesOf({ editions, term }: IndexedWord): number {
  return 1 + (term ? 1 : 0) + editions.length;
}

/** Cuts an entry that is longer than a page; each piece begins with the word. */
function inPieces(entry: IndexedWord): IndexedWord[] {
  const size = most.letter - linesOf({ ...entry, editions: [] });
  const count = Math.max(1, Math.ceil(entry.editions.length / size));
  return Array.from({ length: count }, (_, piece) => ({
    ...entry,
    editions: entry.editions.slice(piece * size, (piece + 1) * size),
  }));
}

/** Fills page after page, and tears no entry. */
function filled(entries: readonly IndexedWord[]): IndexedWord[][] {
  const pages: IndexedWord[][] = [];
  let room = 0;
  for (const entry of entries) {
    room -= linesOf(entry);
    if (room < 0 || pages.length === 0) {
      pages.push([]);
      room = most.letter - linesOf(entry);
    }
    pages.at(-1)?.push(entry);
  }
  return pages;
}
