/** The list of formats: one line each. */
import type { Edition } from '../model/document.ts';
import type { Library } from '../model/library.ts';
import { memoize } from '../model/memo.ts';
import { calendars } from './calendar/calendar.ts';
import { cards, planCards } from './card/card.ts';
import { movingStories, planMoving } from './card/moving.ts';
import { catalogueFormat } from './catalogue/catalogue.ts';
import { drawings } from './drawing/drawing.ts';
import { ebooks, planBooks } from './ebook/ebook.ts';
import { feedFormat } from './feed/feed.ts';
import type { Format, Output } from './format.ts';
import { kitFormat } from './kit/kit.ts';
import { mirrorFiles } from './mirror/mirror.ts';
import { opdsFormat } from './opds/opds.ts';
import { pictures } from './picture/picture.ts';
import { shareKitFormat } from './sharekit/sharekit.ts';
import { planRecordings, recordings } from './recording/recording.ts';
import type { PlannedFile } from './search/gather.ts';
import { searchFormat } from './search/search.ts';
import { planSheets, sheets } from './sheet/sheet.ts';
import { testSheets } from './sheet/testsheet.ts';
import { thumbnails } from './sheet/thumbnail.ts';
import { sitemap } from './sitemap/sitemap.ts';
import { stickers } from './sticker/sticker.ts';
import { texts } from './text/text.ts';
import { wordFiles } from './word/word.ts';

/** Kits hold the files of the sheet format. Formats do not know each other, so they are told here; they come after it, and find it in the cache. */
export const kits = once(kitFormat(planSheets));

/** Share kits hold the pictures of the card format, those that move too, and come after it in the same way. */
export const shareKits = once(shareKitFormat((library) => [...planCards(library), ...planMoving(library)]));

/** The catalogue of e-books is told in the same way which books there are. */
const opds = opdsFormat(planBooks);

/** Feeds show the wide card of each text, and send along its sheets for the everyday papers that anyone can print; a podcast what is read out, and as its transcript the plain text. */
const feeds = feedFormat({
  recordings: planRecordings,
  transcripts: (library) => texts.plan(library),
  pictures: (library) => planCards(library).filter(({ size }) => size === 'og'),
  sheets: (library) =>
    planSheets(library).filter(
      ({ product, paper, style, sides, editions }) =>
        ['flyer', 'card', 'booklet', 'form', 'reading'].includes(product) &&
        ['letter', 'a4'].includes(paper) &&
        style === 'color' &&
        sides === (product === 'booklet' ? 'short-edge' : product === 'card' ? 'long-edge' : 'one') &&
        editions.length === 1,
    ),
});

/** The files that search finds, by what people call them. */
export const searchFiles = memoize((library: Library): readonly PlannedFile[] => [
  ...planSheets(library),
  ...planBooks(library),
  ...wordFiles.plan(library),
  ...texts.plan(library),
  ...planCards(library).filter(({ size }) => size === 'square'),
]);

const search = searchFormat(searchFiles);

/** Lets a format plan once for a library. */
function once<Planning extends Format>(format: Planning): Planning {
  return { ...format, plan: memoize(format.plan) };
}

/** Everything but the list of all files, in the order in which it is made. */
const listed: readonly Format[] = [
  sheets,
  thumbnails,
  testSheets,
  cards,
  movingStories,
  stickers,
  drawings,
  pictures,
  kits,
  shareKits,
  sitemap,
  ebooks,
  opds,
  recordings,
  feeds,
  calendars,
  wordFiles,
  texts,
  search,
  mirrorFiles,
].map(once);

/** The list of all files says the hash of each, so it comes last. */
export const formats: readonly Format[] = [
  ...listed,
  catalogueFormat((library) => listed.flatMap((format) => format.plan(library))),
].map(once);

/** Lists every file of every format, planned once for a library: who asks a file for its size is asking the one that the build made. */
export const planAll = memoize((library: Library): readonly Output[] =>
  formats.flatMap((format) => format.plan(library)),
);

const planned = new WeakMap<Library, Map<Edition, Output[]>>();

/** Lists the files that belong to one edition, planned once for a library. */
export function filesOfEdition(library: Library, edition: Edition): readonly Output[] {
  let all = planned.get(library);
  if (!all) {
    all = Map.groupBy(
      planAll(library).filter((output) => output.edition),
      ({ edition: owner }) => owner as Edition,
    );
    planned.set(library, all);
  }
  return all.get(edition) ?? [];
}
