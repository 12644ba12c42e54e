/** What the page “Keep these pages” must know when everything is made: the list of files to keep, with sizes and hashes, and the sizes and checksums in its words. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { keepSets, rightsSet } from '../../formats/keep.ts';
import { kilobytes } from '../../i18n/dates.ts';
import { languageTags, type Language } from '../../i18n/languages.ts';
import type { Library } from '../../model/library.ts';
import { homePath, keepListPath, keepPath } from '../../model/urls.ts';
import type { OfflineKit } from './offline-kit.ts';
import { fileOf } from '../html/page-text.ts';
import { filesShown } from '../html/portable.ts';

/** The service worker: at the root, so that it may answer for the whole site. */
export const workerPath = '/keep-worker.js';

/** One file to keep: its address from the root without the first slash, its size, the beginning of its SHA-256. */
type KeptFile = readonly [path: string, bytes: number, hash: string];

/**
 * Writes the lists, and the sizes and checksums into the pages.
 * @param kits the offline kits, whose sizes and checksums the pages say too
 * @returns addresses of the lists
 */
export async function writeKeepLists(folder: string, library: Library, kits: readonly OfflineKit[]): Promise<string[]> {
  for (const language of languageTags) await writeKeepList(folder, library, language, kits);
  return languageTags.map(keepListPath);
}

async function writeKeepList(
  folder: string,
  library: Library,
  language: Language,
  kits: readonly OfflineKit[],
): Promise<void> {
  const page = keepPath(language);
  const always = await withShown(folder, [homePath(language), page]);
  const sets = await Promise.all(
    keepSets(library, language).map(async ({ id, paths }) => ({ id, paths: await withShown(folder, paths) })),
  );
  const sizes = new Map(kits.map(({ path, bytes }) => [path, bytes]));
  // What every choice needs is counted with the rights texts.
  for (const { id, paths } of sets)
    sizes.set(
      id,
      await sizeOf(folder, id === rightsSet ? [...paths, ...always] : paths.filter((path) => !always.includes(path))),
    );
  const file = join(folder, fileOf(page));
  const sums = new Map(kits.map(({ path, sum }) => [path, sum]));
  await writeFile(file, fillSums(fillSizes(await readFile(file, 'utf8'), sizes, language), sums));

  const all = [...new Set([...always, ...sets.flatMap(({ paths }) => paths)])].sort();
  const files: KeptFile[] = [];
  for (const path of all) {
    const bytes = await readFile(join(folder, fileOf(path)));
    files.push([path.slice(1), bytes.length, createHash('sha256').update(bytes).digest('hex').slice(0, 16)]);
  }
  const numbers = (paths: readonly string[]): number[] => paths.map((path) => all.indexOf(path));
  const list = {
    always: numbers(always),
    sets: Object.fromEntries(sets.map(({ id, paths }) => [id, numbers(paths)])),
    files,
  };
  const version = createHash('sha256').update(JSON.stringify(list)).digest('hex').slice(0, 16);
  await writeFile(join(folder, keepListPath(language)), JSON.stringify({ version, ...list }));
}

/** Writes sizes into the elements that wait for them: `data-kb="rights"`. */
export function fillSizes(html: string, sizes: ReadonlyMap<string, number>, language: Language): string {
  return html.replace(/(data-kb="([^"]*)">)(?=<\/span>)/g, (whole, start: string, id: string) => {
    const bytes = sizes.get(id);
    return bytes === undefined ? whole : start + kilobytes(bytes, language);
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
async function withShown(folder: string, paths: readonly string[]): Promise<string[]> {
  const all = new Set(paths);
  for (const path of paths.filter((one) => one.endsWith('/')))
    for (const shown of filesShown(await readFile(join(folder, fileOf(path)), 'utf8'), fileOf(path))) all.add(shown);
  // A script may bring others; they are added to the set while it is gone through.
  for (const path of all) {
    if (!path.endsWith('.js')) continue;
    for (const [, name = ''] of (await readFile(join(folder, path), 'utf8')).matchAll(
      /(?:from|import)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g,
    ))
      all.add(posix.join(posix.dirname(path), name));
  }
  return [...all].sort();
}

async function sizeOf(folder: string, paths: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const path of new Set(paths)) bytes += (await readFile(join(folder, fileOf(path)))).length;
  return bytes;
}
