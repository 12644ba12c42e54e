/** The first answer, while the index is on its way: titles that the page holds already. Pure. */
import { wordsOf } from '../search/words.ts';

/** Shorter words are in most titles. */
const shortest = 4;

/** Finds the titles that have words of a query, or words that begin with them; a word that few titles have counts more. */
export function titlesWith<T>(query: string, titles: readonly T[], textOf: (title: T) => string, most: number): T[] {
  const asked = [...new Set(wordsOf(query).map(({ folded }) => folded))].filter(({ length }) => length >= shortest);
  const words = titles.map((title) => wordsOf(textOf(title)).map(({ folded }) => folded));
  const has = (own: readonly string[], word: string): boolean => own.some((each) => each.startsWith(word));
  const counts = asked.map((word) => words.filter((own) => has(own, word)).length);
  return titles
    .map((title, index) => ({
      title,
      score: asked.reduce((sum, word, at) => sum + (has(words[index]!, word) ? 1 / counts[at]! : 0), 0),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ title }) => title);
}
