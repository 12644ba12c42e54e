/** Dates, lists and sorting as each language writes them: by ICU, or where that does not know the language by its dictionary. */
import { intlForms, type DateForms } from './date-forms.ts';
import { languages, type Language } from './languages.ts';
import { localeOf } from './locale.ts';
import { ownForms } from './own-forms.ts';
import { fileSize } from './size.ts';

/** A calendar day written `2026-05-01`. Days have no time zone; they are formatted in UTC. */
export type Day = string;

const forms = new Map<Language, DateForms>();

function formsOf(language: Language): DateForms {
  const { own } = languages[language];
  const known = forms.get(language) ?? (own ? ownForms(own) : intlForms(localeOf(language)));
  forms.set(language, known);
  return known;
}

function noonless(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** A wall-clock time `2026-05-01T18:30`. */
function clock(moment: string): Date {
  return new Date(`${moment}:00Z`);
}

/** Writes a day in full: «1 de mayo de 2026», “May 1, 2026”. */
export function longDate(day: Day, language: Language): string {
  return formsOf(language).date(noonless(day));
}

/** Writes a day in full, a month with its year, and a year alone as it is. @param date `2026-05-01`, `2026-05` or `2026` */
export function dayOrYear(date: string, language: Language): string {
  if (date.length === 4) return date;
  return date.length === 7 ? monthAndYear(`${date}-01`, language) : longDate(date, language);
}

/** Writes only month and year, for facts that are checked to a month: “July 2026”. */
export function monthAndYear(day: Day, language: Language): string {
  return formsOf(language).monthAndYear(noonless(day));
}

/** Names the months from January. */
export function monthNames(language: Language): string[] {
  return Array.from({ length: 12 }, (_, month) => formsOf(language).month(new Date(Date.UTC(2026, month, 1))));
}

/** Names a language in another's words: «inglés», “Spanish”. @param tag of ours, or any that is spoken somewhere */
export function languageName(tag: string, language: Language): string {
  const ours: Readonly<Record<string, { readonly name: string }>> = languages;
  const name = formsOf(language).languageName(tag);
  // ICU hands a tag back that it has no name for.
  return name === undefined || name === tag ? (ours[tag]?.name ?? tag) : name;
}

/** Joins words as a sentence would: “Chicago, Portland, and Richmond”. */
export function sentenceList(items: readonly string[], language: Language): string {
  return formsOf(language).and(items);
}

/** Joins words of which one is chosen: “Letter or A4”. */
export function choiceList(items: readonly string[], language: Language): string {
  return formsOf(language).or(items);
}

const collators = new Map<Language, Intl.Collator>();

/** Compares two words in a language's own order, for sorting. */
export function collator(language: Language): (a: string, b: string) => number {
  const known =
    collators.get(language) ?? new Intl.Collator(localeOf(language), { sensitivity: 'base', numeric: true });
  collators.set(language, known);
  return known.compare;
}

/** Adds the size of a file to what is said of it: `PDF, 12 kB`; where it is not known, nothing. */
export function withSize(said: string, bytes: number | undefined, language: Language): string {
  return bytes === undefined ? said : `${said}, ${fileSize(bytes, localeOf(language))}`;
}

/** A wall-clock time `2026-05-01T18:30`, as a language says it with its weekday: “Friday, May 1, 2026 at 6:30 PM”. The time needs no zone: it is that of the clock on the wall. */
export function dayAndTime(starts: string, ends: string, language: Language): string {
  return formsOf(language).moment(clock(starts), clock(ends));
}

/** The day of a wall-clock time, with its weekday and without its year, as an invitation says it: “Friday, May 1”. */
export function eventDay(moment: string, language: Language): string {
  return formsOf(language).dayOfWeek(noonless(moment.slice(0, 10)));
}

/** The same day in parts, as a calendar shows them: “Wednesday”, “23”, “September”. */
export function dayParts(moment: string, language: Language): { weekday: string; day: string; month: string } {
  const day = noonless(moment.slice(0, 10));
  const { weekday, dayOfMonth, month } = formsOf(language);
  return { weekday: weekday(day), day: dayOfMonth(day), month: month(day) };
}

/** The hours of an event: “6:30 – 8:30 PM”. The two days are said too where it ends on another. */
export function eventHours(starts: string, ends: string, language: Language): string {
  return formsOf(language).hours(clock(starts), clock(ends));
}

/** The hour at which something begins: “6:30 PM”. @param moment `2026-09-23T18:30` */
export function hourOf(moment: string, language: Language): string {
  return formsOf(language).time(clock(moment));
}

/** Names a time zone at a time of day: «hora central», “Central Time”. */
export function zoneName(zone: string, language: Language): string {
  return formsOf(language).zoneName(zone) ?? zone;
}
