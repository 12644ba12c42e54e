/** The time zones of a calendar as it must carry them: a VTIMEZONE each, with the rules of its clock changes (RFC 5545, 3.6.5). */
import { tzlib_get_ical_block } from 'timezones-ical-library';

/** One zone as a calendar names and explains it. */
export interface CalendarZone {
  /** The name that times refer to; that of the IANA database, where an old name such as US/Central means another. */
  readonly name: string;
  /** The component, its lines ended by CRLF, the last one not. */
  readonly component: string;
}

/** Finds a zone. @param timezone IANA name @throws when the library knows no such zone */
export function calendarZone(timezone: string): CalendarZone {
  const [component = '', reference = ''] = tzlib_get_ical_block(timezone);
  if (!component.startsWith('BEGIN:VTIMEZONE'))
    throw new Error(`No calendar rules are known for the time zone ${timezone}.`);
  return { name: reference.replace(/^TZID=/, ''), component: component.trim() };
}
