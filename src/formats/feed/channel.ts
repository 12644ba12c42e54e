/** What a feed says, before any form: its entries with permanent ids, newest first. */
import type { Day } from '../../i18n/dates.ts';
import { words, type Language } from '../../i18n/languages.ts';
import { changedOn, isReviewed, type Edition } from '../../model/document.ts';
import type { KindName, Topic } from '../../model/kinds.ts';
import { allEditions, dayOf, libraryDate, type Library } from '../../model/library.ts';
import { editionPath, feedPath, homePath, kindPath, type FeedForm } from '../../model/urls.ts';
import { site, siteHost } from '../../site.ts';
import type { Output } from '../format.ts';

/** A picture to show with an entry. Pictures come from another format; the registry hands them over. */
export interface FeedPicture extends Output {
  /** px */
  readonly width: number;
  /** px */
  readonly height: number;
}

/** One text of ours in one language. */
export interface Entry {
  /** Permanent: neither a new title nor a new address changes it. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Whole address of its page. */
  readonly address: string;
  readonly published: Day;
  readonly updated: Day;
  readonly topics: readonly Topic[];
  readonly picture?: FeedPicture;
}

/** One feed in one language: of everything, or of one shelf. */
export interface Channel {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly language: Language;
  /** Whole address of the page that lists the same texts. */
  readonly home: string;
  readonly updated: Day;
  readonly entries: readonly Entry[];
  /** Whole address of the feed itself in a form. */
  self(form: FeedForm): string;
}

/** Most entries in a feed: more than a month of daily news, and small enough to be fetched every hour. */
export const mostEntries = 50;

/** A day on which the host was ours, as a `tag:` address must name one (RFC 4151, 2.1). To change it would make every entry new to every reader. */
const ours: Day = '2026-01-01';

/** Makes a permanent id, `tag:example.org,2026:ask-at-the-gate/es`: RFC 4287, 4.2.6 wants one that never changes, and an address of ours changes with its slug. */
function tag(name: string): string {
  return `tag:${siteHost},${ours.slice(0, 4)}:${name}`;
}

/** Gathers a feed. @param kind nothing for everything new @param pictureOf the picture of an edition, if it has one */
export function gather(
  library: Library,
  language: Language,
  kind: KindName | undefined,
  pictureOf: (edition: Edition) => FeedPicture | undefined,
): Channel {
  const t = words(language);
  const editions = allEditions(library).filter(
    (edition) =>
      edition.language === language && isReviewed(edition) && (kind === undefined || edition.document.kind === kind),
  );
  return {
    id: tag(['feed', language, ...(kind ? [kind] : [])].join('/')),
    title: t.feeds.title(t.siteName, kind ? t.kinds[kind].many : t.feeds.everything),
    summary: kind ? t.kinds[kind].summary : t.siteSummary,
    language,
    home: site.origin + (kind ? kindPath(kind, language) : homePath(language)),
    updated: libraryDate(library) ?? ours,
    entries: editions
      .sort(newestFirst)
      .slice(0, mostEntries)
      .map((edition) => entryOf(edition, pictureOf(edition))),
    self: (form) => site.origin + feedPath(language, form, kind),
  };
}

/** By the day that puts documents in order everywhere, then by id, so that two of one day never change places. */
function newestFirst({ document: a }: Edition, { document: b }: Edition): number {
  const [first, second] = [dayOf(b), dayOf(a)];
  return first === second ? (a.id < b.id ? -1 : 1) : first < second ? -1 : 1;
}

function entryOf(edition: Edition, picture: FeedPicture | undefined): Entry {
  const { document, language, words: said } = edition;
  return {
    id: tag(`${document.id}/${language}`),
    title: said.title,
    summary: said.summary,
    address: site.origin + editionPath(edition),
    published: document.facts.published,
    updated: changedOn(edition),
    topics: document.facts.topics,
    ...(picture ? { picture } : {}),
  };
}

/** Who holds the rights and under which licence the words may be used. */
export const rights = `${site.publisher.name}, ${site.licence.words.name}: ${site.licence.words.url}`;
