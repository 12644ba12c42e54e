/** Writes `SHA256SUMS` over the whole finished site, the last file of every build. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { signatureName, sumsName, writeSums } from '../formats/mirror/sums.ts';
import type { SiteFiles } from './site-files.ts';
import { addressesIn } from '../formats/tree.ts';

/** The hexadecimal SHA-256 of every file of a folder, by path from its root, without those of the list itself and its signature. */
export async function hashFolder(folder: string): Promise<Map<string, string>> {
  const names = addressesIn(folder)
    .map((path) => path.slice(1))
    .filter((name) => name !== sumsName && name !== signatureName);
  const hashes = new Map<string, string>();
  for (const name of names) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(join(folder, name)), hash);
    hashes.set(name, hash.digest('hex'));
  }
  return hashes;
}

/**
 * Writes the list; nothing may be changed in the folder afterwards but to sign it.
 * @returns address of the list
 */
export async function writeSiteSums(site: SiteFiles): Promise<string> {
  await site.put(`/${sumsName}`, writeSums(new Map(site.paths.map((path) => [path.slice(1), site.of(path).sha256]))));
  return `/${sumsName}`;
}

/** Writes the list over a folder as it lies. */
export async function sumFolder(folder: string): Promise<void> {
  await writeFile(join(folder, sumsName), writeSums(await hashFolder(folder)));
}
