/** What lies below a folder, listed in one go: of a thousand texts a site has fifty thousand files, and each promise costs ten times what the disk does (decision 89). */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** One thing below a folder. */
export interface TreeEntry {
  /** From the folder: `/en/index.html`. */
  readonly address: string;
  /** Where it lies. */
  readonly place: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** Lists everything below a folder, sorted by address; links are not followed. @throws when the folder cannot be read */
export function readTree(folder: string): TreeEntry[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry): TreeEntry => {
      const place = join(entry.parentPath, entry.name);
      const kind = entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'other';
      return { address: `/${relative(folder, place).split(sep).join('/')}`, place, kind };
    })
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** Lists the addresses of all files below a folder, sorted. @throws as `readTree` does */
export function addressesIn(folder: string): string[] {
  return readTree(folder).flatMap(({ kind, address }) => (kind === 'file' ? address : []));
}
