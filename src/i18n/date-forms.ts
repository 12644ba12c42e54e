/** How dates, lists and names are said in one language; the forms that ICU has. */

/** All days and moments are in UTC, whatever the clock on the wall. */
export interface DateForms {
  /** “May 1, 2026” */
  date(day: Date): string;
  month(day: Date): string;
  weekday(day: Date): string;
  dayOfMonth(day: Date): string;
  /** “May 2026” */
  monthAndYear(day: Date): string;
  /** “Friday, May 1” */
  dayOfWeek(day: Date): string;
  /** “Friday, May 1, 2026 at 6:30 – 8:30 PM” */
  moment(from: Date, to: Date): string;
  /** “6:30 PM” */
  time(moment: Date): string;
  /** “6:30 – 8:30 PM”; the two days are said too where it ends on another. */
  hours(from: Date, to: Date): string;
  and(items: readonly string[]): string;
  or(items: readonly string[]): string;
  languageName(tag: string): string | undefined;
  zoneName(zone: string): string | undefined;
}

/** ICU parts hours by narrow spaces, which a typeface may lack. */
function plainSpaces(text: string): string {
  return text.replace(/[\u2009\u202f]/g, ' ');
}

/** Makes what is asked for by a name, once: to make a formatter takes a hundred times as long as to use it. */
function once(): <Made>(name: string, make: () => Made) => Made {
  const made = new Map<string, unknown>();
  return <Made>(name: string, make: () => Made) => {
    const known = made.get(name) ?? make();
    made.set(name, known);
    return known as Made;
  };
}

/** Makes the forms that ICU has of a language. @param locale BCP 47 tag that it knows */
export function intlForms(locale: string): DateForms {
  const known = once();
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    known(JSON.stringify(options), () => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }));
  const said =
    (options: Intl.DateTimeFormatOptions) =>
    (day: Date): string =>
      format(options).format(day);
  const list = (type: Intl.ListFormatType) => (items: readonly string[]) =>
    known(type, () => new Intl.ListFormat(locale, { type })).format(items);
  const clock = { hour: 'numeric', minute: '2-digit' } as const;
  return {
    date: said({ dateStyle: 'long' }),
    month: said({ month: 'long' }),
    weekday: said({ weekday: 'long' }),
    dayOfMonth: said({ day: 'numeric' }),
    monthAndYear: said({ month: 'long', year: 'numeric' }),
    dayOfWeek: said({ weekday: 'long', month: 'long', day: 'numeric' }),
    moment: (from, to) =>
      format({ weekday: 'long', year: 'numeric', month: 'long', day: 'numeric', ...clock }).formatRange(from, to),
    time: (moment) => plainSpaces(format(clock).format(moment)),
    hours: (from, to) => {
      const sameDay = from.toISOString().slice(0, 10) === to.toISOString().slice(0, 10);
      const days = sameDay ? {} : ({ month: 'short', day: 'numeric' } as const);
      return plainSpaces(format({ ...clock, ...days }).formatRange(from, to));
    },
    and: list('conjunction'),
    or: list('disjunction'),
    languageName: (tag) => known('names', () => new Intl.DisplayNames(locale, { type: 'language' })).of(tag),
    zoneName: (zone) =>
      new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' })
        .formatToParts(new Date('2026-01-01T12:00:00Z'))
        .find(({ type }) => type === 'timeZoneName')?.value,
  };
}
