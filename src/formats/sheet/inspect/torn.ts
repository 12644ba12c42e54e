/** Finds addresses that break at a hyphen: nobody who types one can know whether the hyphen belongs to it. */
import { wording, type Messages } from '../../../model/messages.ts';
import { shown, type Finding, type Judge } from './judge.ts';
import type { Word } from './words.ts';

const messages = {
  'address-torn': (whole: Pick<Word, 'text'>, at: string) => ({
    fact: `the address ${shown(whole)} breaks at a ${at}`,
    fix: 'Write a shorter address',
  }),
} satisfies Messages;

/** What only an address has: letters around an @; a scheme; a domain of small letters, with or without a path. */
const address = /[\w.+-]+@[\w-]|:\/\/|^www\.|^\W*[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/|\W*$)/;

/** How a line begins whose address broke before the last part of its domain. */
const ending = /^\.[a-z]{2,}(?:\/|\W*$)/;

export const tornAddress: Judge = {
  name: 'torn address',
  find({ words }) {
    const found: Finding[] = [];
    for (const [index, word] of words.entries()) {
      const next = words[index + 1];
      if (!next || next.base <= word.base) continue;
      const at = /\w-$/.test(word.text) ? 'hyphen' : ending.test(next.text) ? 'full stop' : undefined;
      const whole = { text: word.text + next.text };
      if (at && isTorn(word, next) && address.test(whole.text))
        found.push({ ...wording(messages, 'address-torn', whole, at), words: [word, next] });
    }
    return found;
  },
};

/** Whether the second word begins the line under the first: a column further on may be read next, but not an address across both. */
function isTorn(word: Word, next: Word): boolean {
  return next.base - word.base < 2.5 * Math.max(word.size, next.size) && next.left < word.right;
}
