/** How an event comes round, as a rule of RFC 5545 (3.3.10). */
import type { Day } from '../../i18n/dates.ts';
import { daysOf, weekInMonth } from '../../model/fields/event.ts';
import type { Dated, Moment } from '../../model/event.ts';
import { onDay } from '../../model/wall.ts';
import { withOffset } from '../../model/fields/zones.ts';

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/**
 * Writes the rule; nothing for an event that is not repeated. The week and the month of a meeting are counted on the clock of its own
 * zone, but UNTIL must be said in UTC: it is the start of the last meeting, which belongs to the series.
 */
export function ruleOf(event: Dated): string | undefined {
  const { starts, timezone, repeats } = event;
  if (!repeats) return undefined;
  const first = dayPart(starts);
  const weekday = weekdays[new Date(`${first}T00:00:00Z`).getUTCDay()] ?? '';
  const rhythm = {
    week: `FREQ=WEEKLY;BYDAY=${weekday}`,
    'two-weeks': `FREQ=WEEKLY;INTERVAL=2;BYDAY=${weekday}`,
    month: `FREQ=MONTHLY;BYDAY=${weekInMonth(first)}${weekday}`,
  }[repeats.every];
  const last = new Date(withOffset(onDay(starts, daysOf(event).at(-1) ?? first), timezone));
  return `${rhythm};UNTIL=${last.toISOString().replace(/[-:]|\.\d+/g, '')}`;
}

function dayPart(moment: Moment): Day {
  return moment.slice(0, 10);
}
