/** The word index: which words stand in which titles, headings and glossary entries, for readers without a script to search with. */
import { byLetter, type Letter } from '../i18n/letters.ts';
import { searchWords } from '../i18n/search-words.ts';
import { words as dictionary, type Language } from '../i18n/languages.ts';
import { isReviewed, type Edition } from './document.ts';
import type { Term } from './registers/glossary.ts';
import { allEditions, type Library } from './library.ts';
import { flowText } from './nodes.ts';
import { headingsIn } from './outline.ts';
import { fold, wordForms } from '../search/words.ts';

/** A word and where it leads. */
export interface IndexedWord {
  /** As it is written in a sentence; with its other forms, where they occur: `union, unions`. */
  readonly word: string;
  readonly editions: readonly Edition[];
  /** The entry of the glossary that says what it means. */
  readonly term?: Term;
}

/** Fewer letters are seldom worth looking up, unless they are capitals: ICE. */
const shortest = 4;

/** More forms of a word are not written. */
const mostForms = 3;

/** Lists the words of a language with their editions, from A to Z. Drafts and texts in other languages are left out, as in search. */
export function wordIndex(library: Library, language: Language): Letter<IndexedWord>[] {
  const forms = wordForms(searchWords(language));
  const skip = new Set(dictionary(language).wordIndex.skip.split(' ').map(fold));
  const found = new Map<string, { spellings: Map<string, number>; editions: Set<Edition>; term?: Term }>();
  const note = (key: string, spelling: string, editions: readonly Edition[], term?: Term): void => {
    const entry = found.get(key) ?? { spellings: new Map<string, number>(), editions: new Set<Edition>() };
    entry.spellings.set(spelling, (entry.spellings.get(spelling) ?? 0) + 1);
    for (const edition of editions) entry.editions.add(edition);
    found.set(key, { ...entry, ...(term ? { term } : {}) });
  };
  const editions = allEditions(library).filter((edition) => edition.language === language && isReviewed(edition));
  const small = new Set(
    editions.flatMap(({ body }) => wordsOf(flowText(body.flow)).filter((word) => word === word.toLowerCase())),
  );
  for (const edition of editions) {
    for (const line of [edition.words.title, ...headingsIn(edition.body.flow).map(({ text }) => text)]) {
      for (const word of wordsOf(line)) {
        const capitals = /^\p{Lu}{2,}$/u.test(word) && line !== line.toUpperCase();
        if (!capitals && (word.length < shortest || skip.has(fold(word)) || forms.isStop(fold(word)))) continue;
        // Whether a word has its capital of its own, or only where a sentence begins, the texts tell.
        note(fold(word), !capitals && small.has(word.toLowerCase()) ? word.toLowerCase() : word, [edition]);
      }
    }
  }
  for (const term of library.glossary.terms.filter((one) => one.in[language].language === language)) {
    note(
      fold(term.in[language].term),
      term.in[language].term,
      editions.filter(({ body }) => body.terms.some(({ id }) => id === term.id)),
      term,
    );
  }
  // What search takes for one word is one here as well: it stands under the shortest that occurs, with the others behind it.
  const entries = new Map<string, IndexedWord>();
  const terms = new Set(library.glossary.terms.map((term) => fold(term.in[language].term)));
  for (const [key, { spellings, editions: where, term }] of [...found].sort(
    ([a], [b]) => a.length - b.length || (a < b ? -1 : 1),
  )) {
    const [spelling = key] =
      [...spellings].sort(([a, first], [b, second]) => second - first || (a < b ? 1 : -1))[0] ?? [];
    const one = terms.has(key) || key.includes(' ') ? key : forms.stem(key);
    const before = entries.get(one);
    const known = before?.term ?? term;
    entries.set(one, {
      word: before
        ? before.word.split(', ').length < mostForms
          ? `${before.word}, ${spelling}`
          : before.word
        : spelling,
      editions: [...new Set([...(before?.editions ?? []), ...where])],
      ...(known ? { term: known } : {}),
    });
  }
  return byLetter([...entries.values()], ({ word }) => word, language);
}

/** Parts a line into words; dashes and apostrophes inside a word belong to it. */
function wordsOf(line: string): string[] {
  return line.match(/\p{L}[\p{L}\p{M}\p{N}]*(?:[’'-]\p{L}[\p{L}\p{M}]*)*/gu) ?? [];
}
