/** Dates, lists and names as a dictionary says them itself: for a language that ICU does not know, such as Haitian Creole, K’iche’ or Mam. */
import type { DateForms } from './date-forms.ts';

/** What a dictionary owes where `Intl` has nothing of its language. Without it `Intl` would answer in the language of the machine. */
export interface OwnForms {
  /** A language that ICU knows, as a BCP 47 tag: its figures, its rules for counting and its order of letters are taken. */
  readonly like: string;
  /** From January. */
  readonly months: readonly string[];
  /** From Sunday. */
  readonly weekdays: readonly string[];
  /** “May 1, 2026” */
  readonly date: (day: number, month: string, year: number) => string;
  /** “May 2026” */
  readonly monthOfYear: (month: string, year: number) => string;
  /** “Friday, May 1” */
  readonly dayOfWeek: (weekday: string, day: number, month: string) => string;
  /** “Friday, May 1, 2026”; the date is in its own form. */
  readonly dated: (weekday: string, date: string) => string;
  /** “6:30 PM” @param hour from 0 to 23 @param minute two digits */
  readonly time: (hour: number, minute: string) => string;
  /** “Friday, May 1, 2026 at 6:30 – 8:30 PM” */
  readonly at: (date: string, hours: string) => string;
  /** Words between the last two of a list. */
  readonly and: string;
  readonly or: string;
  /** Names of languages by their tags; one that is not here goes by its own name. */
  readonly languages: Readonly<Record<string, string>>;
  /** Names of time zones by their IANA names; one that is not here goes by its city. */
  readonly zones: Readonly<Record<string, string>>;
}

/** Makes the forms that a dictionary gives. All days are in UTC. */
export function ownForms(own: OwnForms): DateForms {
  const month = (day: Date): string => own.months[day.getUTCMonth()] ?? '';
  const weekday = (day: Date): string => own.weekdays[day.getUTCDay()] ?? '';
  const date = (day: Date): string => own.date(day.getUTCDate(), month(day), day.getUTCFullYear());
  const time = (day: Date): string => own.time(day.getUTCHours(), String(day.getUTCMinutes()).padStart(2, '0'));
  const sameDay = (from: Date, to: Date): boolean => from.toISOString().slice(0, 10) === to.toISOString().slice(0, 10);
  const dayOfWeek = (day: Date): string => own.dayOfWeek(weekday(day), day.getUTCDate(), month(day));
  const dated = (day: Date): string => own.dated(weekday(day), date(day));
  const list = (items: readonly string[], word: string): string =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1) ?? ''}`;
  return {
    date,
    month: month,
    weekday,
    dayOfMonth: (day) => String(day.getUTCDate()),
    monthAndYear: (day) => own.monthOfYear(month(day), day.getUTCFullYear()),
    dayOfWeek,
    moment: (from, to) =>
      sameDay(from, to)
        ? own.at(dated(from), `${time(from)} – ${time(to)}`)
        : `${own.at(dated(from), time(from))} – ${own.at(dated(to), time(to))}`,
    time,
    hours: (from, to) =>
      sameDay(from, to)
        ? `${time(from)} – ${time(to)}`
        : `${own.at(dayOfWeek(from), time(from))} – ${own.at(dayOfWeek(to), time(to))}`,
    and: (items) => list(items, own.and),
    or: (items) => list(items, own.or),
    languageName: (tag) => own.languages[tag],
    zoneName: (zone) => own.zones[zone] ?? zone.split('/').at(-1)?.replaceAll('_', ' '),
  };
}
