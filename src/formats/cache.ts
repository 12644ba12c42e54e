/** A content-hash cache that survives between builds: what went in and the code that makes it decide the name, and what came out is proved on reading. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { codeKey } from './code-key.ts';

/** Folder of the cache, from the project's root. */
function cacheFolder(): string {
  return process.env.PRESS_CACHE ?? '.press/cache';
}

/** Before the payload of an entry stand its SHA-256 and its length, so that half an entry is known without reading it. Bytes. */
const digestLength = 32;
const headLength = digestLength + 8;

/** A file that is made: what it is called by is known at once, and what is in it is read only by those who need it. */
export interface Made {
  /** In hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: number;
  /**
   * Reads it, proved by its hash. An entry that was damaged meanwhile is made again.
   * @throws as what makes it does
   */
  read(): Promise<Uint8Array>;
}

/** A file that is made anew in each build because that costs less than to look it up. */
export function madeOf(content: Uint8Array | string): Made {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { sha256: digest(bytes).toString('hex'), bytes: bytes.length, read: () => Promise.resolve(bytes) };
}

/**
 * Finds the file made from these inputs without reading it, or makes it.
 * @param inputs everything the result depends on besides code, as JSON data
 * @param module the module that makes it, from the project's root; all that it reaches is in the key (see code-key.ts)
 * @param make makes the file; its errors pass through and nothing is kept
 */
export async function stored(inputs: unknown, module: string, make: () => Promise<Uint8Array>): Promise<Made> {
  const key = await keyOf(inputs, module);
  const read = async (): Promise<Uint8Array> => (await readEntry(key)) ?? (await makeEntry(key, make));
  const found = await headOf(key);
  if (found) return { ...found, read };
  if (peeking.getStore()) throw new NotMade();
  const bytes = await make();
  const kept = await writeEntry(key, bytes);
  return kept ? { sha256: digest(bytes).toString('hex'), bytes: bytes.length, read } : madeOf(bytes);
}

/** The same for those who need what is in it. @returns the file made from these inputs, from the cache when it is there and whole */
export async function cached(inputs: unknown, module: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const key = await keyOf(inputs, module);
  const found = await readEntry(key);
  if (!found && peeking.getStore()) throw new NotMade();
  return found ?? makeEntry(key, make);
}

const peeking = new AsyncLocalStorage<true>();

/** Ends a look at what is made, where something is not. */
class NotMade extends Error {
  override name = 'NotMade';
}

/** Finds a file as `make` would, but makes nothing that is kept: undefined where it, or a part of it, would have to be made. @throws as `make` does before that */
export function peek(make: () => Promise<Made>): Promise<Made | undefined> {
  return peeking.run(true, make).catch((error: unknown) => {
    if (error instanceof NotMade) return undefined;
    throw error;
  });
}

/** Finds what was kept under these inputs, without reading it. To read it throws when it turns out to be damaged: nobody here can make it again. */
export async function find(inputs: unknown, module: string): Promise<Made | undefined> {
  const key = await keyOf(inputs, module);
  const found = await headOf(key);
  const read = async (): Promise<Uint8Array> => {
    const bytes = await readEntry(key);
    if (!bytes) throw new LostEntry(`The cache entry ${placeOf(key)} is gone.`);
    return bytes;
  };
  return found && { ...found, read };
}

/** Thrown when an entry that was found cannot be read any more. */
export class LostEntry extends Error {
  override name = 'LostEntry';
}

/** Keeps what was made from these inputs elsewhere, for `find`. */
export async function keep(inputs: unknown, module: string, payload: Uint8Array): Promise<void> {
  await writeEntry(await keyOf(inputs, module), payload);
}

async function keyOf(inputs: unknown, module: string): Promise<string> {
  return createHash('sha256')
    .update(await codeKey(module))
    .update(JSON.stringify(inputs))
    .digest('hex');
}

function placeOf(key: string): string {
  return join(cacheFolder(), key.slice(0, 2), key.slice(2));
}

async function makeEntry(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const made = await make();
  await writeEntry(key, made);
  return made;
}

/** What an entry says of itself before its payload. */
async function headOf(key: string): Promise<Pick<Made, 'sha256' | 'bytes'> | undefined> {
  const entry = await open(placeOf(key)).catch(() => undefined);
  if (!entry) return undefined;
  try {
    const { bytesRead, buffer } = await entry.read(Buffer.alloc(headLength), 0, headLength, 0);
    const { size } = await entry.stat();
    if (bytesRead === headLength && size === headLength + lengthIn(buffer)) {
      const now = new Date();
      await entry.utimes(now, now).catch(() => undefined);
      return { sha256: buffer.toString('hex', 0, digestLength), bytes: size - headLength };
    }
  } finally {
    await entry.close();
  }
  await removeDamaged(placeOf(key));
  return undefined;
}

function lengthIn(head: Buffer): number {
  return Number(head.readBigUInt64LE(digestLength));
}

async function removeDamaged(file: string): Promise<void> {
  console.warn(`The cache entry ${file} is damaged; it is made again.`);
  await rm(file, { force: true });
}

async function readEntry(key: string): Promise<Uint8Array | undefined> {
  const file = placeOf(key);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await readFile(file));
  } catch {
    return undefined;
  }
  const payload = bytes.subarray(headLength);
  if (digest(payload).equals(bytes.subarray(0, digestLength))) {
    const now = new Date();
    await utimes(file, now, now).catch(() => undefined);
    return payload;
  }
  await removeDamaged(file);
  return undefined;
}

/** Writes beside, then renames, so that a kill never leaves half an entry. A cache that cannot be written only costs time. */
async function writeEntry(key: string, payload: Uint8Array): Promise<boolean> {
  const file = placeOf(key);
  const draft = `${file}.${process.pid}.${Math.trunc(performance.now() * 1000)}.draft`;
  try {
    await mkdir(dirname(file), { recursive: true });
    const length = Buffer.alloc(headLength - digestLength);
    length.writeBigUInt64LE(BigInt(payload.length));
    await writeFile(draft, Buffer.concat([digest(payload), length, payload]));
    await rename(draft, file);
    return true;
  } catch (error) {
    console.warn(`The cache could not be written (${(error as Error).message}); the build goes on without it.`);
    await rm(draft, { force: true }).catch(() => undefined);
    return false;
  }
}

function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** The name of an entry, or of its draft, from the cache's folder: only what bears one is ours to remove. */
const entryName = /^[0-9a-f]{2}[\\/][0-9a-f]{62}(\.\d+\.\d+\.draft)?$/;

/** Removes entries that no build has read for `days`, and drafts that a killed build left; whatever else lies in the folder stays. */
export async function pruneCache(days = 30): Promise<void> {
  const oldest = Date.now() - days * 86_400_000;
  const entries = await readdir(cacheFolder(), { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    if (!entryName.test(relative(cacheFolder(), file))) continue;
    const age = await stat(file).catch(() => undefined);
    if (age && (age.mtimeMs < oldest || (entry.name.endsWith('.draft') && age.mtimeMs < Date.now() - 3_600_000)))
      await rm(file, { force: true }).catch(() => undefined); // left for the next time; the site is published already
  }
}
