/** Finds words so near the edge that the knife or the printer would take them. */
import { wording, type Messages } from '../../../model/messages.ts';
import { millimetresInPoints } from '../papers.ts';
import { shown, simpler, type Judge } from './judge.ts';
import type { Word } from './words.ts';

const messages = {
  'sheet-collision/edge': (word: Word, least: number) => ({
    fact: `the word ${shown(word)} is less than ${least} mm from the edge, or over it`,
    fix: simpler,
  }),
} satisfies Messages;

/** A guillotine cuts within 1 mm of its mark. */
const leastMm = 1;

export const trimEdge: Judge = {
  name: 'trim',
  find({ width, height, words }) {
    const least = millimetresInPoints(leastMm);
    return words
      .filter(
        ({ left, top, right, bottom }) =>
          left < least || top < least || right > width - least || bottom > height - least,
      )
      .map((word) => ({ ...wording(messages, 'sheet-collision/edge', word, leastMm), words: [word] }));
  },
};
