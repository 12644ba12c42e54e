/** The door for scripts and tests: reads the content folder from disk into the model. */
import { readFileSync, type Dirent } from 'node:fs';
import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { buildLibrary } from '../model/build.ts';
import { hasErrors } from '../model/problems.ts';
import { registerNames, type SourceFile } from '../model/files/sources.ts';
import { findDrafts } from './drafts.ts';
import type { Rereading } from './reread.ts';
import { findDays } from './today.ts';

/** Folder that holds the words, from the project's root; a test or a rehearsal may name another. */
export function contentFolder(): string {
  return process.env.PRESS_CONTENT ?? 'content';
}

/** Folder that is copied into the site as it is, from the project's root, without a slash at the end; a test or a rehearsal may name another. */
export function publicFolder(): string {
  return posix.normalize((process.env.PRESS_PUBLIC ?? 'public').split(sep).join('/')).replace(/\/$/, '');
}

/** Writes a file anew, whole or not at all: a disk that is full must not cost the text that was there. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}~`;
  try {
    await writeFile(draft, text);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Thrown when the content folder as a whole cannot be what it should be: no writer's mistake, but a slip of the machine or of a setting. */
export class ContentFolderError extends Error {
  override name = 'ContentFolderError';
}

/**
 * Makes sure that the content folder is there.
 * @throws ContentFolderError
 */
export async function requireContentFolder(folder = contentFolder()): Promise<void> {
  const found = await stat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
      throw new ContentFolderError(
        `The content folder ${folder} is not there. Fix: run this in the project’s folder, or name the right one in PRESS_CONTENT.`,
        { cause: error },
      );
    throw error;
  });
  if (!found.isDirectory())
    throw new ContentFolderError(
      `${folder} is a file, and the content is a folder. Fix: name the folder in PRESS_CONTENT.`,
    );
}

/**
 * Reads all files below a folder, sorted by name, in one go (decision 89). Links and whatever else is no file are listed, not read.
 * @param folder from the project's root
 * @param before what an earlier reading left: a file that is the same as then is the same object
 */
export async function readFolder(folder: string, before?: Rereading): Promise<SourceFile[]> {
  const root = folder.split(sep).join('/');
  const draftOf = await findDrafts(before?.drafts);
  const files = (await list(folder)).map(async ({ entry, name }): Promise<SourceFile> => {
    const path = posix.join(root, name);
    const unopened = (file: SourceFile): SourceFile => before?.unopened(file) ?? file;
    if (entry.isSymbolicLink()) return unopened({ path, bytes: new Uint8Array(), link: true });
    const odd = oddKind(entry);
    // What stands for a sign that is no UTF-8 leads to no file.
    if (odd || name.includes('\uFFFD')) return unopened({ path, bytes: new Uint8Array(), ...(odd ? { odd } : {}) });
    const place = draftOf(path) ?? join(folder, name);
    return before ? before.read(place, path) : { path, bytes: new Uint8Array(readFileSync(place)) };
  });
  return (await Promise.all(files)).sort((a, b) => (a.path < b.path ? -1 : 1));
}

interface Listed {
  readonly entry: Dirent;
  /** From the folder that is read, with forward slashes. */
  readonly name: string;
}

/** Lists everything below a folder but its folders. A folder that bears the name of a file is listed, and so is one whose name cannot be read. */
async function list(folder: string, below = ''): Promise<Listed[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry): Promise<Listed[]> => {
      const own = { entry, name: posix.join(below, entry.name) };
      if (!entry.isDirectory() || entry.name.includes('\uFFFD')) return [own];
      return [...(isNameOfFile(entry.name) ? [own] : []), ...(await list(folder, own.name))];
    }),
  );
  return found.flat();
}

/** Says whether a folder bears the name of something that is read as a file. */
function isNameOfFile(name: string): boolean {
  return /\.(mdx|ya?ml)$/i.test(name);
}

function oddKind(entry: Dirent): SourceFile['odd'] {
  if (entry.isDirectory()) return 'folder';
  if (entry.isFIFO()) return 'pipe';
  if (entry.isSocket()) return 'socket';
  return entry.isFile() ? undefined : 'device';
}

/**
 * Loads the library with every problem found and the texts that could not be read.
 * @param before what an earlier reading left; it saves time, and changes nothing but that the day is asked again only when a file is another
 * @throws ContentFolderError when the folder is missing, is no folder, or holds no document and no fault that could say why
 */
export async function loadLibrary(
  folder = contentFolder(),
  before?: Rereading,
): Promise<ReturnType<typeof buildLibrary>> {
  // The paths of files are normalised, so the root must be: `./content/` is `content`.
  const root = posix.normalize(folder.split(sep).join('/')).replace(/\/$/, '');
  await requireContentFolder(root);
  const files = await readFolder(root, before);
  if (before?.last && before.isSame(files)) return before.last.built;
  const register = files.find(
    ({ path, odd }) => odd === 'folder' && (registerNames as readonly string[]).includes(path.slice(root.length + 1)),
  );
  if (register)
    throw new ContentFolderError(
      `${register.path} is a folder, and the list is a file. Fix: move the folder away, and take the file from the project’s history (git checkout -- ${register.path}).`,
    );
  const { today, begun } = await findDays(root, files);
  const built = buildLibrary(files, root, today, before?.memory, begun);
  if (built.library.documents.length === 0 && !hasErrors(built.problems))
    throw new ContentFolderError(
      `The content folder ${root} holds no document. Fix: see whether it is mounted and whole (git status tells what is missing), or begin one with \`npm run new\`.`,
    );
  if (before) before.last = { files, built };
  return built;
}
