/** Writes one calendar as iCalendar (RFC 5545): its events, those that are called off included, and the time zones that they name. */
import ical, { ICalEventStatus, type ICalCalendar, type ICalEventData } from 'ical-generator';
import { languageName } from '../../i18n/dates.ts';
import { words, type Language } from '../../i18n/languages.ts';
import { daysOf } from '../../model/fields/event.ts';
import type { Dated } from '../../model/event.ts';
import { changedOn, type Edition } from '../../model/document.ts';
import { findCity, type Library } from '../../model/library.ts';
import { editionPath, kindPath } from '../../model/urls.ts';
import { later, minutesBetween, onDay } from '../../model/wall.ts';
import { site, siteHost } from '../../site.ts';
import { noonDate } from '../instant.ts';
import { ruleOf } from './rule.ts';
import { wallTime } from './wall.ts';
import { calendarZone } from './zones.ts';

/** An edition of an event that has its date. */
export interface DatedEdition {
  readonly edition: Edition;
  readonly event: Dated;
}

/** What a calendar holds. */
export interface CalendarContent {
  readonly language: Language;
  /** Its name in a list of calendars. */
  readonly name: string;
  /** Its address from the site root. */
  readonly path: string;
  readonly events: readonly DatedEdition[];
  /** Names of time zones that it carries even without an event: a calendar must have one component at least (RFC 5545, 3.6). */
  readonly timezones: readonly string[];
}

/** How often a program should look for changes: a meeting called off in the morning is known by the evening. Seconds. */
const refresh = 6 * 60 * 60;

/** Writes a calendar. */
export function writeCalendar(library: Library, { language, name, path, events, timezones }: CalendarContent): string {
  const calendar = ical({
    prodId: { company: site.publisher.name, product: siteHost, language },
    name,
    description: words(language).kinds.events.summary,
    url: site.origin + kindPath('events', language),
    source: site.origin + path,
    ttl: refresh,
  });
  for (const { edition, event } of events) addEvent(calendar, library, edition, event);
  return withZones(calendar.toString(), [...timezones, ...events.map(({ event }) => event.timezone)]);
}

/** Adds an event, and after it each of its days that is called off, which programs then show as such instead of forgetting it. */
function addEvent(calendar: ICalCalendar, library: Library, edition: Edition, event: Dated): void {
  const { facts } = edition.document;
  const changed = noonDate(changedOn(edition));
  const days = daysOf(event);
  const called = event.cancelledOn.filter((day) => days.includes(day));
  const whole = event.cancelled || called.length === days.length;
  const data = {
    ...told(library, edition, event),
    id: `${edition.document.id}@${siteHost}`,
    timezone: calendarZone(event.timezone).name,
    stamp: changed,
    lastModified: changed,
    created: noonDate(facts.published),
    sequence: event.sequence,
    start: wallTime(event.starts),
    end: wallTime(event.ends),
  } satisfies ICalEventData;
  // Many programs show no status, so the name says it too; and they believe only what has a higher number than before (RFC 5545, 3.8.7.4).
  const off = {
    summary: `${words(edition.language).events.cancelled}: ${data.summary}`,
    status: ICalEventStatus.CANCELLED,
    sequence: event.sequence + 1,
  };
  calendar.createEvent({
    ...data,
    ...(whole ? off : { status: ICalEventStatus.CONFIRMED }),
    repeating: ruleOf(event) ?? null,
  });
  if (whole) return;
  const lasts = minutesBetween(event.starts, event.ends);
  for (const day of [...called].sort()) {
    const starts = onDay(event.starts, day);
    calendar.createEvent({
      ...data,
      recurrenceId: wallTime(starts),
      start: wallTime(starts),
      end: wallTime(later(starts, lasts)),
      ...off,
    });
  }
}

/** What a reader is told of an event. */
function told(library: Library, edition: Edition, event: Dated) {
  const { document, language, words: said } = edition;
  const t = words(language);
  const place = findCity(library, document.facts.place)?.names[language];
  const address = site.origin + editionPath(edition);
  const spoken = event.spoken.map((tag) => languageName(tag, language)).join(', ');
  return {
    summary: said.title,
    location: [said.venue, ...(place && said.venue?.includes(place) ? [] : [place])].filter(Boolean).join(', ') || null, // many a venue names its city already
    description: [
      said.summary,
      ...(spoken ? [`${t.events.spoken}: ${spoken}`] : []),
      ...(said.access ? [`${t.events.access}: ${said.access}`] : []),
      address,
    ].join('\n\n'),
    url: address,
    categories: document.facts.topics.map((topic) => ({ name: t.topics[topic] })),
  };
}

/**
 * Puts the time zones before the first event. The library would put them among the calendar's own properties, which must all come
 * first (RFC 5545, 3.6: `icalbody = calprops component`), and none at all into a calendar without events.
 */
function withZones(text: string, timezones: readonly string[]): string {
  const zones = new Map(
    timezones.map((timezone) => calendarZone(timezone)).map(({ name, component }) => [name, component]),
  );
  const components = [...zones].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, component]) => `${component}\r\n`);
  const whole = text.replace(/(?<=\r\n)(?=BEGIN:VEVENT\r\n|END:VCALENDAR)/, () => components.join(''));
  return `${whole.trimEnd()}\r\n`;
}
