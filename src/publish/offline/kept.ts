/** What the page “Keep these pages” must know when everything is made: the list of files to keep, with sizes and hashes, and the sizes and checksums in its words. */
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { keepSets, rightsSet } from '../../formats/keep.ts';
import { languageTags, type Language } from '../../i18n/languages.ts';
import { localeOf } from '../../i18n/locale.ts';
import { fileSize } from '../../i18n/size.ts';
import type { Library } from '../../model/library.ts';
import { homePath, keepListPath, keepPath } from '../../model/urls.ts';
import type { OfflineKit } from './offline-kit.ts';
import { fetchedShelves } from '../../views/keep.ts';
import { fileOf } from '../html/page-text.ts';
import { pageFacts } from '../html/page-facts.ts';
import { filesShown } from '../html/portable.ts';
import type { SiteFiles } from '../site-files.ts';

/** The service worker: at the root, so that it may answer for the whole site. */
export const workerPath = '/keep-worker.js';

/** One file to keep: its address from the root without the first slash, its size, the beginning of its SHA-256. */
type KeptFile = readonly [path: string, bytes: number, hash: string];

/**
 * Writes the lists, and the sizes and checksums into the pages.
 * @param kits the offline kits, whose sizes and checksums the pages say too
 * @returns addresses of the lists
 */
export async function writeKeepLists(
  site: SiteFiles,
  library: Library,
  kits: readonly OfflineKit[],
): Promise<string[]> {
  for (const language of languageTags) await writeKeepList(site, library, language, kits);
  return languageTags.map(keepListPath);
}

async function writeKeepList(
  site: SiteFiles,
  library: Library,
  language: Language,
  kits: readonly OfflineKit[],
): Promise<void> {
  const page = keepPath(language);
  const always = await withShown(site, [homePath(language), page]);
  const sets = await Promise.all(
    keepSets(library, language).map(async ({ id, paths }) => ({ id, paths: await withShown(site, paths) })),
  );
  const sizes = new Map(kits.map(({ path, bytes }) => [path, bytes]));
  // What every choice needs is counted with the rights texts.
  for (const { id, paths } of sets)
    sizes.set(
      id,
      sizeOf(site, id === rightsSet ? [...paths, ...always] : paths.filter((path) => !always.includes(path))),
    );
  const file = fileOf(page);
  const sums = new Map(kits.map(({ path, sum }) => [path, sum]));
  await site.put(file, fillSums(fillSizes(await site.text(file), sizes, language), sums));

  const all = [...new Set([...always, ...sets.flatMap(({ paths }) => paths)])].sort();
  const files: KeptFile[] = [];
  for (const path of all) {
    const { bytes, sha256 } = site.of(fileOf(path));
    files.push([path.slice(1), bytes, sha256.slice(0, 16)]);
  }
  const numbers = (paths: readonly string[]): number[] => paths.map((path) => all.indexOf(path));
  const shelves = fetchedShelves(library, language);
  const list = {
    always: numbers(always),
    sets: Object.fromEntries(sets.map(({ id, paths }) => [id, numbers(paths)])),
    files,
    ...(shelves.length > 0 ? { shelves } : {}),
  };
  const version = createHash('sha256').update(JSON.stringify(list)).digest('hex').slice(0, 16);
  await site.put(keepListPath(language), JSON.stringify({ version, ...list }));
}

/** Writes sizes into the elements that wait for them: `data-kb="rights"`. */
export function fillSizes(html: string, sizes: ReadonlyMap<string, number>, language: Language): string {
  return html.replace(/(data-kb="([^"]*)">)(?=<\/span>)/g, (whole, start: string, id: string) => {
    const bytes = sizes.get(id);
    return bytes === undefined ? whole : start + fileSize(bytes, localeOf(language));
  });
}

/** Writes checksums into the elements that wait for them: `data-sum="/kits/offline.zip"`. */
function fillSums(html: string, sums: ReadonlyMap<string, string>): string {
  return html.replace(
    /(data-sum="([^"]*)">)(?=<\/code>)/g,
    (_, start: string, path: string) => start + (sums.get(path) ?? ''),
  );
}

/** Adds to pages and files what the pages show and run. */
async function withShown(site: SiteFiles, paths: readonly string[]): Promise<string[]> {
  const all = new Set(paths);
  for (const path of paths.filter((one) => one.endsWith('/')))
    for (const shown of await shownBy(site, fileOf(path))) all.add(shown);
  // A script may bring others; they are added to the set while it is gone through.
  for (const path of all) {
    if (!path.endsWith('.js')) continue;
    for (const [, name = ''] of (await site.text(path)).matchAll(
      /(?:from|import)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g,
    ))
      all.add(posix.join(posix.dirname(path), name));
  }
  return [...all].sort();
}

async function shownBy(site: SiteFiles, file: string): Promise<string[]> {
  const { shown } = await pageFacts(site.of(file).sha256, () => site.text(file));
  return filesShown(shown, file);
}

function sizeOf(site: SiteFiles, paths: readonly string[]): number {
  return [...new Set(paths)].reduce((sum, path) => sum + site.of(fileOf(path)).bytes, 0);
}
