/** Looks whether the times of an event can be: no hour that the clock leaves out, no meeting that runs into its next one, no series without end. */
import type { Day } from '../../i18n/dates.ts';
import type { Dated, Repeats } from '../event.ts';
import { daysBetween } from '../day-range.ts';
import type { Report } from '../report.ts';
import type { Positions } from './fields.ts';
import { later, minutesBetween, onDay } from '../wall.ts';
import { clockFault } from './zones.ts';
import type { Messages } from '../messages.ts';

const messages = {
  'event-too-long/once': (days: number, room: number | undefined) => ({
    fact: `The event lasts ${days} days, ${room !== undefined ? `but comes round every ${room}, so that it would run into its next time` : 'longer than a year'}.`,
    fix: 'Mend the day or the year of `ends`; what is always there is no event.',
  }),
  'time-skipped': (moment: Clock, timezone: string, before: string, after: string) => ({
    fact: `${shown(moment)}, an hour that does not exist in ${timezone}: the clocks go forward over it.`,
    fix: `Write ${before} or ${after}, whichever is meant.`,
  }),
  'time-ambiguous': (moment: Clock, timezone: string) => ({
    fact: `${shown(moment)}, an hour that ${timezone} has twice: the clocks go back. The first of the two is taken.`,
    fix: 'Say in the text which of the two is meant, or choose another hour.',
  }),
} satisfies Messages;

/** A time on the clock that is out of order. */
interface Clock {
  readonly field: string;
  readonly at: string;
  /** Whether it is what the field says, and not one of the later days of a series. */
  readonly own: boolean;
}

function shown({ field, at, own }: Clock): string {
  return own ? `\`${field}\` is ${at}` : `On one of its days, \`${field}\` falls on ${at}`;
}

/** Days that one event may last. */
const longest = 366;
/** Years that a series may run; calendars and pages list each of its days. */
export const longestSeries = 10;
const minutesADay = 24 * 60;

/** Shortest time between two meetings of a series, in days; months may have four weeks between two of their meetings. */
const between: Readonly<Record<Repeats['every'], number>> = { week: 7, 'two-weeks': 14, month: 28 };

/** Says whether a series has an end that can be meant. */
export function isEndless(first: Day, until: Day): boolean {
  return daysBetween(first, until) > longestSeries * 366;
}

/** Says whether a date was found too far ahead: how long an event or a series lasts is then no news. */
export function isReported(position: Positions[string] | undefined, report: Report): boolean {
  return report.problems.some(
    ({ code, line, column }) => code === 'date-future' && line === position?.line && column === position?.column,
  );
}

/** Reports times that cannot be meant. @param days on which the event falls, its first day included */
export function checkTimes(event: Dated, days: readonly Day[], positions: Positions, report: Report): void {
  const { starts, ends, repeats, timezone } = event;
  const lasts = minutesBetween(starts, ends);
  const room = repeats ? Math.min(longest, between[repeats.every]) : longest;
  if (lasts > room * minutesADay && !isReported(positions.ends, report))
    report.add(messages, 'event-too-long/once', positions.ends, Math.floor(lasts / minutesADay), repeats && room);
  for (const field of ['starts', 'ends'] as const) {
    const fault = days
      .map((day) => (field === 'starts' ? onDay(starts, day) : later(onDay(starts, day), lasts)))
      .map((moment) => ({ moment, ...clockFault(moment, timezone) }))
      .find(({ kind }) => kind);
    if (!fault?.kind) continue;
    const moment: Clock = { field, at: fault.moment.replace('T', ' '), own: fault.moment === event[field] };
    const [before = '', after = ''] = (fault.near ?? []).map((near) => near.slice(11));
    if (fault.kind === 'skipped')
      report.add(messages, 'time-skipped', positions[field], moment, timezone, before, after);
    else report.add(messages, 'time-ambiguous', positions[field], moment, timezone);
  }
}
