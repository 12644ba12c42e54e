/** What a page says of an event, to people and to machines. */
import { dayAndTime, longDate, sentenceList, zoneName } from '../../i18n/dates.ts';
import { words, type Language } from '../../i18n/languages.ts';
import type { Dated } from '../../model/event.ts';
import type { Edition } from '../../model/document.ts';
import type { City } from '../../model/registers/cities.ts';
import { editionPath } from '../../model/urls.ts';
import { withOffset } from '../../model/fields/zones.ts';
import { site } from '../../site.ts';

/** Says when an event is, how it comes round, and when it does not. */
export function calendarWords(
  event: Dated,
  language: Language,
): { time: string; zone: string; rhythm?: string; cancelledOn?: string } {
  const t = words(language).events;
  const { repeats } = event;
  return {
    time: dayAndTime(event.starts, event.ends, language),
    zone: zoneName(event.timezone, language),
    ...(repeats ? { rhythm: `${t[repeats.every]}, ${t.until(longDate(repeats.until, language))}` } : {}),
    ...(event.cancelledOn.length > 0
      ? {
          cancelledOn: t.cancelledOn(
            sentenceList(
              event.cancelledOn.map((day) => longDate(day, language)),
              language,
            ),
          ),
        }
      : {}),
  };
}

/** Describes a dated event for machines (schema.org/Event). @returns nothing when it has no date, for then there is no event to tell of */
export function eventData(
  { document, language, words: said }: Edition,
  city?: City,
): Record<string, unknown> | undefined {
  const { event } = document.facts;
  if (!event?.announced) return undefined;
  return {
    startDate: withOffset(event.starts, event.timezone),
    endDate: withOffset(event.ends, event.timezone),
    eventStatus: `https://schema.org/${event.cancelled ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: {
      '@type': 'Place',
      name: said.venue,
      ...(city ? { address: { '@type': 'PostalAddress', addressLocality: city.names[language] } } : {}),
    },
    organizer: { '@type': 'Organization', name: site.publisher.name, email: site.publisher.email },
    isAccessibleForFree: true,
    url: site.origin + editionPath({ document, language, words: said } as Edition),
  };
}
