/** The door for scripts and tests: reads the content folder from disk into the model. */
import { readdir, readFile } from 'node:fs/promises';
import { join, posix, relative, resolve, sep } from 'node:path';
import { buildLibrary, type Library } from '../model/library.ts';
import type { Problem } from '../model/problems.ts';
import type { SourceFile } from '../model/sources.ts';

/** Folder that holds the words, from the project's root; a test or a rehearsal may name another. */
export function contentFolder(): string {
  return process.env.PRESS_CONTENT ?? 'content';
}

/**
 * Reads all files below a folder, sorted by name. Links are listed, not followed.
 * @param folder from the project's root
 */
export async function readFolder(folder: string): Promise<SourceFile[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const base = resolve(folder);
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map(async (entry): Promise<SourceFile> => {
      const full = join(entry.parentPath, entry.name);
      const path = posix.join(folder.split(sep).join('/'), relative(base, resolve(full)).split(sep).join('/'));
      if (!entry.isFile()) return { path, bytes: new Uint8Array(), link: true };
      return { path, bytes: new Uint8Array(await readFile(full)) };
    });
  return (await Promise.all(files)).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Loads the library with every problem found. @throws when the folder itself cannot be read */
export async function loadLibrary(folder = contentFolder()): Promise<{ library: Library; problems: Problem[] }> {
  // The paths of files are normalised, so the root must be: `./content/` is `content`.
  const root = posix.normalize(folder.split(sep).join('/')).replace(/\/$/, '');
  return buildLibrary(await readFolder(root), root);
}
