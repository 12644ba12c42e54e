/** Wall-clock times and the instants they mean in a time zone. */
import { english, languages } from '../../i18n/languages.ts';
import type { Moment } from '../event.ts';

const day = 86_400_000; // ms

/** Difference from UTC in minutes at an instant. */
function offsetAt(instant: number, zone: string): number {
  const said =
    new Intl.DateTimeFormat(languages[english].locale, { timeZone: zone, timeZoneName: 'longOffset' })
      .formatToParts(instant)
      .find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign = '+', hours = '0', minutes = '0'] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(said) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** How a clock change meets a time on the wall: `skipped` when no clock ever shows it, `twice` when it comes two times. */
export interface ClockFault {
  readonly kind?: 'skipped' | 'twice';
  /** For one that is skipped: the last time of the same minute before the change, and the first after it. */
  readonly near?: readonly [Moment, Moment];
}

/** Holds a time on the wall against the clock changes of a zone. */
export function clockFault(moment: Moment, zone: string): ClockFault {
  const wall = Date.parse(`${moment}:00Z`);
  if (Number.isNaN(wall)) return {}; // after the year 9999
  const offsets = [...new Set([wall - day, wall + day].map((instant) => offsetAt(instant, zone)))];
  if (offsets.length < 2) return {};
  const real = offsets.filter((one) => offsetAt(wall - 60_000 * one, zone) === one);
  if (real.length === 2) return { kind: 'twice' };
  if (real.length === 1) return {};
  const gap = Math.abs((offsets[0] ?? 0) - (offsets[1] ?? 0)) * 60_000;
  return {
    kind: 'skipped',
    near: [wall - gap, wall + gap].map((instant) => new Date(instant).toISOString().slice(0, 16)) as [Moment, Moment],
  };
}

/** Says whether two zones show the same hour at some times on the wall. */
export function sameHour(one: string, other: string, moments: readonly Moment[]): boolean {
  return one === other || moments.every((moment) => withOffset(moment, one) === withOffset(moment, other));
}

/**
 * Writes a wall-clock time with its difference from UTC, as schema.org and RFC 3339 want it: `2026-05-01T18:30:00-05:00`.
 * A time that the clock change leaves out means the one an hour later; one that comes twice means the first.
 */
export function withOffset(moment: Moment, zone: string): string {
  const wall = Date.parse(`${moment}:00Z`);
  // Whichever of the two around it is true at that time; both are in the hour that comes twice, neither in the one left out.
  const [before = 0, after = 0] = [wall - day, wall + day].map((instant) => offsetAt(instant, zone));
  const offset = [before, after].find((one) => offsetAt(wall - 60_000 * one, zone) === one) ?? before;
  const hours = Math.trunc(Math.abs(offset) / 60)
    .toString()
    .padStart(2, '0');
  return `${moment}:00${offset < 0 ? '-' : '+'}${hours}:${(Math.abs(offset) % 60).toString().padStart(2, '0')}`;
}
