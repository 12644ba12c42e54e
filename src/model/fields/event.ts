/** Reads what the facts say of an event. */
import { isScalar } from 'yaml';
import type { Day } from '../../i18n/dates.ts';
import { languageTags } from '../../i18n/languages.ts';
import { checkRange } from '../day-range.ts';
import type { Report } from '../report.ts';
import { rhythms, type Dated, type EventFacts, type Moment, type Repeats } from '../event.ts';
import { checkTimes, isEndless, isReported, longestSeries } from './event-times.ts';
import type { Positions, Read, Reader } from './fields.ts';
import { didYouMean } from '../problems.ts';
import { nearestOf } from '../nearest.ts';
import { languageTag } from './language-tag.ts';
import { day, flag, group, list, oneOf, text, wholeNumber } from './values.ts';
import { zoneMeant } from './zone-meant.ts';
import { momentMeant, quoted } from '../written-date.ts';
import type { Messages } from '../messages.ts';
import { mend, offer } from '../repair.ts';

const messages = {
  'date-unreadable/moment': (name: string, shown: string, source: string, meant: string | undefined) => ({
    fact: `\`${name}\` should be a day and a time like 2026-05-01 18:30, but it is ${shown}.`,
    fix: meant
      ? `Write ${meant}, with the hour from 00 to 23.`
      : 'Write year-month-day, a space, and the time of day from 00:00 to 23:59.',
    ...(meant ? mend(source, meant) : {}),
  }),
  'date-impossible/moment': (name: string, read: string) => ({
    fact: `\`${name}\` is “${read}”, a time that is not in the calendar.`,
    fix: 'Check the month (01 to 12), the day and the time (00:00 to 23:59).',
  }),
  'time-zone-unknown': (name: string, read: string, meant: string | undefined) => ({
    fact: `\`${name}\` is “${read}”, which is no time zone.${meant ? ` Did you mean “${meant}”?` : read.includes('/') ? didYouMean(read, zones) : ''}`,
    fix: 'Write its name as calendars know it, with the part of the world and a city, such as America/Chicago.',
    ...offer(read, meant ?? (read.includes('/') ? nearestOf(read, zones) : undefined)),
  }),
  'value-unknown/announced': (dated: string) => ({
    fact: `\`announced\` is false, but \`${dated}\` gives a date.`,
    fix: 'Remove `announced: false` if the date is certain, or remove the date.',
  }),
  'field-missing/spoken': () => ({
    fact: '`spoken` is empty.',
    fix: `Write at least one language between the brackets: ${owed.spoken.line}.`,
  }),
  'event-backwards/end': (ends: string, starts: string) => ({
    fact: `The event ends (${ends.replace('T', ' ')}) ${ends === starts ? 'in the minute in which it starts' : `before it starts (${starts.replace('T', ' ')})`}.`,
    fix: 'Check the day and the time of both; an evening that ends after midnight ends on the next day.',
  }),
  'event-backwards/series': (until: string) => ({
    fact: `The event is repeated until ${until}, before its first day.`,
    fix: 'Write the last day on which it may fall.',
  }),
  'event-too-long/series': (until: string) => ({
    fact: `The event is repeated until ${until}, longer than ${longestSeries} years.`,
    fix: 'Write a last day within a few years; the series can be prolonged when its end is near.',
  }),
  'value-unknown/cancelled': {
    fact: 'There are days in `cancelledOn`, but the event is not repeated.',
    fix: 'Write `cancelled: true` if it does not take place, or say under `repeats:` how it comes round.',
  },
  'value-unknown/day': (day: string, near: string[]) => ({
    fact: `\`cancelledOn\` names ${day}, but the event does not fall on that day.`,
    fix: `Write a day on which it would have been; the nearest ${near.length > 1 ? 'are' : 'is'} ${near.join(' and ')}.`,
  }),
  'field-missing/date': (lines: readonly string[]) => ({
    fact: 'Nothing says when the event is, nor that its date is not known yet.',
    fix: `Add lines like ${lines.slice(0, -1).join(', ')} and ${lines.at(-1) ?? ''}; if there is no date yet, write \`announced: false\`.`,
  }),
  'field-missing/field': (name: keyof typeof owed) => ({
    fact: `\`${name}\` is missing: ${owed[name].why}.`,
    fix: `Add a line like ${owed[name].line}.`,
  }),
} satisfies Messages;

