/** What an event is: when, as a clock on the wall shows it, in which time zone, and how it comes round. */
import type { Day } from '../i18n/dates.ts';
import type { Language } from '../i18n/languages.ts';

/** Wall-clock time without a zone: `2026-05-01T18:30`. */
export type Moment = string;

/** How an event comes round. `month` keeps the weekday and its place in the month, as meetings do: the second Tuesday. */
export const rhythms = ['week', 'two-weeks', 'month'] as const;

export interface Repeats {
  readonly every: (typeof rhythms)[number];
  /** Last day on which it may fall. */
  readonly until: Day;
}

/** An event with its date. */
export interface Dated {
  readonly announced: true;
  readonly starts: Moment;
  readonly ends: Moment;
  /** IANA name, so that the clock change is kept: `America/Chicago`. */
  readonly timezone: string;
  readonly repeats?: Repeats;
  /** Days on which a repeated event does not take place after all. */
  readonly cancelledOn: readonly Day[];
  /** True when it does not take place at all; it stays in the calendar as cancelled. */
  readonly cancelled: boolean;
  /** Languages spoken there. */
  readonly spoken: readonly Language[];
  /** How many times the facts were changed since they were published: calendars believe the highest. */
  readonly sequence: number;
}

/** When an event is, or that nobody knows yet. */
export type EventFacts = Dated | { readonly announced: false };
