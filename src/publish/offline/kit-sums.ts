/** The checksums of all kits in one file beside them, so that a half-downloaded one shows before anybody hands it on. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { kitSumsPath } from '../../model/urls.ts';

/**
 * Writes `SHA256SUMS` over every ZIP in the folder of kits, sorted by name.
 * @param folder the finished site
 * @returns address of the list
 */
export async function writeKitSums(folder: string): Promise<string> {
  const place = join(folder, dirname(kitSumsPath));
  const names = (await readdir(place)).filter((name) => name.endsWith('.zip')).sort();
  const lines: string[] = [];
  for (const name of names)
    lines.push(
      `${createHash('sha256')
        .update(await readFile(join(place, name)))
        .digest('hex')}  ${name}\n`,
    );
  await writeFile(join(folder, kitSumsPath), lines.join(''));
  return kitSumsPath;
}
