/** Which days a date may name: none before the press could have written it, none that has not come, and what is planned only so far ahead. */
import type { Day } from '../i18n/dates.ts';
import type { Report } from './report.ts';
import type { Position } from './nodes.ts';
import type { Messages } from './messages.ts';

const messages = {
  'date-too-early': (name: string, date: string, from: number, meant: string | undefined) => ({
    fact: `${name} is ${date}, before the year ${from}, which cannot be.${guess(meant)}`,
    fix: 'Mend the year.',
  }),
  'date-future': (name: string, date: string, when: When, today: string, meant: string | undefined) => ({
    fact: `${name} is ${date}, ${ranges[when].said}: it is not later than ${today} now.${guess(meant)}`,
    fix: ranges[when].fix,
  }),
} satisfies Messages;

/**
 * What a date is for. `done`: what the press or its people did. `announced`: what may be written down before its day. `coming`: what is
 * planned, such as a meeting. `history`: what the world did, long ago too.
 */
export type When = 'done' | 'announced' | 'coming' | 'history';

interface Range {
  /** First year. */
  readonly from: number;
  /** Days after today that it may lie ahead, and how that is said. */
  readonly ahead: number;
  readonly said: string;
  readonly fix: string;
}

const ranges: Readonly<Record<When, Range>> = {
  done: { from: 2000, ahead: 0, said: 'a day that has not come', fix: 'Write the day on which it was.' },
  announced: {
    from: 2000,
    ahead: 92,
    said: 'more than 92 days ahead',
    fix: 'Mend the date; what is planned for a day so far ahead can be written down when it is nearer.',
  },
  coming: {
    from: 2000,
    ahead: 5 * 366,
    said: 'more than five years ahead',
    fix: 'Mend the date; a series can be prolonged when its end is near.',
  },
  history: {
    from: 1000,
    ahead: 0,
    said: 'a day that has not come',
    fix: 'Write the day, or the year, for which the source gives it.',
  },
};

/**
 * Holds a date against the calendar: its first possible year, and today where that is known.
 * @param date a day, a month or a year alone
 * @param name the date's own name, as the writer knows it: `checked`
 */
export function checkRange(
  date: string,
  name: string,
  when: When,
  position: Position | undefined,
  report: Report,
): void {
  const { from, ahead } = ranges[when];
  const { today } = report;
  const latest = today && addDays(today, ahead);
  const meant = today && near(date, today, latest ?? today);
  if (Number(date.slice(0, 4)) < from) report.add(messages, 'date-too-early', position, name, date, from, meant);
  else if (today && latest && date > latest.slice(0, date.length))
    report.add(messages, 'date-future', position, name, date, when, today, meant);
}

function guess(meant: string | undefined): string {
  return meant ? ` Did you mean ${meant}?` : '';
}

/** The same day of this year or the last, whichever has come: what a slip in the year most often meant. */
function near(date: string, today: Day, latest: Day): string | undefined {
  const year = Number(today.slice(0, 4));
  return [year, year - 1]
    .map((one) => `${one}${date.slice(4)}`)
    .find((one) => one <= latest.slice(0, one.length) && isDay(one.padEnd(10, '-01-01')));
}

/** A day some days later, or earlier below zero. */
function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Days from one to another. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Says whether a word is a month of the calendar, written 2026-05. */
export function isMonth(word: string): boolean {
  return /^\d{4}-\d{2}$/.test(word) && isDay(`${word}-01`);
}

/** Says whether a word is a day of the calendar, written 2026-05-01. */
export function isDay(word: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(word)) return false;
  const date = new Date(`${word}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === word;
}
