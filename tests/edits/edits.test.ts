/** One edit after the other: what a build makes on top of what was there must be, to the byte, what a build of nothing makes. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject } from '../site/project.ts';
import { edits } from './edits.ts';

let bench = '';
const project = (): string => join(bench, 'project');
let settings: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  bench = await mkdtemp(join(tmpdir(), 'edits-'));
  await copyProject(project());
  await build('site');
});
afterAll(() => rm(bench, { recursive: true, force: true }));

/** Builds the copy. @param name of the site's folder @returns its list of hashes, and how many files the build says that it wrote */
async function build(name: string, cache = join(bench, 'cache')): Promise<{ sums: string[]; written: number }> {
  const site = join(bench, name, 'site');
  const child = spawn(process.execPath, ['scripts/build.ts'], {
    cwd: project(),
    env: { ...process.env, NODE_ENV: 'production', VITEST: '', PRESS_SITE: site, PRESS_CACHE: cache, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  const code = await new Promise((end) => child.once('close', end));
  if (code !== 0) throw new Error(`The build ended with ${String(code)}.\n${said}`);
  const sums = (await readFile(join(site, 'SHA256SUMS'), 'utf8')).trimEnd().split('\n');
  return { sums, written: Number(/\((\d+) files written\)/.exec(said)?.[1] ?? 0) };
}

test.each(edits)('$name leaves what a clean build would make', async ({ apply }) => {
  const before = await readFile(join(bench, 'site/site/SHA256SUMS'), 'utf8');
  settings = { ...settings, ...((await apply(project())) ?? {}) };
  const { sums, written } = await build('site');
  const clean = await build('clean', join(bench, 'no-cache'));
  await rm(join(bench, 'no-cache'), { recursive: true, force: true });
  await rm(join(bench, 'clean'), { recursive: true, force: true });
  expect(sums).toEqual(clean.sums);
  // The list of hashes itself is written too, and stands in no list.
  const old = new Set(before.trimEnd().split('\n'));
  const changed = sums.filter((line) => !old.has(line)).length;
  expect(written).toBe(sums.join('\n') === before.trimEnd() ? 0 : changed + 1);
  console.log(`${changed} files are another, ${written} were written`);
});
