/** Finds a heading, or words that end in a colon, at the foot of a page: parted from what they lead to. */
import { wording, type Messages } from '../../../model/messages.ts';
import { shown, type Judge } from './judge.ts';
import type { Word } from './words.ts';

const messages = {
  'sheet-parted': (word: Pick<Word, 'text'>) => ({
    fact: `${shown(word)} ends the page, parted from what it leads to`,
    fix: 'Move it, or make what follows it shorter',
  }),
} satisfies Messages;

/** How much larger than most words of a page the type of a heading is. */
const larger = 1.25;

export const parted: Judge = {
  name: 'parted',
  find({ height, words }, { bottom, flows }) {
    if (!flows) return [];
    // A folio may stand within the margins.
    const text = words.filter(({ base, text }) => base <= height - bottom && !/^\d+$/.test(text));
    const last = text.at(-1);
    if (!last || text.some(({ base }) => base > last.base + last.size)) return []; // what is read last does not end the page
    const sizes = text.map(({ type }) => type).sort((a, b) => a - b);
    const usual = sizes[Math.floor(sizes.length / 2)] ?? last.type;
    // A quote is set as large as a heading and may end a page; it ends as a sentence does.
    const heading = last.type > larger * usual && text.length > 20 && !/[.!?…][”’»"]?$/u.test(last.text);
    const leads = /:$/.test(last.text) || heading;
    return leads ? [{ ...wording(messages, 'sheet-parted', last), words: [last] }] : [];
  },
};
