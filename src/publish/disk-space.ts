/** Room for the work: is there space on the disk, and may we write, before anything is begun. */
import { lstatSync } from 'node:fs';
import { mkdtemp, rmdir, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readTree } from '../formats/tree.ts';
import { english } from '../i18n/languages.ts';
import { EnvironmentError } from './environment.ts';

/** What is known of a disk: blocks free to us, and bytes in a block. */
export interface Disk {
  readonly bavail: number;
  readonly bsize: number;
}

/** A build writes the new site beside the old one, and at the most somewhat more than its size into the cache (measured: 493 MB and, after a dozen edits, 579 MB); the rest stays free for everyone else. */
const timesTheSite = 3;

/** Bytes for a first build, of which nothing is known. The whole campaign took 493 MB, and less than 579 MB of cache. */
const first = 1.2e9;

/**
 * Makes sure that a build has room and leave to write.
 * @param out the site's folder, which need not be there
 * @param read tells of the disk that holds a folder
 * @throws EnvironmentError that says how much is missing, or which folder stands in the way
 */
export async function checkRoom(out: string, read: (folder: string) => Promise<Disk> = statfs): Promise<void> {
  const folder = dirname(out);
  await tryToWrite(folder);
  const { bavail, bsize } = await read(folder);
  const size = sizeOf(out);
  const needed = size === undefined ? first : timesTheSite * size;
  const free = bavail * bsize;
  if (free >= needed) return;
  const why =
    size === undefined ? 'a first build needs' : `a build needs ${timesTheSite} times the size of the site in place,`;
  throw new EnvironmentError(
    `The disk of ${folder} has ${megabytes(free)} free, and ${why} ${megabytes(needed)}. Fix: free ${megabytes(needed - free)}, or put the site on another disk with PRESS_SITE.`,
  );
}

/** A folder is made and removed again, because permission bits do not tell of a disk that is mounted to be read only. */
async function tryToWrite(folder: string): Promise<void> {
  try {
    await rmdir(await mkdtemp(join(folder, '.press-try-')));
  } catch (cause) {
    throw cannotWrite(folder, cause);
  }
}

/** Says that a folder cannot be written, with the system's own word for it. */
export function cannotWrite(folder: string, cause: unknown): EnvironmentError {
  return new EnvironmentError(
    `The folder ${folder} cannot be written (${(cause as NodeJS.ErrnoException).code ?? 'unknown'}). Fix: check its owner and the free space.`,
    { cause },
  );
}

/** Bytes of all files in a folder, as far as they can be told; undefined where there is none. */
function sizeOf(folder: string): number | undefined {
  try {
    const files = readTree(folder).filter(({ kind }) => kind === 'file');
    return files.length === 0 ? undefined : files.reduce((sum, { place }) => sum + sizeOfFile(place), 0);
  } catch {
    return undefined;
  }
}

/** A file that cannot be asked, or is gone meanwhile, counts for nothing. */
function sizeOfFile(file: string): number {
  try {
    return lstatSync(file).size;
  } catch {
    return 0;
  }
}

/** Rounded up, so that what is asked for is never too little. */
function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1e6).toLocaleString(english)} MB`;
}
