/** Completes each package-lock.json of the project: the optional packages npm left out, so that `npm ci` accepts it everywhere, and a SHA-512 for each package that has none. */
import { execFile } from 'node:child_process';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/**
 * npm writes only those optional packages whose platform build it saw in the registry's short list, but `npm ci` then misses
 * the others by name ("Missing: @pagefind/darwin-arm64@…"). Each named but absent one is added, with what the registry says of
 * that version: its hash, so that a Mac or Windows machine runs what we pinned and nothing else, and its platform.
 */
interface Entry {
  version?: string;
  integrity?: string;
  link?: boolean;
  dev?: boolean;
  optional?: boolean;
  license?: string;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  engines?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** What the registry says of one version of a package, asked through npm itself. */
interface Manifest extends Entry {
  dist?: { integrity?: string };
}

const run = promisify(execFile);

async function manifestOf(name: string, version: string): Promise<Manifest> {
  // On Windows npm is a script, which only a shell can run.
  const { stdout } = await run(
    'npm',
    ['view', `${name}@${version}`, 'version', 'dist.integrity', 'license', 'os', 'cpu', 'libc', 'engines', '--json'],
    { shell: process.platform === 'win32' },
  );
  const said = JSON.parse(stdout || '{}') as Manifest & { 'dist.integrity'?: string };
  return { ...said, dist: { ...(said['dist.integrity'] ? { integrity: said['dist.integrity'] } : {}) } };
}

/** Completes one file. @returns the packages of which the registry tells no hash */
async function complete(file: string): Promise<readonly string[]> {
  const lock = JSON.parse(await readFile(file, 'utf8')) as { packages: Record<string, Entry> };
  let added = 0;
  for (const [place, entry] of Object.entries({ ...lock.packages })) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      const nested = `${place}/node_modules/${name}`;
      const top = `node_modules/${name}`;
      if (lock.packages[nested] ?? lock.packages[top]) continue;
      lock.packages[top] = {
        version: range.replace(/^[\^~]/, ''),
        optional: true,
        ...(entry.dev ? { dev: true } : {}),
      };
      added += 1;
    }
  }

  const unknown: string[] = [];
  let hashed = 0;
  for (const [place, entry] of Object.entries(lock.packages)) {
    if (place === '' || entry.link || entry.integrity) continue;
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const { version, dist, license, os, cpu, libc, engines } = await manifestOf(name, entry.version ?? '').catch(
      (): Manifest => ({}),
    );
    if (version !== entry.version || !dist?.integrity?.startsWith('sha512-')) {
      unknown.push(`${name}@${entry.version}`);
      continue;
    }
    // In npm's own order, so that its next run changes nothing.
    lock.packages[place] = {
      version: entry.version!,
      integrity: dist.integrity,
      ...(cpu ? { cpu: [cpu].flat() } : {}),
      ...(entry.dev ? { dev: true } : {}),
      ...(libc ? { libc: [libc].flat() } : {}),
      ...(license ? { license } : {}),
      ...(entry.optional ? { optional: true } : {}),
      ...(os ? { os: [os].flat() } : {}),
      ...(engines ? { engines } : {}),
    };
    hashed += 1;
  }

  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${file}: ${added} optional packages added, ${hashed} hashes.`);
  return unknown;
}

const unknown: string[] = [];
for await (const file of glob('{.,scripts/*}/package-lock.json')) unknown.push(...(await complete(file)));
if (unknown.length) {
  console.error(
    `The registry tells no SHA-512 for ${unknown.join(', ')}. Fix: run it again with a registry that has them; until then nothing holds these packages to what we tried.`,
  );
  process.exitCode = 1;
}
