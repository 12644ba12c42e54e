/** The record of the last build of a site: when nothing that goes in is another and the site in place is as it was left, there is nothing to do. */
import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pruneCache } from '../formats/entries.ts';
import { sumsName } from '../formats/mirror/sums.ts';
import { contentFolder, publicFolder, readFolder, requireContentFolder } from '../load/disk.ts';
import { findDays } from '../load/today.ts';
import { ownSecrets } from './privacy/secrets.ts';
import type { SiteFiles } from './site-files.ts';
import { readTree } from '../formats/tree.ts';

/** What a build says at its end, as plain data. */
export interface BuildRecord<Result> {
  /** A hash of all that went in. */
  readonly key: string;
  /** Size in bytes by address, of every file of the site. */
  readonly sizes: Readonly<Record<string, number>>;
  readonly result: Result;
}

/** Variables of ours that change nothing in a site: where it is put, where what was made lies, how long it may take, and what the press sets itself. */
const elsewhere = new Set([
  'PRESS_SITE',
  'PRESS_CACHE',
  'PRESS_STORE',
  'PRESS_STORE_WRITE',
  'PRESS_LIMIT',
  'PRESS_OUT',
  'PRESS_FILES',
  'PRESS_PAGES',
  'PRESS_TEXTS',
  'PRESS_ASTRO',
]);

/** Where the record of a site lies: beside it, as the staging folder does. @param out the site's folder, whole */
export function recordFile(out: string): string {
  return join(dirname(out), '.press', `built-${basename(out)}.json`);
}

/**
 * Hashes all that goes into a site: words, what is copied, sources, packages, the Node that runs, settings, the day, and what must stand nowhere.
 * @throws ContentFolderError, or when a source cannot be read
 */
export async function buildKey(): Promise<string> {
  await requireContentFolder();
  const hash = createHash('sha256');
  const content = await readFolder(contentFolder());
  const copied = await readFolder(publicFolder()).catch(() => []);
  for (const { path, bytes, link, odd } of [...content, ...copied, ...(await readFolder('src'))])
    hash.update(`\0${path}\0${link ?? ''}${odd ?? ''}\0${bytes.length}\0`).update(bytes);
  for (const file of ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'])
    hash.update(`\0${file}\0`).update(await readFile(file));
  const settings = Object.entries(process.env).filter(
    ([name]) => (/^(PRESS|PUBLIC)_/.test(name) && !elsewhere.has(name)) || name === 'NODE_ENV',
  );
  const days = await findDays(contentFolder(), content);
  return hash
    .update(
      JSON.stringify([
        settings.sort(([a], [b]) => (a < b ? -1 : 1)),
        days,
        ownSecrets().sort(),
        process.version,
        process.platform,
        process.arch,
      ]),
    )
    .digest('hex');
}

/** Finds what the last build said, if this one would make the same site and that one is still in place as it was left. */
export async function unchangedSince<Result>(out: string, key: string): Promise<Result | undefined> {
  try {
    const record = JSON.parse(await readFile(recordFile(out), 'utf8')) as BuildRecord<Result>;
    return record.key === key && isAsLeft(out, record.sizes) ? record.result : undefined;
  } catch {
    return undefined; // there is no record, or no site, or it was written by another version
  }
}

/** Says whether a folder holds these files and no others, at these sizes, all at the one time of a site (settle.ts). */
function isAsLeft(out: string, sizes: BuildRecord<unknown>['sizes']): boolean {
  const { mtimeMs } = lstatSync(join(out, sumsName));
  const tree = readTree(out);
  if (tree.some(({ kind }) => kind === 'link' || kind === 'other')) return false;
  const files = tree.filter(({ kind }) => kind === 'file');
  if (files.length !== Object.keys(sizes).length) return false;
  return files.every(({ address, place }) => {
    const found = lstatSync(place);
    return found.size === sizes[address] && found.mtimeMs === mtimeMs;
  });
}

/** Records a build that was published. One that cannot be recorded only costs the next its time. */
export async function recordBuild(out: string, key: string, site: SiteFiles, result: unknown): Promise<void> {
  const sizes = Object.fromEntries(site.paths.map((path) => [path, site.of(path).bytes]));
  try {
    await mkdir(dirname(recordFile(out)), { recursive: true });
    await writeFile(recordFile(out), JSON.stringify({ key, sizes, result } satisfies BuildRecord<unknown>));
  } catch (error) {
    console.warn(`The build could not be recorded (${(error as Error).message}); the next one does all its work.`);
  }
}

/** Lets a build take nothing that another made, here or elsewhere. */
export function forget(): void {
  delete process.env.PRESS_STORE;
  pruneCache(0);
}
