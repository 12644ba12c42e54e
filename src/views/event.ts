/** What a page says of an event, to people and to machines. */
import { dayAndTime, longDate, sentenceList, zoneName } from '../i18n/dates.ts';
import { words, type Language } from '../i18n/languages.ts';
import type { Moment } from '../model/event.ts';
import type { Edition } from '../model/document.ts';
import type { City } from '../model/registers/cities.ts';
import { calendarPath, editionPath } from '../model/urls.ts';
import { withOffset } from '../model/fields/zones.ts';
import { site } from '../site.ts';

/** What the page of an event says before its text. */
export type EventDetails =
  | { readonly announced: false }
  | {
      readonly announced: true;
      readonly starts: Moment;
      /** When it is, how it comes round, and when it does not, in words. */
      readonly time: string;
      readonly zone: string;
      readonly rhythm?: string;
      readonly cancelledOn?: string;
      readonly cancelled: boolean;
      readonly venue?: string;
      readonly access?: string;
      /** Its name. */
      readonly city?: string;
      /** Languages spoken there. */
      readonly spoken: readonly Language[];
      /** Address of the calendar of the city, or else of all events. */
      readonly calendar: string;
    };

/** Gathers what the page of an event says of it; nothing where the document is no event. */
export function eventDetails({ document, language, words: said }: Edition, city?: City): EventDetails | undefined {
  const { event } = document.facts;
  if (!event?.announced) return event;
  const t = words(language).events;
  const { starts, ends, timezone, repeats, cancelledOn, cancelled, spoken } = event;
  return {
    announced: true,
    starts,
    time: dayAndTime(starts, ends, language),
    zone: zoneName(timezone, language),
    ...(repeats ? { rhythm: `${t[repeats.every]}, ${t.until(longDate(repeats.until, language))}` } : {}),
    ...(cancelledOn.length > 0
      ? {
          cancelledOn: t.cancelledOn(
            sentenceList(
              cancelledOn.map((day) => longDate(day, language)),
              language,
            ),
          ),
        }
      : {}),
    cancelled,
    ...(said.venue === undefined ? {} : { venue: said.venue }),
    ...(said.access === undefined ? {} : { access: said.access }),
    ...(city ? { city: city.names[language] } : {}),
    spoken,
    calendar: calendarPath(language, city?.id),
  };
}

/** Describes a dated event for machines (schema.org/Event). @returns nothing when it has no date, for then there is no event to tell of */
export function eventData(edition: Edition, city?: City): Record<string, unknown> | undefined {
  const { document, language, words: said } = edition;
  const { event } = document.facts;
  if (!event?.announced) return undefined;
  return {
    startDate: withOffset(event.starts, event.timezone),
    endDate: withOffset(event.ends, event.timezone),
    eventStatus: `https://schema.org/${event.cancelled ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: {
      '@type': 'Place',
      ...(said.venue === undefined ? {} : { name: said.venue }),
      ...(city ? { address: { '@type': 'PostalAddress', addressLocality: city.names[language] } } : {}),
    },
    organizer: { '@type': 'Organization', name: site.publisher.name, email: site.publisher.email },
    isAccessibleForFree: true,
    url: site.origin + editionPath(edition),
  };
}
