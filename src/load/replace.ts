/** Puts other bytes in the place of a file at one stroke: whoever looks finds the one or the other whole. */
import { open, rename, rm, stat } from 'node:fs/promises';

/**
 * Writes a file anew, with the mode it had. What stands beside it meanwhile ends in `~`, which nothing reads.
 * @throws as the disk does; then the file is as it was
 */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}~`;
  const mode = (await stat(path).catch(() => undefined))?.mode;
  try {
    await rm(beside, { force: true });
    // `wx` makes it anew, and never follows a link that somebody left under this name.
    const draft = await open(beside, 'wx', mode ?? 0o644);
    try {
      await draft.writeFile(bytes);
      await draft.sync();
    } finally {
      await draft.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}
