/** Lists from A to Z, as each language counts its letters: Ñ is one in Spanish, Á is an A. */
import { collator } from './dates.ts';
import type { Language } from './languages.ts';
import { capitals } from './locale.ts';

/** All entries of a list that begin with one letter. */
export interface Letter<T> {
  /** The capital letter; `0–9` for everything that begins with a digit. */
  readonly letter: string;
  readonly entries: readonly T[];
}

/** Takes off what stands before the first letter or digit: quotation marks, `¿`, `¡`. */
function bare(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+/u, '');
}

/** Finds the letter under which a text is looked up. */
export function letterOf(text: string, language: Language): string {
  const [first = ''] = bare(text);
  if (!/\p{L}/u.test(first)) return '0–9';
  const plain = first.normalize('NFD')[0] ?? first;
  const same = collator(language)(first, plain) === 0;
  return capitals(same ? plain : first, language);
}

/** Writes a letter as a part of an address: `A` is `a`, `Ñ` is `n-d1`, with the number of its sign, because `n` is another letter. */
export function letterSlug(letter: string): string {
  const small = letter.toLowerCase();
  if (/^[a-z]$/.test(small)) return small;
  if (letter === '0–9') return '0-9';
  const sign = small.toUpperCase().codePointAt(0) ?? 0;
  const base = small.normalize('NFD').replace(/[^a-z]/g, '');
  return [base, sign.toString(16)].filter(Boolean).join('-');
}

/** Sorts a list as its readers look things up, and parts it by letter. */
export function byLetter<T>(entries: readonly T[], textOf: (entry: T) => string, language: Language): Letter<T>[] {
  const compare = collator(language);
  const letters = new Map<string, T[]>();
  for (const entry of [...entries].sort((a, b) => compare(bare(textOf(a)), bare(textOf(b))))) {
    const letter = letterOf(textOf(entry), language);
    letters.set(letter, [...(letters.get(letter) ?? []), entry]);
  }
  return [...letters].map(([letter, found]) => ({ letter, entries: found }));
}
