/** Whose a folder is that publishing would replace: the press removes only what a build of its own put there, file by file. */
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { readReleaseLine, readSums, releaseName, signatureName, sumsName } from '../formats/mirror/sums.ts';
import { readTree } from '../formats/tree.ts';
import { EnvironmentError } from './environment.ts';

/** What file managers leave in every folder they show; it holds nothing of anybody's. */
const desktopFile = /^(\.DS_Store|Thumbs\.db|desktop\.ini|\.directory|\.localized)$/i;

/**
 * Refuses to replace what is not ours. A site of ours is known by `release.txt` and by `SHA256SUMS`, which names every file of it: a file that
 * is in no list is somebody else's. A missing or an empty folder is free.
 * @param out the site's folder
 * @throws EnvironmentError that names the folder, what stands in it, and what to do
 */
export async function refuseStranger(out: string): Promise<void> {
  const found = await lstat(out).catch(ignoreMissing);
  if (!found) return;
  if (found.isSymbolicLink())
    throw new EnvironmentError(
      `${out} is a link to another place, and publishing would replace the link. Fix: name the folder itself in PRESS_SITE.`,
    );
  if (!found.isDirectory())
    throw new EnvironmentError(`${out} is a file, and the site is a folder. Fix: name another place in PRESS_SITE.`);
  const names = (await readdir(out)).filter((name) => !desktopFile.test(name));
  if (names.length === 0) return;
  const listed = await listedIn(out);
  if (!listed)
    throw new EnvironmentError(
      `The folder ${out} holds something that is no site, and publishing would remove it: ${some(names.sort().map((name) => join(out, name)))}. Fix: name another place in PRESS_SITE, or empty the folder.`,
    );
  const strange = filesIn(out).filter((name) => !listed.has(name));
  if (strange.length > 0)
    throw new EnvironmentError(
      `The folder ${out} holds a site of ours, but also something that no build put there, and publishing would remove it: ${some(strange.map((name) => join(out, name)))}. Fix: move that to another place, or name another place in PRESS_SITE.`,
    );
}

/** Reads what a site of ours says it consists of; nothing for any other folder. */
async function listedIn(out: string): Promise<Set<string> | undefined> {
  try {
    const [sums, release] = await Promise.all([sumsName, releaseName].map((name) => readFile(join(out, name), 'utf8')));
    const listed = new Set(readSums(sums ?? '').keys());
    return listed.has(releaseName) && readReleaseLine((release ?? '').trimEnd())
      ? listed.add(sumsName).add(signatureName)
      : undefined;
  } catch {
    return undefined; // one of the two is not there, or is no file of ours
  }
}

/** Everything below a folder but folders, by its path from there, sorted. */
function filesIn(out: string): string[] {
  return readTree(out).flatMap(({ kind, address }) =>
    kind === 'folder' || desktopFile.test(posix.basename(address)) ? [] : address.slice(1),
  );
}

/** Names the first of many. */
function some(names: readonly string[]): string {
  const shown = 3;
  return names.slice(0, shown).join(', ') + (names.length > shown ? ` and ${names.length - shown} more` : '');
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  // A file on the way (ENOTDIR) is told where the folder is to be made.
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
}
