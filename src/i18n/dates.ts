/** Dates, lists, numbers and sorting as each language writes them. */
import { languages, type Language } from './languages.ts';

/** A calendar day written `2026-05-01`. Days have no time zone; they are formatted in UTC. */
export type Day = string;

function format(day: Day, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(languages[language].locale, { timeZone: 'UTC', ...options }).format(new Date(`${day}T00:00:00Z`));
}

/** Writes a day in full: «1 de mayo de 2026», “May 1, 2026”. */
export function longDate(day: Day, language: Language): string {
  return format(day, language, { dateStyle: 'long' });
}

/** Writes only month and year, for facts that are checked to a month: “July 2026”. */
export function monthAndYear(day: Day, language: Language): string {
  return format(day, language, { month: 'long', year: 'numeric' });
}

/** Joins words as a sentence would: “Chicago, Portland, and Richmond”. */
export function sentenceList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(languages[language].locale, { type: 'conjunction' }).format(items);
}

/** Compares two words in a language's own order, for sorting. */
export function collator(language: Language): (a: string, b: string) => number {
  return new Intl.Collator(languages[language].locale, { sensitivity: 'base', numeric: true }).compare;
}

/** Writes a size in kilobytes (1 kB = 1,000 bytes), rounded up. */
export function kilobytes(bytes: number, language: Language): string {
  const n = new Intl.NumberFormat(languages[language].locale).format(Math.max(1, Math.ceil(bytes / 1000)));
  return languages[language].dictionary.sizes.kilobytes(n);
}
