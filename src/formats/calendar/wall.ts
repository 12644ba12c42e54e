/** A time on the wall, in the form in which the calendar library takes one without asking the machine where it stands. */
import type { ICalDayJsStub } from 'ical-generator';
import type { Moment } from '../../model/event.ts';

/**
 * Wraps a wall-clock time. Of a `Date` the library would write the hour in the machine's own time zone (ical-generator 11.1.2,
 * `formatDate` with a zone); of an object like Day.js's it writes what the object says.
 */
export function wallTime(moment: Moment): ICalDayJsStub {
  const asDate = new Date(`${moment}:00Z`); // never written: the library only compares the two ends of an event by it
  const parts: Readonly<Record<string, string>> = {
    YYYYMMDD: moment.slice(0, 10).replaceAll('-', ''),
    HHmmss: `${moment.slice(11).replace(':', '')}00`,
  };
  const format = (pattern = ''): string => {
    const part = parts[pattern];
    if (part === undefined)
      throw new Error(`The calendar library asks for a time as “${pattern}”, which is not known here.`);
    return part;
  };
  return { format, isValid: () => true, toDate: () => asDate, toJSON: () => moment };
}
