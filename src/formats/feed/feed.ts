/** The feed format: what is new, for every language and every shelf, as Atom, RSS and JSON Feed. */
import { languageTags } from '../../i18n/languages.ts';
import { shelfKinds } from '../../model/kinds.ts';
import type { Edition } from '../../model/document.ts';
import type { Library } from '../../model/library.ts';
import { feedPath, type FeedForm } from '../../model/urls.ts';
import { madeOf } from '../cache.ts';
import { output, type Format, type Output } from '../format.ts';
import { planPodcast, type PodcastFiles } from './podcast.ts';
import { gather, type Channel, type FeedPicture, type FeedSheet } from './channel.ts';
import { jsonFeed } from './json.ts';
import { atom, rss } from './xml.ts';

/** Every form with its media type (RFC 4287, 7; the RSS specification names none that is registered; jsonfeed.org/version/1.1) and its writer. */
const forms: Readonly<Record<FeedForm, { readonly type: string; readonly write: (channel: Channel) => string }>> = {
  atom: { type: 'application/atom+xml', write: atom },
  rss: { type: 'application/rss+xml', write: rss },
  json: { type: 'application/feed+json', write: jsonFeed },
};

/** What the feeds show of other formats. */
export interface FeedFiles extends PodcastFiles {
  /** Lists the picture of every edition that has one. */
  readonly pictures: (library: Library) => readonly FeedPicture[];
  /** Lists the sheets that are sent along, those of one edition in their order. */
  readonly sheets: (library: Library) => readonly Output[];
}

/** Makes the format; the files it shows come before it. */
export function feedFormat(files: FeedFiles): Format {
  return { name: 'feed', plan: (library) => planFeeds(library, files) };
}

/** Lists the feeds. Shelves without a text have one too, so that a reader may subscribe before the first. A feed is written in some milliseconds and is not kept in the cache. */
function planFeeds(library: Library, files: FeedFiles): Output[] {
  let listed: ReadonlyMap<FeedPicture['edition'], FeedPicture> | undefined;
  const pictures = () => (listed ??= new Map(files.pictures(library).map((picture) => [picture.edition, picture])));
  let sheets: ReadonlyMap<Output['edition'], readonly Output[]> | undefined;
  const sheetsOf = (edition: Edition): Promise<FeedSheet[]> => {
    sheets ??= Map.groupBy(files.sheets(library), (sheet) => sheet.edition);
    return Promise.all(
      (sheets.get(edition) ?? []).map(async (sheet) => ({
        path: sheet.path,
        type: sheet.type,
        bytes: (await sheet.make()).bytes,
      })),
    );
  };
  return languageTags.flatMap((language) =>
    [undefined, ...shelfKinds]
      .flatMap((kind) =>
        (Object.keys(forms) as FeedForm[]).map((form) =>
          output({
            path: feedPath(language, form, kind),
            type: forms[form].type,
            make: async () =>
              madeOf(
                forms[form].write(
                  await gather(library, language, kind, (edition) => pictures().get(edition), sheetsOf),
                ),
              ),
          }),
        ),
      )
      .concat(planPodcast(library, language, files)),
  );
}
