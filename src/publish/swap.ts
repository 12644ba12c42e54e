/** The swap: a new site takes the old one's place by rename, or not at all; whatever a kill left is put right on the next run. */
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { access, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { releaseName } from '../formats/mirror/sums.ts';
import { EnvironmentError } from './environment.ts';
import { takeLock } from './lock.ts';
import { refuseStranger } from './ownership.ts';
import { cannotWrite, checkRoom } from './disk-space.ts';

/** Where a build keeps what is not yet, or no longer, the site. On the same disk as the site, so that renames are whole. */
export interface StagingFolder {
  readonly out: string;
  readonly folder: string;
  /** The site being made. */
  readonly fresh: string;
  /** What Astro keeps for itself while it lays the pages out. */
  readonly astro: string;
  /** The old site, for the moment between the two renames. */
  readonly previous: string;
  readonly lock: string;
}

/** Names the places of a build. @param out the site's folder, such as `dist` */
export function stagingFolder(out: string): StagingFolder {
  const site = resolve(out);
  const folder = join(dirname(site), '.press', `work-${basename(site)}`);
  return {
    out: site,
    folder,
    fresh: join(folder, 'fresh'),
    astro: join(folder, 'astro'),
    previous: join(folder, 'previous'),
    lock: join(folder, 'lock'),
  };
}

/**
 * Takes the lock, puts right what a killed build left, clears the staging folder, and makes sure that there is room for the work.
 * @throws EnvironmentError when the site's folder or what lies in the staging folder is not ours, another build is at work, the disk cannot be written or has too little room
 */
export async function openStaging(staging: StagingFolder): Promise<void> {
  await refuseStranger(staging.out);
  try {
    await mkdir(staging.folder, { recursive: true });
  } catch (cause) {
    throw cannotWrite(staging.folder, cause);
  }
  const left = await lockStaging(staging);
  try {
    // Only a build that was killed leaves its lock, and only then are the rest its leavings.
    if (!left) await refuseLeavings(staging);
    await recover(staging);
    await clear(staging);
    await checkRoom(staging.out);
  } catch (error) {
    await rm(staging.lock, { force: true });
    throw error;
  }
}

/** Without the lock of a killed build, nobody knows who put these there. What can be put back in its place is not removed, and may stay. */
async function refuseLeavings({ out, fresh, astro, previous }: StagingFolder): Promise<void> {
  for (const folder of [fresh, astro, ...((await exists(out)) ? [previous] : [])]) {
    if (await exists(folder))
      throw new EnvironmentError(
        `${folder} is where a build works, but no build left it there, and a new one would remove it. Fix: move it to another place, or remove it.`,
      );
  }
}

async function clear({ fresh, astro }: StagingFolder): Promise<void> {
  for (const folder of [fresh, astro]) await rm(folder, { recursive: true, force: true });
}

/** Puts the old site back where a kill came between the two renames; otherwise only clears what is left over. */
export async function recover(staging: StagingFolder): Promise<void> {
  if (!(await exists(staging.previous))) return;
  if (await exists(staging.out)) await rm(staging.previous, { recursive: true, force: true });
  else await rename(staging.previous, staging.out);
}

/**
 * Puts the fresh site in place. Two renames: a folder that is not empty cannot be replaced in one.
 * A kill between them leaves the old site whole in `previous`, and the next command puts it back.
 * @throws when a rename fails; the old site is in its place then
 */
export async function swap(staging: StagingFolder): Promise<void> {
  if (await exists(staging.out)) await rename(staging.out, staging.previous);
  try {
    await rename(staging.fresh, staging.out);
  } catch (error) {
    await recover(staging);
    throw error;
  }
  // The new site is published: what fails from here on must not be told as a build that failed.
  try {
    rmSync(staging.previous, { recursive: true, force: true }); // in one go: a tenth of the time (decision 89)
  } catch (error) {
    console.warn(`The old site could not be removed from ${staging.previous} (${(error as Error).message}).`);
  }
}

/** Clears the staging folder and gives the lock back. What cannot be removed is left to the next build, with the lock that says whose it is: by now the site is published, or it is not. */
export async function closeStaging(staging: StagingFolder): Promise<void> {
  await clear(staging).catch(() => undefined);
  const left = await readdir(staging.folder).catch(() => []);
  if (left.every((name) => join(staging.folder, name) === staging.lock))
    await rm(staging.lock, { force: true }).catch(() => undefined);
}

/** The same in one go, for a process that must end now. A staging folder in which another build is at work is left alone. */
export function closeStagingNow(staging: StagingFolder): void {
  try {
    if (!readFileSync(staging.lock, 'utf8').startsWith(`${process.pid} `)) return;
    for (const folder of [staging.fresh, staging.astro])
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 }); // a write that is under way may put one more file there
    if (readdirSync(staging.folder).every((name) => join(staging.folder, name) === staging.lock))
      rmSync(staging.lock, { force: true });
  } catch {
    // The lock stays, and the next build clears up.
  }
}

/** Day on which the site now in place was put there, in UTC; absent when there is none. Of its times only that of the last change tells: the other is set (settle.ts). */
function publishedOn(staging: StagingFolder): string | undefined {
  return statSync(join(staging.out, releaseName), { throwIfNoEntry: false })?.ctime.toISOString().slice(0, 10);
}

/** What a report says in its last line of the site that stays. */
export function standing(staging: StagingFolder): string {
  const day = publishedOn(staging);
  return day ? `Nothing was published; the site from ${day} is unchanged.` : 'Nothing was published.';
}

/** @returns true when a killed build had left the lock */
async function lockStaging(staging: StagingFolder): Promise<boolean> {
  const lock = await takeLock(staging.lock).catch((cause: unknown) => {
    throw cannotWrite(staging.folder, cause);
  });
  if (!lock.taken)
    throw new EnvironmentError(
      `Another build (process ${lock.owner}) is at work on ${staging.out}. Fix: wait for it, or stop it.`,
    );
  if (lock.left) console.warn('An earlier build was stopped in the middle; its leavings are cleared.');
  return lock.left;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
