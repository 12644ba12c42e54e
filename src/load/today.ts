/** Which day it is, told from the texts' own history and not from the clock (decision 21). */
import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isDay } from '../model/day-range.ts';
import type { SourceFile } from '../model/files/sources.ts';
import { site } from '../site.ts';

/** The day begins up to 14 hours before it does in UTC, and a writer there is right to write it; the last to see it begin are 12 hours behind. Milliseconds. */
const [earliestZone, latestZone] = [14 * 3_600_000, -12 * 3_600_000];

/** What day it is. */
export interface Days {
  /** The last day that has begun somewhere: against it dates are held. */
  readonly today: string;
  /** The last day that has begun everywhere: nothing that waits for a day is published before it. */
  readonly begun: string;
}

/**
 * Finds the days: PRESS_TODAY for both; else they are those of the newest commit, or of the newest uncommitted text if that was saved
 * later. Where there is no history, a copy of the press is not younger than its security.txt allows, but what waits goes by the texts alone.
 * @param folder the content folder, from the project's root
 * @param files all files below it, with paths from the project's root
 * @throws when PRESS_TODAY is no day
 */
export async function findDays(folder: string, files: readonly SourceFile[]): Promise<Days> {
  const given = process.env.PRESS_TODAY;
  if (given !== undefined && !isDay(given))
    throw Object.assign(
      new Error(`PRESS_TODAY is “${given}”, which is no day. Fix: write it like 2026-05-01, or leave it out.`),
      { code: 'PRESS_TODAY' },
    );
  if (given !== undefined) return { today: given, begun: given };
  const [ours, changed] = await Promise.all([commitTime(folder), uncommitted(folder, files)]);
  const committed = ours ?? (await commitTime('.'));
  const saved = await Promise.all(changed.map(async (path) => (await stat(path).catch(() => undefined))?.mtimeMs ?? 0));
  const newest = Math.max(0, committed ?? 0, ...saved.filter((time) => time > 0));
  const today = dayAt(newest + earliestZone);
  return {
    today: committed === undefined && today < site.securityExpires ? site.securityExpires : today,
    begun: dayAt(Math.max(0, newest + latestZone)),
  };
}

function dayAt(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** When the newest commit was made, in ms; nothing without git or without a commit. */
async function commitTime(folder: string): Promise<number | undefined> {
  const seconds = Number(await git(folder, ['log', '-1', '--format=%ct']));
  return seconds > 0 ? seconds * 1000 : undefined;
}

/** Paths of the files that are not in the newest commit as they are now; all, where git does not know the folder. */
async function uncommitted(folder: string, files: readonly SourceFile[]): Promise<string[]> {
  const paths = files.filter(({ link }) => !link).map(({ path }) => path);
  const [known, changed] = await Promise.all([
    git(folder, ['ls-files', '-z']),
    git(folder, ['diff', '--name-only', '-z', '--relative', 'HEAD', '--', '.']),
  ]);
  if (known === undefined || changed === undefined) return paths;
  const clean = new Set(known.split('\0').map((name) => join(folder, name)));
  for (const name of changed.split('\0')) clean.delete(join(folder, name));
  return paths.filter((path) => !clean.has(join(path)));
}

/** Asks git about a folder. @returns what it says, or nothing when it cannot say it */
async function git(folder: string, words: readonly string[]): Promise<string | undefined> {
  try {
    return (await promisify(execFile)('git', ['-C', folder, ...words], { maxBuffer: 64 * 1024 * 1024 })).stdout;
  } catch {
    return undefined;
  }
}
