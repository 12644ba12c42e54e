/** One round of the kill suite: a build is begun, killed with all its children, and looked at. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, watch } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stagingFolder } from '../../src/publish/swap.ts';
import { recordFile } from '../../src/publish/unchanged.ts';

/** When to kill: so many ms after the beginning, or as soon as the old site has left its place, with the swap slowed down or not. */
export type Moment = number | 'swap' | 'between';

/** How a kill left the site and the staging folder. */
export interface Left {
  /** The build ended by itself before the kill came. */
  readonly ended: boolean;
  /** A site stands in its place. */
  readonly inPlace: boolean;
  /** The old site stands under its other name. */
  readonly aside: boolean;
}

/** Builds and kills. @returns what is there at that moment, before anything is put right */
export async function killBuild(content: string, site: string, moment: Moment): Promise<Left> {
  const staging = stagingFolder(site);
  rmSync(recordFile(site), { force: true }); // else there would be nothing to do
  const slow =
    moment === 'between'
      ? { NODE_OPTIONS: `--import=${pathToFileURL(resolve('tests/site/preload/rename.ts')).href}` }
      : {};
  const child = spawn(process.execPath, ['scripts/build.ts'], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, NODE_ENV: 'production', VITEST: '', PRESS_CONTENT: content, PRESS_SITE: site, ...slow },
  });
  const group = -(child.pid ?? 0);
  const exit = new Promise<void>((done) => child.once('exit', () => done()));
  const kill = (): void => void (alive(group) && process.kill(group, 'SIGKILL'));
  const watcher = watch(
    staging.folder,
    (_, name) => name === 'previous' && typeof moment === 'string' && existsSync(staging.previous) && kill(),
  );
  const timer = typeof moment === 'number' ? setTimeout(kill, moment) : undefined;
  await exit;
  clearTimeout(timer);
  watcher.close();
  const ended = child.signalCode === null;
  if (!ended)
    for (let waited = 0; alive(group) && waited < 5000; waited += 20) await new Promise((done) => setTimeout(done, 20));
  if (alive(group)) throw new Error('A child of the build outlived the kill.');
  return { ended, inPlace: existsSync(staging.out), aside: existsSync(staging.previous) };
}

/** Says whether any process of a group is left. One that is dead and that nobody has asked after (a zombie) is not. */
function alive(group: number): boolean {
  try {
    process.kill(group, 0);
  } catch {
    return false;
  }
  if (!existsSync('/proc/self/stat')) return true;
  return readdirSync('/proc').some((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      const told = readFileSync(`/proc/${name}/stat`, 'utf8');
      const [state, , member] = told.slice(told.lastIndexOf(')') + 2).split(' ');
      return Number(member) === -group && state !== 'Z' && state !== 'X';
    } catch {
      return false; // gone while we looked
    }
  });
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
