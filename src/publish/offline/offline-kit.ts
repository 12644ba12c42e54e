/** The offline kits: the finished site as a ZIP for each language and one for all, which opens by double click and needs neither network nor server. */
import { createHash } from 'node:crypto';
import { archive, keepDeflated, type ArchiveFile } from '../../formats/archive.ts';
import { cached, madeOf, type Made } from '../../formats/cache.ts';
import type { Told } from '../../formats/entries.ts';
import { planCards } from '../../formats/card/card.ts';
import { isInOfflineKit, offlineKitHasFiles } from '../../formats/keep.ts';
import { searchFiles } from '../../formats/registry.ts';
import { writeIndex } from '../../formats/search/gather.ts';
import { verifyScript } from '../../formats/mirror/script.ts';
import { sumsName, writeSums } from '../../formats/mirror/sums.ts';
import { planSheets } from '../../formats/sheet/sheet.ts';
import { planThumbnails } from '../../formats/sheet/thumbnail.ts';
import { wordFiles } from '../../formats/word/word.ts';
import { isLanguage, languageTags, words, type Language } from '../../i18n/languages.ts';
import { hasFillPage } from '../../model/blanks.ts';
import { allEditions, type Library } from '../../model/library.ts';
import {
  bothPath,
  galleryPath,
  keepPath,
  noticesPath,
  offlineKitPath,
  pageAddresses,
  printPath,
  searchPath,
  shareAddresses,
  sharePagePath,
  verifyPagePath,
} from '../../model/urls.ts';
import { site as publication } from '../../site.ts';
import { offlineReadme } from './kit-readme.ts';
import { kitIndexScript, kitSearchScript, kitToolsScript } from './search-script.ts';
import { yieldSometimes } from '../event-loop.ts';
import { fileOf, wayTo } from '../html/page-text.ts';
import { makePortable, type Destination } from '../html/portable.ts';
import type { SiteFiles } from '../site-files.ts';

/** A kit that was written. */
export interface OfflineKit {
  readonly path: string;
  readonly bytes: number;
  /** Its SHA-256, as 64 hexadecimal digits. */
  readonly sum: string;
}

/** A kit that is being filled. */
interface Kit {
  readonly tags: readonly Language[];
  /** Files of the pages that go along. */
  readonly pages: ReadonlySet<string>;
  /** Files beside the pages: those that go along in any case, and what the pages turn out to show. */
  readonly carried: Set<string>;
  readonly destination: Destination;
  /** The pages that run a tool. */
  readonly toolPages: ReadonlySet<string>;
  /** A hash of all that decides what a page becomes in this kit. */
  readonly rules: string;
  readonly members: Map<string, Made>;
}

const scriptFolder = '/offline';
const toolsFile = `${scriptFolder}/tools.js`;

/** Packs the kits and writes them into the site. */
export async function writeOfflineKits(site: SiteFiles, library: Library): Promise<OfflineKit[]> {
  // Keeping pages in the browser is for the site; the 404 page needs a server; the page that checks copies is a file of its own; what only gives a post its preview has nothing to show here.
  const posted = shareAddresses(library)
    .filter(({ language }) => language)
    .map(({ path }) => fileOf(path));
  const without = new Set([
    '/404.html',
    verifyPagePath,
    ...languageTags.map((tag) => fileOf(keepPath(tag))),
    ...posted,
    ...(offlineKitHasFiles(library) ? [] : pagesToSpare(library)),
  ]);
  const files = site.paths;
  const pages = files.filter((file) => file.endsWith('.html') && !without.has(file));
  // The kit of all languages has each text in each of them; in that of one language such a page is all there is of another.
  const both = new Set(allEditions(library).map((edition) => fileOf(bothPath(edition))));
  const kits = [...languageTags.map((tag) => [tag]), languageTags].map((tags) => {
    const own = pages.filter((file) => isOf(tags, file) && (tags.length < 2 || !both.has(file)));
    return openKit(tags, library, new Set(files), new Set(own));
  });
  for (const file of pages) {
    for (const kit of kits) await addPage(kit, site, file);
    await yieldSometimes();
  }
  const made: OfflineKit[] = [];
  for (const kit of kits) {
    const path = offlineKitPath(kit.tags.length === 1 ? kit.tags[0] : undefined);
    const zip = await closeKit(kit, site, library);
    await site.add(path, zip);
    made.push({ path, bytes: zip.bytes, sum: zip.sha256 });
  }
  return made;
}

