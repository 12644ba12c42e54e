/** A calendar day where a format wants an instant. */
import type { Day } from '../i18n/dates.ts';

/**
 * Noon of a day in UTC, which is that same day on every clock from Honolulu to Wellington's winter; midnight would be the day before for
 * all of America.
 */
export function noon(day: Day): string {
  return `${day}T12:00:00Z`;
}

/** The same as a date of the machine. */
export function noonDate(day: Day): Date {
  return new Date(noon(day));
}
