/** Dates, lists, numbers and sorting as each language writes them. */
import { languages, type Language } from './languages.ts';

/** A calendar day written `2026-05-01`. Days have no time zone; they are formatted in UTC. */
export type Day = string;

/** Formatters by what they are called for: to make one takes a hundred times as long as to use it. */
const made = new Map<string, unknown>();

function once<Formatter>(key: string, make: () => Formatter): Formatter {
  const known = made.get(key) ?? make();
  made.set(key, known);
  return known as Formatter;
}

function format(day: Day, language: Language, options: Intl.DateTimeFormatOptions): string {
  const formatter = once(
    `day ${language} ${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(languages[language].locale, { timeZone: 'UTC', ...options }),
  );
  return formatter.format(new Date(`${day}T00:00:00Z`));
}

/** Writes a day in full: «1 de mayo de 2026», “May 1, 2026”. */
export function longDate(day: Day, language: Language): string {
  return format(day, language, { dateStyle: 'long' });
}

/** Writes a day in full, a month with its year, and a year alone as it is. @param date `2026-05-01`, `2026-05` or `2026` */
export function dayOrYear(date: string, language: Language): string {
  if (date.length === 4) return date;
  return date.length === 7 ? monthAndYear(`${date}-01`, language) : longDate(date, language);
}

/** Writes only month and year, for facts that are checked to a month: “July 2026”. */
export function monthAndYear(day: Day, language: Language): string {
  return format(day, language, { month: 'long', year: 'numeric' });
}

/** Names a language in another's words: «inglés», “Spanish”. */
export function languageName(tag: Language, language: Language): string {
  const names = once(
    `names ${language}`,
    () => new Intl.DisplayNames(languages[language].locale, { type: 'language' }),
  );
  return names.of(tag) ?? languages[tag].name;
}

/** Joins words as a sentence would: “Chicago, Portland, and Richmond”. */
export function sentenceList(items: readonly string[], language: Language): string {
  const lists = once(
    `list ${language}`,
    () => new Intl.ListFormat(languages[language].locale, { type: 'conjunction' }),
  );
  return lists.format(items);
}

/** Compares two words in a language's own order, for sorting. */
export function collator(language: Language): (a: string, b: string) => number {
  return once(
    `collator ${language}`,
    () => new Intl.Collator(languages[language].locale, { sensitivity: 'base', numeric: true }),
  ).compare;
}

/** Writes a size in kilobytes (1 kB = 1,000 bytes), rounded up. */
export function kilobytes(bytes: number, language: Language): string {
  const numbers = once(`number ${language}`, () => new Intl.NumberFormat(languages[language].locale));
  const n = numbers.format(Math.max(1, Math.ceil(bytes / 1000)));
  return languages[language].dictionary.sizes.kilobytes(n);
}

/** Adds the size of a file to what is said of it: `PDF, 12 kB`; where it is not known, nothing. */
export function withSize(said: string, bytes: number | undefined, language: Language): string {
  return bytes === undefined ? said : `${said}, ${kilobytes(bytes, language)}`;
}

/** A wall-clock time `2026-05-01T18:30`, as a language says it with its weekday: “Friday, May 1, 2026 at 6:30 PM”. The time needs no zone: it is that of the clock on the wall. */
export function dayAndTime(starts: string, ends: string, language: Language): string {
  const format = new Intl.DateTimeFormat(languages[language].locale, {
    timeZone: 'UTC',
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
  return format.formatRange(new Date(`${starts}:00Z`), new Date(`${ends}:00Z`));
}

/** The day of a wall-clock time, with its weekday and without its year, as an invitation says it: “Friday, May 1”. */
export function eventDay(moment: string, language: Language): string {
  return format(moment.slice(0, 10), language, { weekday: 'long', month: 'long', day: 'numeric' });
}

/** The hours of an event: “6:30 – 8:30 PM”. The two days are said too where it ends on another. */
export function eventHours(starts: string, ends: string, language: Language): string {
  const days = starts.slice(0, 10) === ends.slice(0, 10) ? {} : ({ month: 'short', day: 'numeric' } as const);
  return new Intl.DateTimeFormat(languages[language].locale, {
    timeZone: 'UTC',
    hour: 'numeric',
    minute: '2-digit',
    ...days,
  })
    .formatRange(new Date(`${starts}:00Z`), new Date(`${ends}:00Z`))
    .replace(/[\u2009\u202f]/g, ' ');
}

/** Names a time zone at a time of day: «hora central», “Central Time”. */
export function zoneName(zone: string, language: Language): string {
  const parts = new Intl.DateTimeFormat(languages[language].locale, {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts(new Date('2026-01-01T12:00:00Z'));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}