/**
 * Pages that a kit of many texts can spare: those that only hand out sheets and pictures, which it has none of (with a thousand texts they made it 51 MB a language), and those that
 * say in two languages beside each other what it has in each (25 MB of 64). Links to them lead to the site.
 */
function pagesToSpare(library: Library): string[] {
  const paths = allEditions(library).flatMap((edition) => [
    printPath(edition),
    sharePagePath(edition),
    bothPath(edition),
  ]);
  return [...paths, ...languageTags.map((tag) => galleryPath(tag))].map((path) => fileOf(path));
}

/** Decides what a kit holds: pages of its languages and of none, the sheets that matter most, the Word files of model resolutions, the square pictures to share, and drawings, photographs and fonts as they are shown. Other cards are left out, for their weight, and with many texts sheets and cards altogether. */
function openKit(
  tags: readonly Language[],
  library: Library,
  files: ReadonlySet<string>,
  pages: ReadonlySet<string>,
): Kit {
  const square = planCards(library).filter(({ size, language }) => size === 'square' && tags.includes(language));
  const sheets = planSheets(library).filter((sheet) => isInOfflineKit(sheet) && tags.includes(sheet.edition.language));
  // What is filled in on the device is read from there: a page opened from a stick can fetch nothing.
  const models = wordFiles
    .plan(library)
    .filter(({ edition }) => edition && hasFillPage(edition) && tags.includes(edition.language));
  const filesAlong = offlineKitHasFiles(library) ? [...square, ...sheets, ...models] : [];
  // The licences ask to go along with the fonts.
  const always = new Set([...filesAlong.map(({ path }) => path), noticesPath]);
  const carried = new Set(always);
  // The small picture of a sheet goes where the sheet goes.
  const elsewhere = new Set(
    planThumbnails(library)
      .map(({ path }) => path)
      .filter((path) => !always.has(path.replace(/\.webp$/, '.pdf'))),
  );
  const mayShow = (file: string): boolean => isShown(file) && !elsewhere.has(file);
  const has = (file: string): boolean => {
    if (pages.has(file) || always.has(file)) return true;
    const shown = files.has(file) && mayShow(file);
    if (shown) carried.add(file);
    return shown;
  };
  const online = (language: string): string =>
    words(isLanguage(language) ? language : languageTags[0]!).keep.kit.online;
  const there = [...files].filter((file) => pages.has(file) || always.has(file) || mayShow(file));
  return {
    tags,
    pages,
    carried,
    destination: { has, origin: publication.origin, online },
    toolPages: new Set(pageAddresses(library).flatMap(({ route, path }) => (route === 'tool' ? fileOf(path) : []))),
    rules: createHash('sha256')
      .update(JSON.stringify([tags, there]))
      .digest('hex'),
    members: new Map(),
  };
}

/** Drawings, photographs and fonts. */
function isShown(file: string): boolean {
  return /\.(svg|webp|woff2)$/.test(file);
}

/** This file: what makes a page portable is in its key. */
const self = 'src/publish/offline/offline-kit.ts';

