/** Finds words that are wider than all the room between the margins: the reason why they stand over them, or over other words. */
import { wording, type Messages } from '../../../model/messages.ts';
import { shown, type Judge } from './judge.ts';
import type { Word } from './words.ts';

const messages = {
  'sheet-word-too-wide/column': (word: Word) => ({
    fact: `${shown(word)} is wider than its column`,
    fix: 'Write it another way, put a dash or a space into it, or use a shorter word',
  }),
} satisfies Messages;

export const wideWord: Judge = {
  name: 'wide word',
  find({ width, words }, { side }) {
    return words
      .filter(({ left, right }) => right - left > width - 2 * side)
      .map((word) => ({ ...wording(messages, 'sheet-word-too-wide/column', word), words: [word] }));
  },
};
