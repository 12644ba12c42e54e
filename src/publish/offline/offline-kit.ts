/** The offline kits: the finished site as a ZIP for each language and one for all, which opens by double click and needs neither network nor server. */
import { createHash } from 'node:crypto';
import { zipSync, type Zippable } from 'fflate';
import { cached, madeOf, stored, type Made } from '../../formats/cache.ts';
import { planCards } from '../../formats/card/card.ts';
import { isInOfflineKit, offlineKitHasFiles } from '../../formats/keep.ts';
import { verifyScript } from '../../formats/mirror/script.ts';
import { sumsName, writeSums } from '../../formats/mirror/sums.ts';
import { planSheets } from '../../formats/sheet/sheet.ts';
import { isLanguage, languageTags, words, type Language } from '../../i18n/languages.ts';
import { fold, type KitEntry } from '../../browser/kit-find.ts';
import type { Library } from '../../model/library.ts';
import {
  keepPath,
  mapPath,
  noticesPath,
  offlineKitPath,
  searchPath,
  shareAddresses,
  verifyPagePath,
} from '../../model/urls.ts';
import { site as publication } from '../../site.ts';
import { offlineReadme } from './kit-readme.ts';
import { kitIndexScript, kitSearchScript } from './search-script.ts';
import { pageFacts } from '../html/page-facts.ts';
import { escape, fileOf, wayTo } from '../html/page-text.ts';
import { makePortable, replaceElement, type Destination } from '../html/portable.ts';
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
  /** Files beside the pages: those that go along in any case, and what the pages turn out to show. */
  readonly carried: Set<string>;
  readonly destination: Destination;
  /** A hash of all that decides what a page becomes in this kit. */
  readonly rules: string;
  readonly index: Map<Language, KitEntry[]>;
  readonly members: Map<string, Made>;
}

/** The first time a ZIP can tell, said in the zone of the machine, as in the print kits: the same files make the same bytes. */
const time = new Date(1980, 0, 1);
const scriptFolder = '/offline';

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
  ]);
  const files = site.paths;
  const pages = files.filter((file) => file.endsWith('.html') && !without.has(file));
  const kits = [...languageTags.map((tag) => [tag]), languageTags].map((tags) =>
    openKit(tags, library, new Set(files), new Set(pages)),
  );
  for (const file of pages) for (const kit of kits) await addPage(kit, site, file);
  const made: OfflineKit[] = [];
  for (const kit of kits) {
    const path = offlineKitPath(kit.tags.length === 1 ? kit.tags[0] : undefined);
    const zip = await closeKit(kit, site, library);
    await site.add(path, zip);
    made.push({ path, bytes: zip.bytes, sum: zip.sha256 });
  }
  return made;
}

