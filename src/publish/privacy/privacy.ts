/** The privacy gate: reads the finished site back as anybody could, and says what it tells of people and machines. */
import { lstatSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { yieldSometimes } from '../event-loop.ts';
import { readTree } from '../../formats/tree.ts';
import { endingOf, fileFaults, newLook } from './file.ts';
import { strayName } from './names.ts';
import { CleanFiles } from './clean.ts';

/**
 * Reads every file of a finished site, and every file in its archives, once.
 * @param folder the site on disk
 * @param secrets words that must stand nowhere: see `ownSecrets`
 * @param known hashes of files whose bytes nobody need read when an earlier build found nothing in them, by address
 * @returns one sentence for each fault, with file, member and field, sorted; none means that the site may be published
 */
export async function privacyFaults(
  folder: string,
  secrets: readonly string[],
  known?: (path: string) => string | undefined,
): Promise<string[]> {
  const clean = known ? new CleanFiles(secrets) : undefined;
  const look = newLook(secrets, clean);
  const faults: string[] = [];
  for (const { address: path, place, kind } of readTree(folder)) {
    await yieldSometimes();
    const stray = [strayName(path), oddKind(place)].filter((what) => what !== undefined);
    faults.push(...stray.map((what) => `${path}: ${what}.`));
    if (kind !== 'file') continue;
    const sha256 = known?.(path);
    if (sha256 !== undefined && (await clean?.has(endingOf(path), sha256))) continue;
    const found = await fileFaults(path, await readFile(place), look);
    faults.push(...found.map(({ member, what }) => `${[path, member].filter(Boolean).join(' › ')}: ${what}.`));
  }
  // A content that stands in two places is told once; so what is clean is known only when nothing was told at all.
  if (faults.length === 0) await clean?.keep();
  return faults.sort(order);
}

/** What a web server should not meet: links, pipes, programs, files that everybody may change. */
function oddKind(place: string): string | undefined {
  const status = lstatSync(place);
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
