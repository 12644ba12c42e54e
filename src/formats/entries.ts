/** The entries of the cache as they lie on the disk: a hash and a length, then what they are of; written whole or not at all. */
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/** What an entry says of itself without its payload. */
export interface Told {
  /** In hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Folder of the cache, from the project's root. */
function cacheFolder(): string {
  return process.env.PRESS_CACHE ?? '.press/cache';
}

/** Before the payload of an entry stand its SHA-256 and its length, so that half an entry is known without reading it. Bytes. */
const digestLength = 32;
const headLength = digestLength + 8;

/** The file of an entry, for sentences to people. */
export function placeOf(key: string): string {
  return join(cacheFolder(), key.slice(0, 2), key.slice(2));
}

/** Finds what an entry tells, without reading it whole. */
export async function headOf(key: string): Promise<Told | undefined> {
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

/** Reads an entry, proved by its hash. A damaged one is told of and removed. */
export async function readEntry(key: string): Promise<Uint8Array | undefined> {
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

/** Writes beside, then renames, so that a kill never leaves half an entry. A cache that cannot be written only costs time. @returns whether it was written */
export async function writeEntry(key: string, payload: Uint8Array): Promise<boolean> {
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

/** SHA-256 of some bytes. */
export function digest(bytes: Uint8Array): Buffer {
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
