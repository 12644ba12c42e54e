/** What a feed says, before any form: its entries with permanent ids, newest first. */
import type { Day } from '../../i18n/dates.ts';
import { words, type Language } from '../../i18n/languages.ts';
import { changedOn, isReviewed, type Edition } from '../../model/document.ts';
import type { KindName, Topic } from '../../model/kinds.ts';
import { allEditions, dayOf, libraryDate, type Library } from '../../model/library.ts';
import { editionPath, feedPath, homePath, kindPath, type FeedForm } from '../../model/urls.ts';
import { site, siteHost } from '../../site.ts';
import type { Output } from '../format.ts';
import { feedBody } from './body.ts';

/** A picture to show with an entry. Pictures come from another format; the registry hands them over. */
export interface FeedPicture extends Output {
  /** px */
  readonly width: number;
  /** px */
  readonly height: number;
}

/** A sheet that comes with a text. Sheets come from another format; the registry hands them over. */
export interface FeedSheet {
  /** From the site root. */
  readonly path: string;
  readonly type: string;
  /** Absent in the dev server for a file that is not made yet. */
  readonly bytes?: number;
}

/** One text of ours in one language. */
export interface Entry {
  /** Permanent: neither a new title nor a new address changes it. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Its words as HTML, with their notes. */
  readonly body: string;
  /** Whole address of its page. */
  readonly address: string;
  /** The day by which it stands in the order of everything: of news the day of what happened. */
  readonly published: Day;
  readonly updated: Day;
  readonly topics: readonly Topic[];
  readonly picture?: FeedPicture;
  readonly sheets: readonly FeedSheet[];
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
export function permanentId(name: string): string {
  return `tag:${siteHost},${ours.slice(0, 4)}:${name}`;
}

/** Gathers a feed. @param kind nothing for everything new @param pictureOf the picture of an edition, if it has one @param sheetsOf those of its sheets that a reader is sent */
export async function gather(
  library: Library,
  language: Language,
  kind: KindName | undefined,
  pictureOf: (edition: Edition) => FeedPicture | undefined,
  sheetsOf: (edition: Edition) => Promise<readonly FeedSheet[]>,
): Promise<Channel> {
  const t = words(language);
  const editions = allEditions(library).filter(
    (edition) =>
      edition.language === language && isReviewed(edition) && (kind === undefined || edition.document.kind === kind),
  );
  return {
    id: permanentId(['feed', language, ...(kind ? [kind] : [])].join('/')),
    title: t.feeds.title(t.siteName, kind ? t.kinds[kind].many : t.feeds.everything),
    summary: kind ? t.kinds[kind].summary : t.siteSummary,
    language,
    home: site.origin + (kind ? kindPath(kind, language) : homePath(language)),
    updated: libraryDate(library) ?? ours,
    entries: await Promise.all(
      editions
        .sort(newestFirst)
        .slice(0, mostEntries)
        .map(async (edition) => entryOf(library, edition, pictureOf(edition), await sheetsOf(edition))),
    ),
    self: (form) => site.origin + feedPath(language, form, kind),
  };
}

/** By the day that puts documents in order everywhere, then by id, so that two of one day never change places. */
function newestFirst({ document: a }: Edition, { document: b }: Edition): number {
  const [first, second] = [dayOf(b), dayOf(a)];
  return first === second ? (a.id < b.id ? -1 : 1) : first < second ? -1 : 1;
}

function entryOf(
  library: Library,
  edition: Edition,
  picture: FeedPicture | undefined,
  sheets: readonly FeedSheet[],
): Entry {
  const { document, language, words: said } = edition;
  return {
    id: permanentId(`${document.id}/${language}`),
    title: said.title,
    summary: said.summary,
    body: feedBody(library, edition),
    address: site.origin + editionPath(edition),
    published: dayOf(document),
    updated: changedOn(edition),
    topics: document.facts.topics,
    ...(picture ? { picture } : {}),
    sheets,
  };
}

/** Who holds the rights and under which licence the words may be used. */
export const rights = `${site.publisher.name}, ${site.licence.words.name}: ${site.licence.words.url}`;
