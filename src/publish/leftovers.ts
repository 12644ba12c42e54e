/** Takes out of the site what a system or an editor left in a folder that is copied as it is. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isDropping } from '../model/files/droppings.ts';

/** Removes them from a folder, below it too. */
export async function removeDroppings(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []))
    if (isDropping(entry.name)) await rm(join(entry.parentPath, entry.name), { recursive: true, force: true });
}
