/** Arithmetic of times on the wall: no zone, no clock change. */
import type { Day } from '../i18n/dates.ts';
import type { Moment } from './event.ts';

/** The same time of day on another day. */
export function onDay(moment: Moment, day: Day): Moment {
  return `${day}${moment.slice(10)}`;
}

/** The same length of time later, counted on the wall. @param minutes may be negative */
export function later(moment: Moment, minutes: number): Moment {
  return new Date(Date.parse(`${moment}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

/** Minutes from one time on the wall to another. */
export function minutesBetween(from: Moment, to: Moment): number {
  return (Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / 60_000;
}
