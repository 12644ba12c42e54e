/** The index of a language as one text of letters: what can be found, every word that is known, and in which entries it stands. Written by the build, read by the page, the kit and tests. */
import type { SearchLanguage } from './words.ts';

/** A text, a word of the glossary or a page that can be found. */
export interface Entry {
  /** Name of the document; `term/…` and `page/…` for the others. */
  readonly id: string;
  /** From the root of the site. */
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  /** Of a document: its kind, its topics and its place, by their ids. */
  readonly kind?: string;
  readonly topics?: readonly string[];
  readonly place?: string;
  /** How much it counts beside others that fit as well: 1, or less. */
  readonly weight: number;
  readonly headings: readonly (readonly [anchor: string, text: string])[];
  /** Its files, by what people call them; each a number in `files` of the index. */
  readonly files: readonly (readonly [name: string, file: number])[];
}

/** What people say, and what our texts say for it. */
export interface Synonym {
  /** Words or phrases, folded. */
  readonly asked: readonly string[];
  /** Words of our texts for it, folded. */
  readonly means: readonly string[];
  /** Ids of entries that answer it. */
  readonly texts: readonly string[];
}

/** All of an index but its words. */
export interface Head extends SearchLanguage {
  readonly entries: readonly Entry[];
  /** Endings of file addresses, put behind the last name of an entry's path. */
  readonly files: readonly string[];
  /** Words for files: phrases by the name of the file. */
  readonly fileWords: Readonly<Record<string, readonly string[]>>;
  readonly synonyms: readonly Synonym[];
  /** What people ask for that no text answers, folded. */
  readonly unanswered: readonly string[];
}

/** Where a stem stands: the number of the entry, and how much the entry speaks of it, from 1 to `most`. */
export type Posting = readonly [entry: number, impact: number];

/** The largest impact. Twelve steps order texts as well as thirty did, in a quarter less space. */
export const most = 12;

export interface IndexedStem {
  /** As it is mostly written. */
  readonly written: string;
  readonly postings: readonly Posting[];
}

/** The first sign that stands for a number; quotation marks come before it, and the backslash is passed over. */
const base = 35;
const digits = 90;
const sign = (value: number): string => String.fromCharCode(base + value + (base + value > 91 ? 1 : 0));
const value = (code: number): number => code - base - (code > 92 ? 1 : 0);

/** Writes a number with one sign, or with several where it is large: each full sign says that more follows. */
function writeNumber(number: number): string {
  return number < digits - 1 ? sign(number) : sign(digits - 1) + writeNumber(number - (digits - 1));
}

/** The words of an index as letters, which every index of the same texts shares. */
export interface PackedWords {
  readonly words: string;
  readonly steps: string;
  readonly impacts: string;
}

/**
 * Packs the words of an index. They are sorted, and each says how many of its letters are those of the one before; an entry is told by its distance from the one before;
 * impacts stand by themselves, because signs of one sort compress better.
 */
export function packWords(stems: readonly IndexedStem[]): PackedWords {
  let before = '';
  const words: string[] = [];
  const steps: string[] = [];
  const impacts: string[] = [];
  for (const { written, postings } of [...stems].sort((a, b) => (a.written < b.written ? -1 : 1))) {
    let same = 0;
    while (same < written.length && same < 30 && written[same] === before[same]) same++;
    words.push(sign(same) + written.slice(same));
    before = written;
    steps.push(postings.map(([entry], index) => writeNumber(entry - (postings[index - 1]?.[0] ?? -1) - 1)).join(''));
    impacts.push(postings.map(([, impact]) => sign(impact)).join(''));
  }
  return { words: words.join(' '), steps: steps.join(' '), impacts: impacts.join('') };
}

/** Packs an index. @returns one text, for `unpack` */
export function pack(head: Head, words: PackedWords): string {
  const entries = head.entries.map((entry) => ({
    ...entry,
    headings: entry.headings.map(([anchor, text]) => (anchor === usualAnchor(text) ? text : [anchor, text])),
  }));
  return JSON.stringify({ ...head, entries, ...words });
}

/** The anchor that most headings have. */
function usualAnchor(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\- ]/gu, '')
    .replaceAll(' ', '-');
}

/** An index that can be asked. */
export interface Unpacked extends Head {
  readonly words: readonly string[];
  /** The steps of each word, still packed, and where its impacts begin. */
  readonly packed: readonly { readonly steps: string; readonly at: number; readonly often: number }[];
  readonly impacts: string;
}

/** Reads an index. @throws SyntaxError when it is not whole */
export function unpack(text: string): Unpacked {
  const read = JSON.parse(text) as Omit<Head, 'entries'> & {
    readonly entries: readonly (Omit<Entry, 'headings'> & {
      readonly headings: readonly (string | [string, string])[];
    })[];
    readonly words: string;
    readonly steps: string;
    readonly impacts: string;
  };
  let before = '';
  const words = read.words.split(' ').map((coded) => {
    before = before.slice(0, value(coded.charCodeAt(0))) + coded.slice(1);
    return before;
  });
  let at = 0;
  const packed = read.steps.split(' ').map((steps) => {
    const often = [...steps].filter((each) => each !== sign(digits - 1)).length;
    at += often;
    return { steps, at: at - often, often };
  });
  const entries = read.entries.map((entry) => ({
    ...entry,
    headings: entry.headings.map((heading) =>
      typeof heading === 'string' ? ([usualAnchor(heading), heading] as const) : heading,
    ),
  }));
  return { ...read, entries, words, packed };
}

/** Reads the postings of a word. @param number the word's own */
export function postingsOf({ packed, impacts }: Unpacked, number: number): Posting[] {
  const { steps = '', at = 0 } = packed[number] ?? {};
  const found: Posting[] = [];
  let entry = -1;
  for (let index = 0; index < steps.length; index++) {
    const step = value(steps.charCodeAt(index));
    entry += step;
    if (step === digits - 1) continue;
    entry++;
    found.push([entry, value(impacts.charCodeAt(at + found.length))]);
  }
  return found;
}
