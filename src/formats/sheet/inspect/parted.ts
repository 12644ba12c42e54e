/** Finds a heading, or words that end in a colon, at the foot of a page: parted from what they lead to. */
import { endsSentence, endsWithColon } from '../../../i18n/punctuation.ts';
import { wording, type Messages } from '../../../model/messages.ts';
import { shown, type Judge } from './judge.ts';
import type { PrintedPage, Word } from './words.ts';

const messages = {
  'sheet-parted': (word: Pick<Word, 'text'>) => ({
    fact: `${shown(word)} ends the page, parted from what it leads to`,
    fix: 'Move it, or make what follows it shorter',
  }),
} satisfies Messages;

/** How much larger than most words of a page the type of a heading is. */
const larger = 1.25;

/** A page of fewer letters has no usual type. */
const fewLetters = 100;

export const parted: Judge = {
  name: 'parted',
  find({ height, words }, { top, bottom, flows }, next) {
    if (!flows) return [];
    // A folio may stand within the margins.
    const text = words.filter(({ base, text }) => base <= height - bottom && !/^\d+$/.test(text));
    const last = text.at(-1);
    if (!last || text.some(({ base }) => base > last.base + last.size)) return []; // what is read last does not end the page
    const usual = usualType(text) ?? last.type;
    // A quote is set as large as a heading and may end a page; it ends as a sentence does.
    const heading = last.type > larger * usual && lettersOf(text) > fewLetters && !endsSentence(last.text);
    const leads = (endsWithColon(last.text) && !goesOn(text, last, next, top)) || heading;
    return leads ? [{ ...wording(messages, 'sheet-parted', last), words: [last] }] : [];
  },
};

function lettersOf(words: readonly Word[]): number {
  return words.reduce((sum, { text }) => sum + text.length, 0);
}

/** The type that most letters of a page have, in pt. Counted by letters: where no space parts words, a whole line counts as one. */
function usualType(words: readonly Word[]): number | undefined {
  const half = lettersOf(words) / 2;
  let sum = 0;
  return [...words].sort((a, b) => a.type - b.type).find(({ text }) => (sum += text.length) > half)?.type;
}

/** Says whether the words go on in the middle of a sentence on the next page: a small letter at the edge where their own line began. What a colon leads to is set in from it, or begins with a capital. */
function goesOn(text: readonly Word[], last: Word, next: PrintedPage | undefined, top: number): boolean {
  const rest = next?.words.filter(({ base }) => base > top) ?? [];
  const first = rest.find(({ base }) => base === Math.min(...rest.map((word) => word.base)));
  const edge = Math.min(...text.filter(({ base }) => Math.abs(base - last.base) < 1).map(({ left }) => left));
  return first !== undefined && /^\p{Ll}/u.test(first.text) && Math.abs(first.left - edge) < 1;
}
