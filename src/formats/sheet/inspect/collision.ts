/** Finds words that are printed over one another. */
import { wording, type Messages } from '../../../model/messages.ts';
import { shown, simpler, type Finding, type Judge } from './judge.ts';
import type { Box } from './box.ts';
import { goesLeft, type Word } from './words.ts';

const messages = {
  'sheet-collision/words': (word: Word, other: Word) => ({
    fact: `the words ${shown(word)} and ${shown(other)} are printed over each other`,
    fix: simpler,
  }),
} satisfies Messages;

/** Share of the smaller letter's ink box that another letter must cover. Accents and tails of two lines of a tight headline touch; they cover less. */
const share = 0.25;

export const collision: Judge = {
  name: 'collision',
  find({ words }) {
    const found: Finding[] = [];
    // From left to right, so that each word is held only against those that begin before it ends.
    const sorted = [...words].sort((a, b) => a.left - b.left);
    for (const [index, word] of sorted.entries()) {
      for (let next = index + 1; next < sorted.length; next += 1) {
        const other = sorted[next] as Word;
        if (other.left >= word.right) break;
        if (
          !joins(word, other) &&
          covers(word, other, 0) &&
          word.letters.some((one) => other.letters.some((two) => covers(one, two, share)))
        ) {
          found.push({ ...wording(messages, 'sheet-collision/words', word, other), words: [word, other] });
        }
      }
    }
    return found;
  },
};

/** Whether two words are parts of one: PDFium tells letters whose marks stand over them several times, and tears them from their word. */
function joins(word: Word, other: Word): boolean {
  return goesLeft(word, other) && Math.abs(word.base - other.base) < 0.5 * Math.max(word.size, other.size);
}

/** Whether two boxes share more than a part of the smaller one. */
function covers(a: Box, b: Box, part: number): boolean {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 && width * height > part * Math.min(area(a), area(b));
}

function area({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}
