/** What lies below a folder, listed in one go: of a thousand texts a site has fifty thousand files, and each promise costs several times what the disk does (decision 89). */
import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/** One thing below a folder. */
export interface TreeEntry {
  /** From the folder: `/en/index.html`. */
  readonly address: string;
  /** Where it lies. */
  readonly place: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** Lists everything below a folder, sorted by address. Links are listed and not followed, which `readdirSync` would do by itself. @throws when a folder cannot be read */
export function readTree(folder: string): TreeEntry[] {
  const found: TreeEntry[] = [];
  const waiting = [{ place: folder, address: '' }];
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    for (const entry of readdirSync(one.place, { withFileTypes: true })) {
      const [place, address] = [join(one.place, entry.name), `${one.address}/${entry.name}`];
      const kind = kindOf(entry);
      found.push({ address, place, kind });
      if (kind === 'folder') waiting.push({ place, address });
    }
  }
  return found.sort((a, b) => (a.address < b.address ? -1 : 1));
}

function kindOf(entry: Dirent): TreeEntry['kind'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

/** Lists the addresses of all files below a folder, sorted. @throws as `readTree` does */
export function addressesIn(folder: string): string[] {
  return readTree(folder).flatMap(({ kind, address }) => (kind === 'file' ? address : []));
}
