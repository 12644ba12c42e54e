/** The cover of a packet as operators of a page: what it is, whose it is, what is in it, how much paper it takes. Pure. */
import type { Alphabet } from '../../formats/sheet/local/letters.ts';
import type { Size } from '../../formats/sheet/plan.ts';
import { PageInk, red } from './page-ink.ts';

/** The words of a cover in one language, ready to be set. */
export interface CoverWords {
  readonly title: string;
  readonly contents: string;
  readonly total: string;
}

export interface CoverEntry {
  readonly title: string;
  /** How much of it there is: “2 sheets”. */
  readonly sheets: string;
}

export interface Cover {
  /** One for each language that was chosen. */
  readonly words: readonly CoverWords[];
  /** The number of the committee, where it is and when; what is not known is left out. */
  readonly hotline?: string;
  readonly others: readonly string[];
  readonly entries: readonly CoverEntry[];
}

/** In pt: what an office printer leaves bare, and air. */
const margin = 48;

/** Sets the cover on a page. The number is the largest thing but the headline; the list becomes smaller until all of it stands on the page. */
export function coverContent(page: Size, { words, hotline, others, entries }: Cover, alphabet: Alphabet): string {
  const wide = page.width - 2 * margin;
  const ink = new PageInk(alphabet);
  let top = page.height - margin;
  const line = (text: string, most: number, colour?: string): void => {
    const size = ink.fitting(text, most, wide);
    top -= size * 0.86;
    ink.put(text, size, margin, top, colour);
    top -= size * 0.34;
  };
  const rule = (height: number, colour?: string): void => {
    ink.fill(margin, top - height, wide, height, colour);
    top -= height + 14;
  };
  line(words.map(({ title }) => title).join(' · '), 84);
  rule(8, red);
  if (hotline) line(hotline, 60);
  for (const other of others) line(other, 24);
  if (hotline || others.length) {
    top -= 6;
    rule(2);
  }
  line(words.map(({ contents }) => contents).join(' · '), 18, red);
  top -= 4;
  const foot = margin + 22 * words.length;
  // Sixty lines in one column would be too small to read.
  const columns = entries.length > 24 ? 2 : 1;
  const column = (wide - 24 * (columns - 1)) / columns;
  const rows = Math.ceil(entries.length / columns);
  const pitch = Math.min(26, (top - foot) / Math.max(1, rows));
  for (const [at, { title, sheets }] of entries.entries()) {
    const most = Math.min(16, pitch * 0.72);
    const left = margin + Math.floor(at / rows) * (column + 24);
    const long = ink.width(sheets, most);
    const y = top - ((at % rows) + 0.8) * pitch;
    ink.put(title, ink.fitting(title, most, column - long - 10), left, y);
    ink.put(sheets, most, left + column - long, y);
  }
  for (const [index, { total }] of words.entries())
    ink.put(total, ink.fitting(total, 13, wide), margin, margin + 22 * (words.length - 1 - index) - 8);
  return ink.content;
}
