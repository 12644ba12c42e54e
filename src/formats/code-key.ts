/** The code part of a cache key: a hash over all that a module is made of, so that no list of sources is kept by hand. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fieldsRead, isDictionary, moduleGraph } from './module-graph.ts';
import { wordsRead } from './words-read.ts';

/** An entry of package-lock.json, version 3. */
interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

type Lock = Readonly<Record<string, Locked>>;

const keys = new Map<string, Promise<string>>();

/**
 * Hashes a module's sources, the files it reads, the locked versions of the packages it reaches, and the Node that runs it (whose zlib and ICU
 * shape bytes too). Once in a process; `npm run dev` restarts on a change of code that matters here.
 * @param module from the project's root
 * @returns SHA-256 in hexadecimal digits
 * @throws when a source that the module names cannot be read
 */
export function codeKey(module: string): Promise<string> {
  const key = keys.get(module) ?? hashModule(module);
  keys.set(module, key);
  return key;
}

/** Hashes the text of each file under its name. @param read gives the bytes of a file from the project's root */
export async function hashSources(
  files: readonly string[],
  read: (file: string) => Promise<Uint8Array>,
): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files)
    hash.update(`${file}\0`).update(
      createHash('sha256')
        .update(await read(file))
        .digest(),
    );
  return hash.digest('hex');
}

async function hashModule(module: string): Promise<string> {
  const { files, packages } = await moduleGraph(module);
  const hash = createHash('sha256')
    .update(`${process.version} ${process.platform} ${process.arch} `)
    .update(
      await hashSources(files, async (file) =>
        isDictionary(file) ? wordsRead(file, await fieldsRead(module)) : readOnce(file),
      ),
    );
  for (const [path, { version, integrity }] of lockedPackages(await readLock(), packages))
    hash.update(`\0${path} ${version ?? ''} ${integrity ?? ''}`);
  return hash.digest('hex');
}

const sources = new Map<string, Promise<Uint8Array>>();

/** Many modules are made of the same sources. */
function readOnce(file: string): Promise<Uint8Array> {
  const source = sources.get(file) ?? readFile(file);
  sources.set(file, source);
  return source;
}

let lock: Promise<Lock> | undefined;

function readLock(): Promise<Lock> {
  return (lock ??= readFile('package-lock.json', 'utf8').then(
    (text) => (JSON.parse(text) as { readonly packages: Lock }).packages,
  ));
}

/**
 * Lists packages and all that they need in turn, as the lock file places them, sorted.
 * @param names packages of the project's root; `@scope/*` for all of a scope
 * @throws when a package that a module imports is not in the lock file
 */
export function lockedPackages(
  lock: Lock,
  names: readonly string[],
): readonly (readonly [path: string, entry: Locked])[] {
  const found = new Map<string, Locked>();
  const waiting = names.flatMap((name) => {
    const paths = Object.keys(lock).filter((path) =>
      name.endsWith('/*') ? path.startsWith(`node_modules/${name.slice(0, -1)}`) : path === `node_modules/${name}`,
    );
    if (paths.length === 0)
      throw new Error(
        `A source imports ${name}, which package-lock.json does not have. Run npm install, then npm run lockfile.`,
      );
    return paths;
  });
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const entry = lock[path];
    if (!entry || found.has(path)) continue;
    found.set(path, entry);
    for (const name of Object.keys({
      ...entry.dependencies,
      ...entry.optionalDependencies,
      ...entry.peerDependencies,
    })) {
      const place = resolve(lock, path, name);
      if (place) waiting.push(place);
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Finds a package as Node would from another's folder: in its own node_modules, then in those above. Optional ones may be absent. */
function resolve(lock: Lock, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.replace(/(^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
    const path = `${folder ? `${folder}/` : ''}node_modules/${name}`;
    if (lock[path]) return path;
    if (!folder) return undefined;
  }
}
