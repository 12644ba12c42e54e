/** Which files the desk may touch: those below the content folder, reached without any link. */
import { lstat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { DeskRefusal } from './refusal.ts';

/** What a part of a path may be: no hidden file, no sign that a system reads as something else. */
const part = /^[^./\\\u0000-\u001f\u007f:*?"<>|][^/\\\u0000-\u001f\u007f:*?"<>|]*$/u;

/** Endings of files that are opened as text. */
const textEnding = /\.(?:mdx?|ya?ml|txt|json)$/i;

/**
 * Holds a path to the content folder.
 * @param root the content folder's path from the project's root, with forward slashes
 * @param path as the page says it, from the project's root: `content/leaflets/x/es.mdx`
 * @returns the same path
 * @throws DeskRefusal where it leads elsewhere, or over a link
 */
export async function contentPlace(root: string, path: unknown): Promise<string> {
  if (typeof path !== 'string' || posix.normalize(path) !== path || !path.startsWith(`${root}/`))
    throw new DeskRefusal('outside', String(path));
  const parts = path.slice(root.length + 1).split('/');
  if (!parts.every((one) => part.test(one)) || parts.length > 3) throw new DeskRefusal('outside', path);
  let place = root;
  for (const [index, one] of parts.entries()) {
    place = join(place, one);
    const found = await lstat(place).catch(() => undefined);
    // The folder that the root itself is may be a link: its owner named it.
    if (found?.isSymbolicLink()) throw new DeskRefusal('link', path);
    if (found && (index < parts.length - 1 ? !found.isDirectory() : !found.isFile() && !found.isDirectory()))
      throw new DeskRefusal('outside', path);
  }
  return path;
}

/** Holds a path to a text below the content folder. @throws DeskRefusal as `contentPlace` does, and for a file of another kind */
export async function textPlace(root: string, path: unknown): Promise<string> {
  const place = await contentPlace(root, path);
  if (!textEnding.test(place)) throw new DeskRefusal('outside', place);
  return place;
}
