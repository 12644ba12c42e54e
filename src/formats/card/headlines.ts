/** The words of an edition that stand large on its first picture. */
import type { Document, Edition } from '../../model/document.ts';
import { cutAtSentence, sentencesOf } from '../../model/sentences.ts';

/** The headline of an edition for its pictures: the short one, where the writer gave one. */
export function headlineOf({ words }: Edition): string {
  return words.cardTitle ?? words.title;
}

/** Says whether the titles of a document ask, so that no picture says them without what we answer; one that only names a thing needs none. */
export function isQuestion({ kind, editions }: Document): boolean {
  return kind === 'questions' && editions.some(({ words }) => /[?？؟]/u.test(words.title));
}

/** Letters that an answer has at most: what is longer is no headline. */
const longestAnswer = 120;

/** The answer to the question that a title asks: as the writer put it for pictures, else as many sentences of the summary as make a headline. A half answer to a question of law does harm. */
export function answerOf({ words }: Edition): string {
  if (words.cardAnswer !== undefined) return words.cardAnswer;
  return cutAtSentence(words.summary, longestAnswer) || (sentencesOf(words.summary)[0] ?? words.summary);
}
