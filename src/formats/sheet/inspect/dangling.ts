/** Finds marks that part short pieces in a row and stand at the end or the beginning of a line, where there is nothing to part. */
import { wording, type Messages } from '../../../model/messages.ts';
import { shown, type Finding, type Judge } from './judge.ts';
import { goesLeft, type Word } from './words.ts';

const messages = {
  'mark-dangling': (beside: Pick<Word, 'text'>) => ({
    fact: `a mark “·” stands at the end of a line, beside ${shown(beside)}`,
    fix: 'Shorten what stands in that row by a word',
  }),
} satisfies Messages;

/** How far the next word may stand from a mark in the same row, in sizes of its type. */
const near = 3;

export const danglingMark: Judge = {
  name: 'dangling mark',
  find({ words }) {
    const found: Finding[] = [];
    // PDFium tells a line that is read from right to left backwards, and one in which both ways meet in no order that can be relied on: there it
    // counts what stands on both sides.
    const anyOrder = words.some((word) => goesLeft(word));
    for (const [index, word] of words.entries()) {
      if (word.text !== '·') continue;
      const [before, after] = anyOrder
        ? [words.find((one) => inRow(one, word)), words.find((one) => inRow(word, one))]
        : [words[index - 1], words[index + 1]];
      const beside = before ?? after;
      const forwards = inRow(before, word) && inRow(word, after);
      const backwards = inRow(word, before) && inRow(after, word);
      if (beside && !forwards && !backwards)
        found.push({ ...wording(messages, 'mark-dangling', beside), words: [word] });
    }
    return found;
  },
};

/** Whether the second stands behind the first in its line. */
function inRow(first: Word | undefined, second: Word | undefined): boolean {
  if (!first || !second || first === second) return false;
  const size = Math.max(first.size, second.size);
  return (
    Math.abs(first.base - second.base) < size / 2 &&
    second.left >= first.left &&
    second.left - first.right < near * size
  );
}
