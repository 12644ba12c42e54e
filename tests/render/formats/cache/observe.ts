/**
 * Renders a few files of a module, or of several, in a process of its own, and tells what Node loaded and read meanwhile, and which parts of the dictionaries.
 * Arguments: the campaign's folder, then in pairs a module and an expression for the addresses to render. Prints JSON: { loaded, read, parts, made }.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { registerHooks, syncBuiltinESMExports } from 'node:module';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [content = '', ...pairs] = process.argv.slice(2);
const loaded = new Set<string>();
const read = new Set<string>();
let into: Set<string> | undefined = loaded;

/** Notes a path as the project knows it. */
function note(path: unknown): void {
  if (typeof path === 'string' || path instanceof URL)
    into?.add(
      relative(process.cwd(), resolve(path instanceof URL ? fileURLToPath(path) : path))
        .split(sep)
        .join('/'),
    );
}

for (const [owner, name] of [
  [fs, 'readFileSync'],
  [fs, 'readFile'],
  [fs, 'openSync'],
  [fs.promises, 'readFile'],
  [fs.promises, 'open'],
] as const) {
  const inner = (owner as unknown as Record<string, (...all: unknown[]) => unknown>)[name] as (
    ...all: unknown[]
  ) => unknown;
  (owner as unknown as Record<string, unknown>)[name] = function (
    this: unknown,
    path: unknown,
    ...rest: unknown[]
  ): unknown {
    note(path);
    return inner.call(this, path, ...rest);
  };
}
syncBuiltinESMExports();
registerHooks({
  load(url, context, next) {
    if (url.startsWith('file:')) note(new URL(url));
    return next(url, context);
  },
});

const load = (path: string): Promise<unknown> => import(pathToFileURL(resolve(path)).href);
/** Parts of the dictionaries that were read while modules were loaded and files planned and rendered. */
const parts = new Set<string>();
let isOurs = true;
into = undefined;
const { languages } = (await load('src/i18n/languages.ts')) as typeof import('../../../../src/i18n/languages.ts');
for (const entry of Object.values(languages) as { dictionary: object }[])
  entry.dictionary = new Proxy(entry.dictionary, {
    get(dictionary, part, receiver): unknown {
      if (isOurs) parts.add(String(part));
      return Reflect.get(dictionary, part, receiver);
    },
    ownKeys(dictionary) {
      parts.add('all of them, without their names');
      return Reflect.ownKeys(dictionary);
    },
  });
into = loaded;
const modules = [];
for (let index = 0; index < pairs.length; index += 2)
  modules.push({
    exports: (await load(pairs[index] ?? '')) as Record<string, unknown>,
    pattern: new RegExp(pairs[index + 1] ?? ''),
  });
into = undefined;
const { loadLibrary } = (await load('src/load/disk.ts')) as typeof import('../../../../src/load/disk.ts');
isOurs = false;
const { library } = await loadLibrary(content);
isOurs = true;
const made: Record<string, string> = {};
for (const { exports, pattern } of modules) {
  const formats = Object.values(exports).filter(
    (value) => typeof value === 'object' && value !== null && 'plan' in value,
  ) as import('../../../../src/formats/format.ts').Format[];
  for (const output of formats.flatMap((format) => format.plan(library)).filter(({ path }) => pattern.test(path))) {
    into = read;
    const bytes = await output.render();
    into = undefined;
    made[output.path] = createHash('sha256').update(bytes).digest('hex');
  }
}
process.stdout.write(JSON.stringify({ loaded: [...loaded], read: [...read], parts: [...parts], made }));