/** Decides what a kit holds: pages of its languages and of none, the sheets that matter most, the square pictures to share, and drawings, photographs and fonts as they are shown. Other cards are left out, for their weight, and with many texts sheets and cards altogether. */
function openKit(
  tags: readonly Language[],
  library: Library,
  files: ReadonlySet<string>,
  pages: ReadonlySet<string>,
): Kit {
  const square = planCards(library).filter(({ size, language }) => size === 'square' && tags.includes(language));
  const sheets = planSheets(library).filter((sheet) => isInOfflineKit(sheet) && tags.includes(sheet.edition.language));
  const filesAlong = offlineKitHasFiles(library) ? [...square, ...sheets] : [];
  // The licences ask to go along with the fonts.
  const always = new Set([...filesAlong.map(({ path }) => path), noticesPath]);
  const carried = new Set(always);
  const has = (file: string): boolean => {
    if (pages.has(file)) return isOf(tags, file);
    if (always.has(file)) return true;
    const shown = files.has(file) && isShown(file);
    if (shown) carried.add(file);
    return shown;
  };
  const online = (language: string): string =>
    words(isLanguage(language) ? language : languageTags[0]!).keep.kit.online;
  const there = [...files].filter((file) => (pages.has(file) ? isOf(tags, file) : always.has(file) || isShown(file)));
  return {
    tags,
    carried,
    destination: { has, origin: publication.origin, online },
    rules: createHash('sha256')
      .update(JSON.stringify([tags, there]))
      .digest('hex'),
    index: new Map(tags.map((tag) => [tag, []])),
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
  const { tags, carried, index, members } = kit;
  if (!isOf(tags, file)) return;
  const tag = languageOf(file);
  const { sha256 } = site.of(file);
  const page = async (): Promise<PortablePage> =>
    JSON.parse(
      new TextDecoder().decode(
        await cached(
          { page: sha256, file, rules: kit.rules },
          self,
          async () => encode(JSON.stringify(portablePage(await site.text(file), file, kit))),
          'here',
        ),
      ),
    ) as PortablePage;
  const { text, shows } = await page();
  for (const shown of shows) carried.add(shown);
  members.set(file.slice(1), { ...madeOf(text), read: async () => encode((await page()).text) });
  const found = tag && (await pageFacts(sha256, () => site.text(file))).found;
  if (tag && found)
    index
      .get(tag)
      ?.push([
        file.slice(1),
        found.title,
        found.sections.map(
          ({ id, heading, words: said }) => [id, heading, ` ${[...new Set(fold(said))].sort().join(' ')} `] as const,
        ),
      ]);
}

/** A page as a kit has it, and which files beside it that it shows the kit has. */
interface PortablePage {
  readonly text: string;
  readonly shows: readonly string[];
}

function portablePage(html: string, file: string, { destination }: Kit): PortablePage {
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
    tag && file === fileOf(searchPath(tag)) ? searchPage(html, file, tag, noting) : makePortable(html, file, noting);
  return { text, shows: [...shows].sort() };
}

/** Adds what lies beside the pages, the note and the list of hashes, and packs it all. */
async function closeKit({ tags, carried, index, members }: Kit, site: SiteFiles, library: Library): Promise<Made> {
  for (const [tag, entries] of index)
    members.set(
      indexFile(tag).slice(1),
      madeOf(kitIndexScript(entries, wayTo(fileOf(searchPath(tag)), '/index.html').replace('index.html', ''))),
    );
  members.set(`${scriptFolder.slice(1)}/search.js`, madeOf(await kitSearchScript()));
  for (const file of carried) members.set(file.slice(1), { ...site.of(file), read: () => site.read(file) });
  members.set('README.txt', madeOf(offlineReadme(tags, library)));
  // Without a key: the list of a kit is not signed, only that of the whole site, which names the kit.
  members.set('verify.sh', madeOf(verifyScript('')));
  const sorted = [...members].sort(([a], [b]) => (a < b ? -1 : 1));
  const sums = writeSums(new Map(sorted.map(([name, { sha256 }]) => [name, sha256])));
  return stored({ sums }, self, async () => {
    // Pictures and PDFs are compressed inside.
    const archive: Zippable = {};
    for (const [name, made] of [...sorted, [sumsName, madeOf(sums)] as const])
      archive[name] = [await made.read(), { level: /\.(html|svg|js|txt|sh)$|SUMS$/.test(name) ? 6 : 0, mtime: time }];
    return zipSync(archive);
  });
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

/** The search page, with the kit's own search in the place of the site's. */
function searchPage(html: string, file: string, tag: Language, destination: Destination): string {
  const t = words(tag);
  /** The sentences the script says, with `%q` and `%n` where the query and the number go. */
  const said = {
    none: t.search.none('%q'),
    one: t.search.count(1, '%q'),
    many: t.search.count(7_000_001, '%q').replace('7000001', '%n'),
  };
  const form = [
    '<form class="search-form" role="search">',
    `<label for="query">${escape(t.search.label)}</label>`,
    `<div class="ask-line"><input id="query" type="search" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="200" aria-describedby="about" /><button class="button first" type="submit">${escape(t.search.title)}</button></div>`,
    `<p class="small" id="about">${escape(t.keep.kit.search)} <a href="${mapPath(tag)}">${escape(t.map.title)}</a></p>`,
    '</form>',
    `<p class="label" role="status" id="found" data-said="${escape(JSON.stringify(said))}"></p><h2 class="hidden">${escape(t.search.results)}</h2><ol class="results" id="results"></ol>`,
  ].join('');
  const scripts = [indexFile(tag), `${scriptFolder}/search.js`]
    .map((script) => `<script defer src="${wayTo(file, script)}"></script>`)
    .join('');
  return makePortable(replaceElement(html, 'search', form), file, destination).replace(
    '</body>',
    () => `${scripts}</body>`,
  );
}
