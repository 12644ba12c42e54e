/** The checksums of all kits in one file beside them, so that a half-downloaded one shows before anybody hands it on. */
import { posix } from 'node:path';
import { kitSumsPath } from '../../model/urls.ts';
import type { SiteFiles } from '../site-files.ts';

/**
 * Writes `SHA256SUMS` over every ZIP in the folder of kits, sorted by name.
 * @returns address of the list
 */
export async function writeKitSums(site: SiteFiles): Promise<string> {
  const place = posix.dirname(kitSumsPath);
  const kits = site.paths.filter((path) => posix.dirname(path) === place && path.endsWith('.zip'));
  await site.put(kitSumsPath, kits.map((path) => `${site.of(path).sha256}  ${posix.basename(path)}\n`).join(''));
  return kitSumsPath;
}