/** Adds a page of the kit's languages, made anew only when it or the kit's files are others than before. */
async function addPage(kit: Kit, site: SiteFiles, file: string): Promise<void> {
  const { pages, carried, members } = kit;
  if (!pages.has(file)) return;
  const { sha256 } = site.of(file);
  const make = async (): Promise<PortablePage & { readonly made: Made }> => {
    const { text, shows } = portablePage(await site.text(file), file, kit);
    const made = madeOf(text);
    await keepDeflated(made); // while its text is at hand
    return { text, shows, made };
  };
  const told = await cached(
    { page: sha256, file, rules: kit.rules },
    self,
    async () => {
      const { shows, made } = await make();
      return encode(JSON.stringify({ sha256: made.sha256, bytes: made.bytes, shows }));
    },
    'here',
  );
  const { shows, ...made } = JSON.parse(new TextDecoder().decode(told)) as Told & Pick<PortablePage, 'shows'>;
  for (const shown of shows) carried.add(shown);
  members.set(file.slice(1), { ...made, read: async () => encode((await make()).text) });
}

/** A page as a kit has it, and which files beside it that it shows the kit has. */
interface PortablePage {
  readonly text: string;
  readonly shows: readonly string[];
}

function portablePage(html: string, file: string, { destination, tags, toolPages }: Kit): PortablePage {
  const shows = new Set<string>();
  const noting: Destination = {
    ...destination,
    has: (other) => {
      const there = destination.has(other);
      if (there && isShown(other)) shows.add(other);
      return there;
    },
  };
  const tag = languageOf(file);
  const text =
    tag && file === fileOf(searchPath(tag))
      ? searchPage(html, file, tags, noting)
      : toolPages.has(file)
        ? withScripts(makePortable(html, file, noting), file, [toolsFile])
        : makePortable(html, file, noting);
  return { text, shows: [...shows].sort() };
}

/** Adds what lies beside the pages, the note and the list of hashes, and packs it all. */
async function closeKit({ tags, carried, members }: Kit, site: SiteFiles, library: Library): Promise<Made> {
  const files = searchFiles(library).filter(({ path }) => carried.has(path));
  for (const tag of tags)
    members.set(indexFile(tag).slice(1), madeOf(kitIndexScript(tag, writeIndex(library, tag, files))));
  members.set(`${scriptFolder.slice(1)}/search.js`, madeOf(await kitSearchScript()));
  members.set(toolsFile.slice(1), madeOf(await kitToolsScript()));
  for (const file of carried) members.set(file.slice(1), { ...site.of(file), read: () => site.read(file) });
  members.set('README.txt', madeOf(offlineReadme(tags, library)));
  // Without a key: the list of a kit is not signed, only that of the whole site, which names the kit.
  members.set('verify.sh', madeOf(verifyScript('')));
  const sorted = [...members].sort(([a], [b]) => (a < b ? -1 : 1));
  const sums = writeSums(new Map(sorted.map(([name, { sha256 }]) => [name, sha256])));
  // Pictures and PDFs are compressed inside.
  const all = [...sorted, [sumsName, madeOf(sums)] as const];
  return archive(
    all.map(([name, made]): ArchiveFile => ({ name, made, deflate: /\.(html|svg|js|txt|sh)$|SUMS$/.test(name) })),
  );
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The language whose folder a page lies in; none for the door and the pages of codes. */
function languageOf(file: string): Language | undefined {
  return languageTags.find((tag) => file.startsWith(`/${tag}/`));
}

/** Says whether a page belongs into a kit of these languages. */
function isOf(tags: readonly Language[], file: string): boolean {
  const language = languageOf(file);
  return language === undefined || tags.includes(language);
}

function indexFile(tag: Language): string {
  return `${scriptFolder}/index-${tag}.js`;
}

/** The search page, with the kit's own scripts in the place of the site's. */
function searchPage(html: string, file: string, tags: readonly Language[], destination: Destination): string {
  return withScripts(makePortable(html, file, destination), file, [
    ...tags.map(indexFile),
    `${scriptFolder}/search.js`,
  ]);
}

/** Adds classic scripts to a page: browsers run no modules from `file://`. */
function withScripts(html: string, file: string, scripts: readonly string[]): string {
  const marks = scripts.map((script) => `<script defer src="${wayTo(file, script)}"></script>`).join('');
  return html.replace('</body>', () => `${marks}</body>`);
}
