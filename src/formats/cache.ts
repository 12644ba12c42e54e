/** A content-hash cache that survives between builds: what went in and the code that makes it decide the name, and what came out is proved on reading. A store that several machines share may stand behind it. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { codeKey } from './code-key.ts';
import { digest, headOf, placeOf, readEntry, writeEntry, type Told } from './entries.ts';
import { sharedStore } from './store.ts';

/** A file that is made: what it is called by is known at once, and what is in it is read only by those who need it. */
export interface Made extends Told {
  /**
   * Reads it, proved by its hash. An entry that was damaged meanwhile is made again.
   * @throws as what makes it does
   */
  read(): Promise<Uint8Array>;
  /**
   * The same file, held by little: what it was made of is let go, and asked for anew should it be read and not be there any more. Some 30 kB a sheet, for who holds thousands.
   */
  lean?(again: () => Promise<Made>): Made;
}

/** How far an entry goes: to other machines too, or not beyond this one, because it costs less to make than to ask for, or because another's word does not count. */
type Reach = 'shared' | 'here';

/** Where an entry lies. */
interface Entry {
  readonly key: string;
  readonly reach: Reach;
}

/** A file that is made anew in each build because that costs less than to look it up. */
export function madeOf(content: Uint8Array | string): Made {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const whole = { ...told(bytes), read: () => Promise.resolve(bytes) };
  return { ...whole, lean: lightly(whole) };
}

/**
 * Holds a file that no cache has by its hash and its size: it is read right after it is made, and seldom again. Outside of what makes the file: a function
 * holds all that the function around it holds, and so would keep what it is to let go.
 */
export function lightly(whole: Made): NonNullable<Made['lean']> {
  const { sha256, bytes } = whole;
  const held = new WeakRef(whole);
  return (again) => ({ sha256, bytes, read: async () => (held.deref() ?? (await again())).read() });
}

/**
 * Finds the file made from these inputs without reading it, or makes it.
 * @param inputs everything the result depends on besides code, as JSON data; never a path of this machine, or the key would be no other machine's
 * @param module the module that makes it, from the project's root; all that it reaches is in the key (see code-key.ts)
 * @param make makes the file; its errors pass through and nothing is kept
 */
export async function stored(
  inputs: unknown,
  module: string,
  make: () => Promise<Uint8Array>,
  reach: Reach = 'shared',
): Promise<Made> {
  const entry = { key: await keyOf(inputs, module), reach };
  const read = async (): Promise<Uint8Array> => (await readAnywhere(entry)) ?? (await makeEntry(entry, make));
  const found = await toldOf(entry);
  if (found) return { ...found, read, lean: leanOf(found, entry) };
  if (isPeeking()) throw new NotMade();
  const bytes = await make();
  const made = told(bytes);
  return (await put(entry, bytes)) ? { ...made, read, lean: leanOf(made, entry) } : madeOf(bytes);
}

/** Outside of `stored`, whose functions hold all that the file is made of. */
function leanOf(made: Told, entry: Entry): NonNullable<Made['lean']> {
  return (again) => ({ ...made, read: async () => (await readAnywhere(entry)) ?? (await again()).read() });
}

/** The same for those who need what is in it. @returns the file made from these inputs, from the cache when it is there and whole */
export async function cached(
  inputs: unknown,
  module: string,
  make: () => Promise<Uint8Array>,
  reach: Reach = 'shared',
): Promise<Uint8Array> {
  const entry = { key: await keyOf(inputs, module), reach };
  const found = await readAnywhere(entry);
  if (!found && isPeeking()) throw new NotMade();
  return found ?? makeEntry(entry, make);
}

const peeking = new AsyncLocalStorage<true>();

/** Ends a look at what is made, where something is not. */
class NotMade extends Error {
  override name = 'NotMade';
}

/** Asks for what may need files, such as `make` of one, but makes nothing that is kept: undefined where a file, or a part of one, would have to be made. @throws as `ask` does before that */
export function peek<T>(ask: () => Promise<T>): Promise<T | undefined> {
  return peeking.run(true, ask).catch((error: unknown) => {
    if (error instanceof NotMade) return undefined;
    throw error;
  });
}

/** Says whether nothing may be made now. Whoever shares a promise with others must not share one that fails for this. */
export function isPeeking(): boolean {
  return peeking.getStore() ?? false;
}

/** Finds what was kept under these inputs, without reading it. To read it throws a LostEntry when it turns out to be damaged: nobody here can make it again. */
export async function find(inputs: unknown, module: string, reach: Reach = 'shared'): Promise<Made | undefined> {
  const entry = { key: await keyOf(inputs, module), reach };
  const found = await toldOf(entry);
  const read = async (): Promise<Uint8Array> => {
    const bytes = await readAnywhere(entry);
    if (!bytes) throw new LostEntry(`The cache entry ${placeOf(entry.key)} is gone.`);
    return bytes;
  };
  return found && { ...found, read };
}

/** Thrown when an entry that was found cannot be read any more. */
export class LostEntry extends Error {
  override name = 'LostEntry';
}

/** Keeps what was made from these inputs elsewhere, for `find`. */
export async function keep(
  inputs: unknown,
  module: string,
  payload: Uint8Array,
  reach: Reach = 'shared',
): Promise<void> {
  await put({ key: await keyOf(inputs, module), reach }, payload);
}

/** Names what is made from these inputs by a module: the same on every machine of a platform, wherever the project lies and whatever the clock says. */
export async function keyOf(inputs: unknown, module: string): Promise<string> {
  return createHash('sha256')
    .update(await codeKey(module))
    .update(JSON.stringify(inputs))
    .digest('hex');
}

/** The cache is asked first, then the store. */
async function toldOf({ key, reach }: Entry): Promise<Told | undefined> {
  return headOf(key) ?? (reach === 'shared' ? sharedStore()?.told(key) : undefined);
}

/** What comes from the store lies in the cache from then on. */
async function readAnywhere({ key, reach }: Entry): Promise<Uint8Array | undefined> {
  const near = readEntry(key);
  if (near || reach === 'here') return near;
  const far = await sharedStore()?.read(key);
  if (far) await writeEntry(key, far);
  return far;
}

async function makeEntry(entry: Entry, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const made = await make();
  await put(entry, made);
  return made;
}

/** @returns whether the cache has it now */
async function put({ key, reach }: Entry, payload: Uint8Array): Promise<boolean> {
  const kept = await writeEntry(key, payload);
  if (reach === 'shared') await sharedStore()?.put(key, payload);
  return kept;
}

function told(bytes: Uint8Array): Told {
  return { sha256: digest(bytes).toString('hex'), bytes: bytes.length };
}
