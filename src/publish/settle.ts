/** The last hand on the files of a finished site: modes that every host can serve, and one time that tells nothing of the machine. */
import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sumsName } from '../formats/mirror/sums.ts';
import { modes } from './site-files.ts';
import { readTree } from '../formats/tree.ts';

/**
 * Says the time that all files of a site bear. Servers make `Last-Modified` and `ETag` of it, and rsync passes over a file whose size and time
 * are as before: so it must be another one whenever a byte is another, and the same when none is. It lies up to twelve days before the site's
 * own day, never in the future.
 * @param day the day of the release or of the newest text
 * @param sums the list of all hashes
 */
function siteTime(day: string, sums: Uint8Array): Date {
  const seconds = Number.parseInt(createHash('sha256').update(sums).digest('hex').slice(0, 5), 16); // 20 bits
  return new Date(Date.parse(`${day}T00:00:00Z`) - seconds * 1000);
}

/**
 * Sets the modes, whatever the umask was, and the time of every file and folder of a site.
 * @param folder the site, with its list of hashes
 */
export function settleSite(folder: string, day: string): void {
  const time = siteTime(day, readFileSync(join(folder, sumsName)));
  for (const { place, kind } of readTree(folder)) if (kind !== 'link') settle(place, kind === 'folder', time);
  settle(folder, true, time);
}

/** The same for a file that is added later, such as a signature, and for its folder, which it changed. */
export function settleFile(file: string, time: Date): void {
  settle(file, false, time);
  settle(dirname(file), true, time);
}

function settle(path: string, isFolder: boolean, time: Date): void {
  chmodSync(path, isFolder ? modes.folder : modes.file);
  utimesSync(path, time, time);
}
