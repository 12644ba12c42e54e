/** Words that are not saved yet, laid over the files that they are to become: the desk checks and shows them, and no build ever looks here. */
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The name under which the draft of a file lies: paths have signs and lengths that a name may not. */
export function draftName(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 32);
}

/** Lists the drafts there are. @returns a function that finds the draft of a path */
export async function findDrafts(folder: string | undefined): Promise<(path: string) => string | undefined> {
  const names = new Set(folder === undefined ? [] : await readdir(folder).catch(() => []));
  return (path) => {
    if (folder === undefined || names.size === 0) return undefined;
    const name = draftName(path);
    return names.has(name) ? join(folder, name) : undefined;
  };
}
