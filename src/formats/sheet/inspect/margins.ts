/** Finds words that stand outside the margins of their product. */
import { wording, type Messages } from '../../../model/messages.ts';
import { shown, simpler, type Judge } from './judge.ts';
import type { Word } from './words.ts';

const messages = {
  'sheet-collision/margin': (word: Word) => ({
    fact: `the word ${shown(word)} stands outside the margin`,
    fix: simpler,
  }),
} satisfies Messages;

/** How far a hyphen, a comma or a round letter may hang over the margin, in pt; Typst sets those at the ends of full lines half outside. */
const overhang = 3;
/** How far the tail of a j that begins a line reaches to its left, as a share of the line of type. */
const tail = 0.08;
/** How far words may stand above the margin, in pt: a rounding. */
const rounding = 1;
/** How far a base line may stand below the margin, as a share of its line of type and in pt: the large figure of a step hangs from the top of its first line. */
const hang = { share: 0.35, most: 9 };
/** How far accents rise above the height of capitals, from which the margin is counted, as a share of the line of type. */
const accents = 0.3;

/** How far the labels of a running foot, each in its own type, stand from its base line, in pt. */
const footRange = 1.5;

export const margins: Judge = {
  name: 'margins',
  find({ width, height, words }, { top, side, bottom, foot }) {
    const isFoot = ({ base }: Word): boolean => foot !== undefined && Math.abs(height - base - foot) < footRange;
    return words
      .filter(
        (word) =>
          word.left < side - Math.max(overhang, word.text.startsWith('j') ? tail * word.size : 0) ||
          word.right > width - side + overhang ||
          word.top < top - rounding - accents * word.size ||
          (word.base > height - bottom + Math.min(hang.share * word.size, hang.most) && !isFoot(word)),
      )
      .map((word) => ({ ...wording(messages, 'sheet-collision/margin', word), words: [word] }));
  },
};