/** Reads a wall-clock time: `2026-05-01 18:30`, with a space or a T. */
const moment: Reader<Moment> = (value, report) => {
  const read = isScalar(value.node) ? String(value.node.source ?? value.node.value) : 'a list or a group';
  const [, date = '', hour = '', minute = ''] = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})$/.exec(read) ?? [];
  const real = new Date(`${date}T00:00:00Z`);
  if (date === '') {
    const meant = momentMeant(read);
    report.add(
      messages,
      'date-unreadable/moment',
      value.position,
      value.name,
      isScalar(value.node) ? quoted(read) : read,
      read,
      meant,
    );
  } else if (
    Number.isNaN(real.getTime()) ||
    real.toISOString().slice(0, 10) !== date ||
    Number(hour) > 23 ||
    Number(minute) > 59
  )
    report.add(messages, 'date-impossible/moment', value.position, value.name, read);
  else {
    checkRange(date, `\`${value.name}\``, 'coming', value.position, report);
    return `${date}T${hour}:${minute}`;
  }
  return undefined;
};

const zones = Intl.supportedValuesOf('timeZone');

/** Reads the name of a time zone as the IANA database has it. */
export const timeZone: Reader<string> = (value, report) => {
  const read = text(60)(value, report);
  if (read === undefined || zones.includes(read) || isOtherName(read)) return read;
  report.add(messages, 'time-zone-unknown', value.position, value.name, read, zoneMeant(read, zones));
  return undefined;
};

/** Says whether a name is another one for a zone of the list: the engine lists America/Indianapolis, the database says America/Indiana/Indianapolis. */
function isOtherName(zone: string): boolean {
  if (!/^[A-Z][a-z]+(\/[A-Z][a-z]+([_-][A-Z]?[a-z]+)*)+$/.test(zone)) return false;
  try {
    return (
      new Intl.DateTimeFormat(undefined, { timeZone: zone }).resolvedOptions().timeZone.toLowerCase() !==
      zone.toLowerCase()
    );
  } catch {
    return false;
  }
}

/** The fields of an event in `facts.yml`. */
export const eventFields = {
  announced: { read: flag() },
  starts: { read: moment },
  ends: { read: moment },
  timezone: { read: timeZone },
  repeats: {
    read: group({ every: { read: oneOf(rhythms), required: true }, until: { read: day('coming'), required: true } }),
  },
  cancelled: { read: flag() },
  cancelledOn: { read: list(day('coming')) },
  spoken: { read: list(languageTag) },
  sequence: { read: wholeNumber() },
} as const;

/**
 * Puts the fields of an event together.
 * @returns nothing where something is missing or cannot be, which is reported
 */
export function readEvent(
  read: Read<typeof eventFields>,
  positions: Positions,
  report: Report,
): EventFacts | undefined {
  const { starts, ends, timezone, repeats, spoken } = read;
  if (read.announced === false) {
    const dated = (['starts', 'ends', 'repeats', 'cancelledOn'] as const).find((name) => positions[name]);
    if (!dated) return { announced: false };
    report.add(messages, 'value-unknown/announced', positions[dated], dated);
    return undefined;
  }
  if (positions.announced && read.announced === undefined) return undefined; // it may have been meant to say that there is no date
  reportMissing(positions, report);
  // Entries that were refused have been reported, and the list is not empty for that.
  if (spoken?.length === 0 && positions.spoken && !report.problems.some(({ fact }) => fact.includes('`spoken`')))
    report.add(messages, 'field-missing/spoken', positions.spoken);
  if (starts === undefined || ends === undefined || timezone === undefined || !spoken?.length) return undefined;
  if (ends <= starts) {
    report.add(messages, 'event-backwards/end', positions.ends, ends, starts);
    return undefined;
  }
  if (repeats?.until !== undefined && repeats.until < starts.slice(0, 10)) {
    report.add(messages, 'event-backwards/series', positions['repeats.until'], repeats.until);
    return undefined;
  }
  if (repeats?.until !== undefined && isEndless(starts.slice(0, 10), repeats.until)) {
    if (!isReported(positions['repeats.until'], report))
      report.add(messages, 'event-too-long/series', positions['repeats.until'], repeats.until);
    return undefined;
  }
  const on = read.cancelledOn ?? [];
  const days =
    repeats?.every && repeats.until
      ? occurrenceDays(starts.slice(0, 10), { every: repeats.every, until: repeats.until })
      : [];
  if (on.length > 0 && !positions.repeats) report.add(messages, 'value-unknown/cancelled', positions.cancelledOn);
  on.forEach((each, index) => {
    const near = [days.findLast((other) => other < each), days.find((other) => other > each)].filter(
      (other) => other !== undefined,
    );
    if (days.length > 0 && !days.includes(each))
      report.add(messages, 'value-unknown/day', positions[`cancelledOn.${index}`], each, near);
  });
  const event: Dated = {
    announced: true,
    starts,
    ends,
    timezone,
    spoken,
    cancelled: read.cancelled ?? false,
    cancelledOn: on,
    sequence: read.sequence ?? 0,
    ...(repeats?.every && repeats.until ? { repeats: { every: repeats.every, until: repeats.until } } : {}),
  };
  checkTimes(event, daysOf(event), positions, report);
  return event;
}

