/** All documents of one kind, newest first, with what belongs to that shelf. */
import { calendars } from '../formats/calendar/calendar.ts';
import { words, type Language } from '../i18n/languages.ts';
import { topics, type KindName } from '../model/kinds.ts';
import type { Library } from '../model/library.ts';
import { shelved } from '../model/lists.ts';
import { most, numberOf, pagesOf } from '../model/parts.ts';
import { calendarPath, type PageAddress } from '../model/urls.ts';
import type { ViewContext } from './context.ts';
import { documentEntries, type DocumentEntry } from './entries.ts';
import { feedLinks, type FeedLinks } from './feeds.ts';
import { choicesOf, noChoices, type Choices } from './filter.ts';
import { frameOf, type Frame } from './frame.ts';
import { kindLink, trailTo, type PageLink, type Trail } from './links.ts';
import { pagerOf, pathsOfList, type Pager } from './pager.ts';

/** The calendars that one can subscribe to. */
export interface CalendarLinks {
  /** Whether an event has a date. */
  readonly dated: boolean;
  readonly links: readonly PageLink[];
}

export interface KindView {
  readonly route: 'kind';
  readonly frame: Frame;
  readonly trail: Trail;
  readonly kind: KindName;
  readonly choices: Choices;
  readonly entries: readonly DocumentEntry[];
  /** Documents of another kind that are also printed as this. */
  readonly guests?: { readonly kind: KindName; readonly entries: readonly DocumentEntry[] };
  /** Told on the first page. */
  readonly calendars?: CalendarLinks;
  readonly feeds: FeedLinks;
  /** The pages of the list, where it has several. */
  readonly pager?: Pager;
}

/** Kinds whose documents come too often to be drawn in a list. */
const undrawn: readonly KindName[] = ['questions', 'bulletins'];

/** Views the shelf of a kind, or what of it stands on one page. */
export function kindView({ library }: ViewContext, page: PageAddress): KindView {
  const { language, kind, part } = page;
  if (!kind) throw new Error(`The page ${page.path} names no kind.`);
  const { parts, kinds } = words(language);
  const { many, summary } = kinds[kind];
  const title = part ? parts.titled(many, numberOf(part)) : many;
  const pages = pagesOf(shelved(library, kind, language), most.rows);
  const here = (pages[numberOf(part) - 1] ?? []).map(({ document }) => document);
  const documents = here.filter((document) => document.kind === kind);
  const guests = here.filter((document) => document.kind !== kind);
  const [guest] = guests;
  return {
    route: 'kind',
    frame: frameOf({ library }, page, { title, description: summary }),
    trail: part ? trailTo(language, parts.page(numberOf(part)), [kindLink(kind, language)]) : trailTo(language, many),
    kind,
    choices: pages.length > 1 ? noChoices : choicesOf(documents, library.cities, language),
    entries: documentEntries(documents, language, { pictures: !undrawn.includes(kind), kinds: false, days: true }),
    ...(guest
      ? { guests: { kind: guest.kind, entries: documentEntries(guests, language, { pictures: true, kinds: false }) } }
      : {}),
    ...(kind === 'events' && !part ? { calendars: calendarLinks(library, language) } : {}),
    feeds: feedLinks(library, language, kind),
    ...pagerOf(language, pathsOfList(library, page), page.path),
  };
}

/** Lists the calendars that hold an event, and the one of all events: an empty one can be subscribed to, but nobody is sent there. */
function calendarLinks(library: Library, language: Language): CalendarLinks {
  const t = words(language);
  const dated = library.documents.filter(({ facts }) => facts.event?.announced);
  const there = new Set(calendars.plan(library).map(({ path }) => path));
  const links = [
    { path: calendarPath(language), name: t.events.all },
    ...library.cities
      .filter(({ id }) => dated.some(({ facts }) => facts.place === id))
      .map((city) => ({ path: calendarPath(language, city.id), name: city.names[language] })),
    ...topics
      .filter((topic) => dated.some(({ facts }) => facts.topics.includes(topic)))
      .map((topic) => ({ path: calendarPath(language, topic), name: t.topics[topic] })),
  ];
  return {
    dated: dated.length > 0,
    links: links
      .filter(({ path }) => there.has(path))
      .map(({ path, name }) => ({ path, name: t.events.calendar(name) })),
  };
}
