/** Headlines as they go to whoever sets them: names bound together, and the breaks that the writer wants. `src/look/lines.ts` breaks them. */
import { bond, joinsOf } from '../i18n/joins.ts';
import { words, type Language } from '../i18n/languages.ts';
import type { Edition } from './document.ts';
import type { Library } from './library.ts';
import { memoizeWith } from './memo.ts';
import { wholeWords } from './own-words.ts';

/** Most words of a term of the glossary that stays on a line; a longer one is a phrase. */
const longestTerm = 3;

/** Binds the names in a text, so that no line ends within one if it can be helped. */
export function bindNames(library: Library, language: Language, text: string): string {
  return text.replace(namesOf(library, language), (name) => name.replaceAll(' ', bond));
}

/** The headline of an edition as it is set: `title`, `cardTitle` or words of its own that the writer may have put into lines. */
export function headlineSet(library: Library, { language, words: { lines: own } }: Edition, text: string): string {
  const lines = own?.join(' ') === text ? own : [text];
  return lines.map((line) => bindNames(library, language, line)).join('\n');
}

/** The same words as they are said: names unbound, in one line. */
export function headlineSaid(set: string): string {
  return set.replaceAll(/[\n\u00a0]/g, ' ');
}

/** A pattern for all names of a library, by language: what the glossary lists as names, its terms, and the cities. */
const namesOf = memoizeWith(({ glossary, cities }: Library, language: Language): RegExp => {
  const names = [
    ...(glossary.names ?? []).map(({ name }) => name),
    ...glossary.terms.map((term) => term.in[language].term).filter((term) => term.split(' ').length <= longestTerm),
    ...cities.map((city) => city.names[language]),
  ].filter((name) => name.includes(' '));
  // The longer first: a name within another is that other's part.
  return wholeWords(names.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)));
});

/** Longest run of words, in letters, that a page keeps on a line: what a phone has room for. */
const longestRun = 16;

/**
 * Parts a headline for a page, which breaks it by itself: each part begins a line unless it fits behind the one before. Within a
 * part, a no-break space binds a name, and a word that leads on to the next one.
 */
export function headlineParts(set: string, language: Language): string[] {
  const { pieces, joins } = joinsOf(set, words(language).lines);
  const parts: string[] = [];
  let run = 0;
  pieces.forEach((piece, index) => {
    const kind = joins[index]?.kind;
    const last = parts.length - 1;
    const length = [...piece].length;
    if (kind === undefined || kind === 'own' || kind === 'sentence' || kind === 'clause') {
      parts.push(piece.replaceAll(' ', bond));
      run = length;
      return;
    }
    const binds = kind === 'name' || kind === 'capitals' || kind === 'number' || kind === 'weak';
    const bound = binds && run + 1 + length <= longestRun;
    parts[last] = `${parts[last]}${bound ? bond : ' '}${piece.replaceAll(' ', bond)}`;
    run = bound ? run + 1 + length : length;
  });
  return parts;
}
