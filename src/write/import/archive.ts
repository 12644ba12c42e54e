/** Opens the archives that office files are. */
import { unzipSync } from 'fflate';
import { ImportError } from './parts.ts';

/** Bytes that all members may have together when they are unpacked. */
const mostBytes = 300_000_000;

/**
 * @returns the members by name
 * @throws ImportError `locked` for a file with a password or of the old kind, which are both OLE containers; `damaged` for what is no archive
 */
export function openArchive(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new ImportError('locked');
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize, name }) => {
        total += originalSize;
        if (total > mostBytes) throw new ImportError('too-long');
        return !name.endsWith('/');
      },
    });
  } catch (cause) {
    if (cause instanceof ImportError) throw cause;
    throw new ImportError('damaged', { cause });
  }
}

export function memberText(members: Readonly<Record<string, Uint8Array>>, name: string): string | undefined {
  const bytes = members[name];
  return bytes && new TextDecoder().decode(bytes).replace(/^\ufeff/, '');
}
