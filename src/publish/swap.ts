/** The swap: a new site takes the old one's place by rename, or not at all; whatever a kill left is put right on the next run. */
import { access, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Where a build keeps what is not yet, or no longer, the site. On the same disk as the site, so that renames are whole. */
export interface Workshop {
  readonly out: string;
  readonly folder: string;
  /** The site being made. */
  readonly fresh: string;
  /** The files of all formats, until the pages are laid out. */
  readonly files: string;
  /** The old site, for the moment between the two renames. */
  readonly previous: string;
  readonly lock: string;
}

/** Names the places of a build. @param out the site's folder, such as `dist` */
export function workshop(out: string): Workshop {
  const site = resolve(out);
  const folder = join(dirname(site), '.press', `work-${site.split('/').at(-1) ?? 'dist'}`);
  return { out: site, folder, fresh: join(folder, 'fresh'), files: join(folder, 'files'), previous: join(folder, 'previous'), lock: join(folder, 'lock') };
}

/** Thrown when the machine, not a text, stands in the way: exit code 2. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}

/**
 * Takes the lock, puts right what a killed build left, and clears the bench.
 * @throws EnvironmentError when another build is at work or the disk cannot be written
 */
export async function openWorkshop(place: Workshop): Promise<void> {
  try {
    await mkdir(place.folder, { recursive: true });
  } catch (cause) {
    throw new EnvironmentError(`The folder ${place.folder} cannot be written (${(cause as NodeJS.ErrnoException).code ?? 'unknown'}). Fix: check its owner and the free space.`, { cause });
  }
  await takeLock(place);
  await recover(place);
  await clear(place);
}

async function clear({ fresh, files }: Workshop): Promise<void> {
  for (const folder of [fresh, files]) await rm(folder, { recursive: true, force: true });
}

/** Puts the old site back where a kill came between the two renames; otherwise only clears what is left over. */
export async function recover(place: Workshop): Promise<void> {
  if (!(await exists(place.previous))) return;
  if (await exists(place.out)) await rm(place.previous, { recursive: true, force: true });
  else await rename(place.previous, place.out);
}

/**
 * Puts the fresh site in place. Two renames: a folder that is not empty cannot be replaced in one.
 * A kill between them leaves the old site whole in `previous`, and the next command puts it back.
 */
export async function swap(place: Workshop): Promise<void> {
  if (await exists(place.out)) await rename(place.out, place.previous);
  await rename(place.fresh, place.out);
  await rm(place.previous, { recursive: true, force: true });
}

/** Lays the files beside the pages. Both are on one disk, so each is only renamed. */
export async function joinFiles({ files, fresh }: Workshop): Promise<void> {
  const entries = await readdir(files, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const place = join(entry.parentPath.replace(files, fresh), entry.name);
    if (entry.isDirectory()) await mkdir(place, { recursive: true });
  }
  for (const entry of entries) if (entry.isFile()) await rename(join(entry.parentPath, entry.name), join(entry.parentPath.replace(files, fresh), entry.name));
}

/** Gives the lock back. */
export async function closeWorkshop(place: Workshop): Promise<void> {
  await rm(place.lock, { force: true });
  await clear(place);
}

/** Day on which the site now in place was published, in UTC; absent when there is none. */
export async function publishedOn(place: Workshop): Promise<string | undefined> {
  const found = await stat(join(place.out, 'index.html')).catch(() => undefined);
  return found?.mtime.toISOString().slice(0, 10);
}

/** What a report says in its last line of the site that stays. */
export async function standing(place: Workshop): Promise<string> {
  const day = await publishedOn(place);
  return day ? `Nothing was published; the site from ${day} is unchanged.` : 'Nothing was published.';
}

async function takeLock(place: Workshop): Promise<void> {
  try {
    await writeFile(place.lock, String(process.pid), { flag: 'wx' });
    return;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw new EnvironmentError(`The folder ${place.folder} cannot be written (${(cause as NodeJS.ErrnoException).code ?? 'unknown'}). Fix: check its owner and the free space.`, { cause });
  }
  const owner = Number(await readFile(place.lock, 'utf8').catch(() => ''));
  if (owner !== process.pid && isAlive(owner)) throw new EnvironmentError(`Another build (process ${owner}) is at work on ${place.out}. Fix: wait for it, or stop it.`);
  const names = await readdir(place.folder);
  if (names.length > 1) console.warn('An earlier build was stopped in the middle; its leavings are cleared.');
  await writeFile(place.lock, String(process.pid));
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
