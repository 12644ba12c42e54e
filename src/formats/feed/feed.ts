/** The feed format: what is new, for every language and every shelf, as Atom, RSS and JSON Feed. */
import { languageTags } from '../../i18n/languages.ts';
import { shelfKinds } from '../../model/kinds.ts';
import type { Library } from '../../model/library.ts';
import { feedPath, type FeedForm } from '../../model/urls.ts';
import { madeOf } from '../cache.ts';
import { output, type Format, type Output } from '../format.ts';
import { gather, type Channel, type FeedPicture } from './channel.ts';
import { jsonFeed } from './json.ts';
import { atom, rss } from './xml.ts';

/** Every form with its media type (RFC 4287, 7; the RSS specification names none that is registered; jsonfeed.org/version/1.1) and its writer. */
const forms: Readonly<Record<FeedForm, { readonly type: string; readonly write: (channel: Channel) => string }>> = {
  atom: { type: 'application/atom+xml', write: atom },
  rss: { type: 'application/rss+xml', write: rss },
  json: { type: 'application/feed+json', write: jsonFeed },
};

/** Makes the format. @param listPictures lists the picture of every edition that has one */
export function feedFormat(listPictures: (library: Library) => readonly FeedPicture[]): Format {
  return { name: 'feed', plan: (library) => planFeeds(library, listPictures) };
}

/** Lists the feeds. Shelves without a text have one too, so that a reader may subscribe before the first. A feed takes 1 ms and is not kept in the cache. */
function planFeeds(library: Library, listPictures: (library: Library) => readonly FeedPicture[]): Output[] {
  let listed: ReadonlyMap<FeedPicture['edition'], FeedPicture> | undefined;
  const pictures = () => (listed ??= new Map(listPictures(library).map((picture) => [picture.edition, picture])));
  return languageTags.flatMap((language) =>
    [undefined, ...shelfKinds].flatMap((kind) =>
      (Object.keys(forms) as FeedForm[]).map((form) =>
        output({
          path: feedPath(language, form, kind),
          type: forms[form].type,
          make: async () =>
            madeOf(forms[form].write(gather(library, language, kind, (edition) => pictures().get(edition)))),
        }),
      ),
    ),
  );
}