/** What an event with a date owes, why, and what to write. */
const owed = {
  starts: { why: 'nobody could tell when to come', line: '`starts: 2026-05-01 18:30`' },
  ends: { why: 'nobody could tell how long it lasts', line: '`ends: 2026-05-01 20:30`' },
  timezone: { why: 'a calendar elsewhere would show another hour', line: '`timezone: America/Chicago`' },
  spoken: {
    why: 'people must know whether they will understand and be understood',
    line: `\`spoken: [${languageTags.join(', ')}]\``,
  },
} as const;

function reportMissing(positions: Positions, report: Report): void {
  const names = Object.keys(owed) as (keyof typeof owed)[];
  const missing = names.filter((name) => !positions[name]);
  if (missing.length === names.length) {
    const lines = names.map((name) => owed[name].line);
    report.add(messages, 'field-missing/date', { line: 1, column: 1 }, lines);
  } else for (const name of missing) report.add(messages, 'field-missing/field', { line: 1, column: 1 }, name);
}

/** Which of its weekday in the month a day is: 1 to 4, or -1 for the last where it could be a fifth. */
export function weekInMonth(on: Day): number {
  const date = Number(on.slice(8));
  return date > 28 ? -1 : Math.ceil(date / 7);
}

/** Lists the days on which an event falls, its first day included. The facts hold a series to ten years (event-times.ts). */
export function occurrenceDays(first: Day, { every, until }: Repeats): Day[] {
  const days: Day[] = [];
  const start = new Date(`${first}T00:00:00Z`);
  for (let index = 0; ; index += 1) {
    const next =
      every === 'month'
        ? sameWeekday(start, index, weekInMonth(first))
        : new Date(start.getTime() + index * (every === 'week' ? 7 : 14) * 86_400_000);
    if (next.getTime() > Date.parse(`${until}T00:00:00Z`)) return days;
    days.push(next.toISOString().slice(0, 10));
  }
}

/** Every day on which an event falls; one that is not repeated has one. */
export function daysOf({ starts, repeats }: Pick<Dated, 'starts' | 'repeats'>): Day[] {
  const first = starts.slice(0, 10);
  return repeats ? occurrenceDays(first, repeats) : [first];
}

/** The same weekday of a later month. @param week 1 to 4, or -1 for the last */
function sameWeekday(start: Date, months: number, week: number): Date {
  const year = start.getUTCFullYear();
  const month = start.getUTCMonth() + months;
  const weekday = start.getUTCDay();
  if (week === -1) {
    const last = new Date(Date.UTC(year, month + 1, 0));
    return new Date(last.getTime() - ((last.getUTCDay() - weekday + 7) % 7) * 86_400_000);
  }
  const first = new Date(Date.UTC(year, month, 1));
  return new Date(Date.UTC(year, month, 1 + ((weekday - first.getUTCDay() + 7) % 7) + (week - 1) * 7));
}
