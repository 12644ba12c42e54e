/** Finds words that are wider than all the room between the margins: the reason why they stand over them, or over other words. */
import { shown, type Judge } from './judge.ts';

export const wideWord: Judge = {
  name: 'wide word',
  find({ width, words }, { side }) {
    return words
      .filter(({ left, right }) => right - left > width - 2 * side)
      .map((word) => ({ code: 'sheet-word-too-wide', words: [word], fact: `${shown(word)} is wider than its column` }));
  },
};
