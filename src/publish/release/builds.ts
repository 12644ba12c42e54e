/** The two builds of a release: one as usual, one in another place, time zone, language, time and order, alone on one core and without a network; both with nothing that any other build made. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cp, mkdir, rm, symlink } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { exitCodes } from '../exit-codes.ts';

/** Where a release is made, from the project's root. */
export const releaseFolder = '.press/release';

/** Planted in the environment of the builds; what of it is found in the site has leaked. */
const canary = `canary${randomBytes(12).toString('hex')}`;

/** What a build needs of the project. */
export const projectFiles = [
  'src',
  'content',
  'public',
  'scripts',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'LICENSE',
  'LICENSES',
];

/** What was varied, for the report. */
export interface Varied {
  readonly site: string;
  readonly code: number;
  readonly what: readonly string[];
}

/** Builds as usual, but cold. @returns the folder of the site, and the exit code of the build */
export async function buildAsUsual(): Promise<Varied> {
  const site = resolve(releaseFolder, 'first');
  return {
    site,
    code: await run(process.execPath, ['scripts/build.ts'], process.cwd(), {
      PRESS_SITE: site,
      PRESS_CACHE: resolve(releaseFolder, 'first-cache'),
    }),
    what: [],
  };
}

/** Builds under other circumstances; those that this machine cannot vary are left out of `what`. */
export async function buildElsewhere(): Promise<Varied> {
  // A path with a space and an accent, because builds are also run from such.
  const folder = resolve(releaseFolder, 'otro sitio más');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  // The packages of benches and of the release itself, below scripts/, have no part in a build.
  for (const name of projectFiles)
    await cp(name, join(folder, name), { recursive: true, filter: (path) => basename(path) !== 'node_modules' });
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  const site = join(folder, 'second');
  const oneCore = await works('taskset', ['-c', '0', 'true']);
  const noNetwork = await works('unshare', ['-rn', 'true']);
  const before = [...(noNetwork ? ['unshare', '-rn'] : []), ...(oneCore ? ['taskset', '-c', '0'] : [])];
  const [command = process.execPath, ...rest] = [...before, process.execPath, 'scripts/build.ts'];
  const vary = pathToFileURL(resolve('src/publish/release/vary.ts')).href;
  const code = await run(command, rest, folder, {
    PRESS_SITE: site,
    PRESS_CACHE: join(folder, 'cache'),
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    UV_THREADPOOL_SIZE: '2',
    NODE_OPTIONS: `--import=${vary}`,
  });
  return {
    site,
    code,
    what: [
      'path',
      'time zone',
      'language',
      'clock (+400 days)',
      'order of files',
      'threads',
      ...(oneCore ? ['cores (one)'] : []),
      ...(noNetwork ? ['network (none)'] : []),
    ],
  };
}

/**
 * The environment of a build that takes nothing from a store: what others put there, nobody has seen made. An empty cache of its own stands in `added`.
 * @param added variables that it has besides ours, or instead
 */
export function coldEnvironment(
  added: Readonly<Record<string, string>> & { readonly PRESS_CACHE: string },
  own: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  const { PRESS_STORE: _, PRESS_STORE_WRITE: __, ...rest } = own;
  return { ...rest, ...added };
}

/** Runs a command with its output on ours, and ends it with us. @returns its exit code; 2 when the system ended it, as it does where memory is short */
async function run(
  command: string,
  words: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>> & { readonly PRESS_CACHE: string },
): Promise<number> {
  const child = spawn(command, words, {
    cwd,
    env: coldEnvironment({ PRESS_CANARY: canary, ...environment }),
    stdio: 'inherit',
  });
  const end = (): void => void child.kill();
  process.once('exit', end);
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('exit', (code, signal) => {
      process.off('exit', end);
      if (signal)
        console.error(`The build was ended by ${signal}. Fix: see whether memory or time ran out, and build again.`);
      done(code ?? exitCodes.environment);
    });
  });
}

async function works(command: string, words: readonly string[]): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(command, words, { stdio: 'ignore' });
    child.once('error', () => done(false));
    child.once('exit', (code) => done(code === 0));
  });
}
