/**
 * The entries of the cache as they lie on the disk: a hash and a length, then what they are of; written whole or not at all. They are found and read in one
 * go, without a promise: a build asks for tens of thousands of small files, and each promised step costs several times what the disk does (decision 89).
 */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, readSync, rmSync, statSync, utimesSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readTree, type TreeEntry } from './tree.ts';

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
export function headOf(key: string): Told | undefined {
  return withEntry(key, (entry, size) => {
    const head = Buffer.alloc(headLength);
    if (readSync(entry, head, 0, headLength, 0) < headLength || size !== headLength + lengthIn(head)) return undefined;
    return { sha256: head.toString('hex', 0, digestLength), bytes: size - headLength };
  });
}

/** Reads an entry, proved by its hash. A damaged one is told of and removed. */
export function readEntry(key: string): Uint8Array | undefined {
  return withEntry(key, (entry) => {
    const bytes = new Uint8Array(readFileSync(entry));
    const payload = bytes.subarray(headLength);
    return digest(payload).equals(bytes.subarray(0, digestLength)) ? payload : undefined;
  });
}

/** What was read is marked once a day, ms: a build that changes nothing need not write to the disk for each entry. */
const markedEvery = 86_400_000;

/** Opens an entry and asks for what is in it. @param ask is given the open file and its size in bytes, and finds nothing in one that is damaged */
function withEntry<T>(key: string, ask: (entry: number, size: number) => T | undefined): T | undefined {
  const file = placeOf(key);
  let entry: number;
  try {
    entry = openSync(file, 'r');
  } catch {
    return undefined;
  }
  try {
    const { size, mtimeMs, ino } = fstatSync(entry);
    const found = ask(entry, size);
    if (found === undefined) removeDamaged(file, ino);
    else if (Date.now() - mtimeMs > markedEvery) markRead(file);
    return found;
  } catch {
    return undefined; // a disk that does not answer says nothing of the entry
  } finally {
    closeSync(entry);
  }
}

/** What was read lately is not pruned. By its name: Windows marks no file that is open for reading alone. */
function markRead(file: string): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // A cache that cannot be written is only pruned sooner.
  }
}

function lengthIn(head: Buffer): number {
  return Number(head.readBigUInt64LE(digestLength));
}

/** @param ino of the file that was read: another process may have put a good one in its place */
function removeDamaged(file: string, ino: number): void {
  if (statSync(file, { throwIfNoEntry: false })?.ino !== ino) return;
  console.warn(`The cache entry ${file} is damaged; it is made again.`);
  rmSync(file, { force: true });
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
const entryName = /^[0-9a-f]{2}\/[0-9a-f]{62}(\.\d+\.\d+\.draft)?$/;

/** Removes entries that no build has read for `days`, and drafts that a killed build left; whatever else lies in the folder stays. */
export function pruneCache(days = 30): void {
  const oldest = Date.now() - days * 86_400_000;
  for (const { place, address, kind } of entriesIn(cacheFolder())) {
    if (kind !== 'file' || !entryName.test(address.slice(1))) continue;
    try {
      const { mtimeMs } = statSync(place);
      if (mtimeMs < oldest || (place.endsWith('.draft') && mtimeMs < Date.now() - 3_600_000)) rmSync(place);
    } catch {
      // Left for the next time; the site is published already.
    }
  }
}

function entriesIn(folder: string): TreeEntry[] {
  try {
    return readTree(folder);
  } catch {
    return []; // there is no cache yet, or none that can be read
  }
}
