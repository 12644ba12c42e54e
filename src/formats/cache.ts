/** A content-hash cache that survives between builds: what went in and the code that makes it decide the name, and what came out is proved on reading. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { codeKey } from './code-key.ts';

/** Folder of the cache, from the project's root. */
function cacheFolder(): string {
  return process.env.PRESS_CACHE ?? '.press/cache';
}

const digestLength = 32; // bytes of SHA-256 before the payload

/**
 * Returns the file made from these inputs, from the cache when it is there and whole.
 * @param inputs everything the result depends on besides code, as JSON data
 * @param module the module that makes it, from the project's root; all that it reaches is in the key (see code-key.ts)
 * @param make makes the file; its errors pass through and nothing is kept
 */
export async function cached(inputs: unknown, module: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const key = createHash('sha256')
    .update(await codeKey(module))
    .update(JSON.stringify(inputs))
    .digest('hex');
  const folder = join(cacheFolder(), key.slice(0, 2));
  const file = join(folder, key.slice(2));
  const found = await readEntry(file);
  if (found) return found;
  const made = await make();
  await writeEntry(folder, file, made);
  return made;
}

async function readEntry(file: string): Promise<Uint8Array | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await readFile(file));
  } catch {
    return undefined;
  }
  const payload = bytes.subarray(digestLength);
  if (digest(payload).equals(bytes.subarray(0, digestLength))) {
    const now = new Date();
    await utimes(file, now, now).catch(() => undefined);
    return payload;
  }
  console.warn(`The cache entry ${file} is damaged; it is made again.`);
  await rm(file, { force: true });
  return undefined;
}

/** Writes beside, then renames, so that a kill never leaves half an entry. A cache that cannot be written only costs time. */
async function writeEntry(folder: string, file: string, payload: Uint8Array): Promise<void> {
  const draft = `${file}.${process.pid}.${Math.trunc(performance.now() * 1000)}.draft`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(draft, Buffer.concat([digest(payload), payload]));
    await rename(draft, file);
  } catch (error) {
    console.warn(`The cache could not be written (${(error as Error).message}); the build goes on without it.`);
    await rm(draft, { force: true }).catch(() => undefined);
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
