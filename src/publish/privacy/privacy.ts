/** The privacy gate: reads the finished site back as anybody could, and says what it tells of people and machines. */
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileFaults, newLook } from './file.ts';
import { strayName } from './names.ts';

/**
 * Reads every file of a finished site, and every file in its archives, once.
 * @param folder the site on disk
 * @param secrets words that must stand nowhere: see `ownSecrets`
 * @returns one sentence for each fault, with file, member and field, sorted; none means that the site may be published
 */
export async function privacyFaults(folder: string, secrets: readonly string[]): Promise<string[]> {
  const look = newLook(secrets);
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).map((entry) => ({
    entry,
    full: join(entry.parentPath, entry.name),
  }));
  const faults: string[] = [];
  entries.sort((a, b) => order(a.full, b.full));
  const read = (at: number): Promise<Uint8Array> | undefined =>
    entries[at]?.entry.isFile() ? readFile(entries[at].full) : undefined;
  // The disk fetches the next file while this one is looked through.
  let next = read(0);
  for (const [at, { full }] of entries.entries()) {
    const bytes = await next;
    next = read(at + 1);
    const path = `/${relative(folder, full).split(sep).join('/')}`;
    const stray = [strayName(path), await oddKind(full)].filter((what) => what !== undefined);
    faults.push(...stray.map((what) => `${path}: ${what}.`));
    if (!bytes) continue;
    const found = await fileFaults(path, bytes, look);
    faults.push(...found.map(({ member, what }) => `${[path, member].filter(Boolean).join(' › ')}: ${what}.`));
  }
  return faults.sort(order);
}

/** What a web server should not meet: links, pipes, programs, files that everybody may change. */
async function oddKind(full: string): Promise<string | undefined> {
  const status = await lstat(full);
  if (status.isSymbolicLink()) return 'a link';
  if (!status.isFile() && !status.isDirectory()) return 'neither a file nor a folder';
  // Windows knows no such modes.
  if (process.platform === 'win32') return undefined;
  const mode = status.mode & 0o7777;
  const odd = status.isFile() ? mode & 0o7113 : mode & 0o5002;
  return odd || !(mode & 0o400) ? `the odd mode ${mode.toString(8)}` : undefined;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
