/** Opens and saves the texts: no byte changes that nobody changed, and nothing is written over words that somebody else saved. */
import { createHash } from 'node:crypto';
import { access, constants, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { replaceFile } from '../load/replace.ts';
import { environmentFault } from '../publish/environment.ts';
import { shownWords, storedWords } from './line-ends.ts';
import { DeskRefusal } from './refusal.ts';

/** Bytes of the longest text that is opened: far more than one may have. */
const mostBytes = 4_000_000;

/** A text as the editor has it. */
export interface OpenText {
  /** Lines ended by LF. */
  readonly text: string;
  /** Of the file's bytes: who saves says on which words theirs stand. */
  readonly hash: string;
  readonly writable: boolean;
}

/** Hash of a file's bytes. */
function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** @throws DeskRefusal when there is no such file, or it holds no text */
async function readText(path: string): Promise<{ readonly file: string; readonly hash: string }> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' || error.code === 'EISDIR' ? new DeskRefusal('not-there', path) : error;
  });
  if (bytes.length > mostBytes) throw new DeskRefusal('too-large', path);
  try {
    const file = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { file, hash: hashOf(bytes) };
  } catch {
    throw new DeskRefusal('no-text', path);
  }
}

/** Opens a text. @throws DeskRefusal */
export async function openText(path: string): Promise<OpenText> {
  const { file, hash } = await readText(path);
  const may = (place: string): Promise<boolean> =>
    access(place, constants.W_OK).then(
      () => true,
      () => false,
    );
  // The new file takes the place of the old one, so the folder must take it too.
  const writable = (await may(path)) && (await may(dirname(path)));
  return { text: shownWords(file), hash, writable };
}

/**
 * Makes the bytes that saved words would be.
 * @throws DeskRefusal as `openText`
 */
export async function asStored(path: string, words: string): Promise<Uint8Array> {
  return new TextEncoder().encode(storedWords((await readText(path)).file, words));
}

/** Saves one after the other, so that what is looked at is what is written over. */
let saving: Promise<unknown> = Promise.resolve();

/**
 * Saves words in the place of those that they were made from.
 * @param hash of the file that they were made from
 * @returns the hash of the file now
 * @throws DeskRefusal `changed`, with the words that stand there now, where the file is another one by then
 */
export function saveText(path: string, words: string, hash: string): Promise<string> {
  const saved = saving.then(async () => {
    const now = await readText(path);
    if (now.hash !== hash) throw new DeskRefusal('changed', path, { text: shownWords(now.file), hash: now.hash });
    const bytes = new TextEncoder().encode(storedWords(now.file, words));
    if (hashOf(bytes) === hash) return hash;
    await replaceFile(path, bytes).catch((error: unknown) => {
      const fault = environmentFault(error);
      throw fault ? new DeskRefusal('not-writable', path, { why: fault.message }) : error;
    });
    return hashOf(bytes);
  });
  saving = saved.catch(() => undefined);
  return saved;
}
