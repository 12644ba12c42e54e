/** The calendar format: every announced event, in every language, for all, for each place and for each topic. */
import { languageTags, words, type Language } from '../../i18n/languages.ts';
import { isReviewed } from '../../model/document.ts';
import { topics } from '../../model/kinds.ts';
import { allEditions, type Library } from '../../model/library.ts';
import { calendarPath } from '../../model/urls.ts';
import { madeOf } from '../cache.ts';
import { output, type Format, type Output } from '../format.ts';
import { writeCalendar, type DatedEdition } from './write.ts';

/** The zone that a calendar carries when neither an event nor a place gives it one. */
const nowhere = 'Etc/UTC';

/** One calendar to be made: which events, under which name. */
interface Scope {
  /** Id of a place or a topic; absent for all events. */
  readonly id?: string;
  readonly name: string;
  readonly timezones: readonly string[];
  holds(event: DatedEdition): boolean;
}

/**
 * Lists the calendars. All of them are always there, so that one can be subscribed to before its first event and an address never
 * goes away; an empty one carries its time zones, since no calendar may be without a component (RFC 5545, 3.6). Each takes about 1 ms and is not kept in the cache.
 */
export const calendars: Format = {
  name: 'calendar',
  plan: (library: Library): Output[] =>
    languageTags.flatMap((language) =>
      scopes(library, language).map(({ id, name, timezones, holds }) => {
        const path = calendarPath(language, id);
        const events = () => datedEditions(library, language).filter(holds);
        return output({
          path,
          type: 'text/calendar',
          make: async () => madeOf(writeCalendar(library, { language, name, path, timezones, events: events() })),
        });
      }),
    ),
};

function scopes({ cities }: Library, language: Language): Scope[] {
  const t = words(language);
  const name = (what: string): string => `${t.siteName}: ${what}`;
  const zones = cities.length > 0 ? cities.map(({ timezone }) => timezone) : [nowhere];
  return [
    { name: name(t.events.all), timezones: zones, holds: () => true },
    ...cities.map(({ id, names, timezone }) => ({
      id,
      name: name(names[language]),
      timezones: [timezone],
      holds: ({ edition }: DatedEdition) => edition.document.facts.place === id,
    })),
    ...topics.map((topic) => ({
      id: topic,
      name: name(t.topics[topic]),
      timezones: zones,
      holds: ({ edition }: DatedEdition) => edition.document.facts.topics.includes(topic),
    })),
  ];
}

/** The editions of a language that say when their event is, first event first. */
function datedEditions(library: Library, language: Language): DatedEdition[] {
  return allEditions(library)
    .flatMap((edition): DatedEdition[] => {
      const { event } = edition.document.facts;
      return edition.language === language && isReviewed(edition) && event?.announced ? [{ edition, event }] : [];
    })
    .sort((a, b) => compare(a.event.starts, b.event.starts) || compare(a.edition.document.id, b.edition.document.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
