/** A build on top of what was there: nothing is made that need not be, and what comes out is what a build of nothing makes. `npm run test:edits` tries every kind of edit. */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { today } from '../problems/today.ts';
import { runBuild } from './command.ts';
import { copyProject } from './project.ts';
import { differences, filesOf, hashesOf } from './read.ts';
import { smallContent } from './small.ts';

const bench = resolve('.press/test/edits');
const content = join('.press/test/edits', 'content');
const site = join(bench, 'in-place/site');
const clean = join(bench, 'clean/site');
const page = 'en/leaflets/a-day-at-the-harbor/index.html';
const facts = join(content, 'leaflets/harbor-day/facts.yml');

/** Builds with a cache of its own. @returns what the build said */
async function build(place: string, cache = 'cache'): Promise<string> {
  const environment = { PRESS_CACHE: join(bench, cache) };
  const { code, output } = await runBuild({ content, site: place, environment });
  expect(code, output).toBe(0);
  return output;
}

const row = join(content, 'claims/lamps.yml');
const lamps = `says: { en: Lamps burned., es: Ardieron faroles. }
value: "1,240"
date: 2026-01
sources: [{ publisher: Harbor watch, title: Lamps counted, date: 2026-01-13 }]
confidence: A
checked: 2026-02-01
`;

/** Damages an entry of the cache: all of it, or its last byte. */
async function damage(file: string, whole: boolean): Promise<void> {
  const bytes = await readFile(file);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  await writeFile(file, whole ? 'broken' : bytes);
}

/** How many files the build says it wrote. */
const written = (said: string): number => Number(/\((\d+) files written\)/.exec(said)?.[1] ?? 0);

beforeAll(async () => {
  await rm(bench, { recursive: true, force: true });
  await mkdir(bench, { recursive: true });
  await cp(smallContent, content, { recursive: true });
  await mkdir(join(content, 'claims'));
  await writeFile(row, lamps);
  const text = join(content, 'leaflets/harbor-day/en.mdx');
  await writeFile(text, `${await readFile(text, 'utf8')}\nThen <Value claim="lamps" /> lamps burned.[^c:lamps]\n`);
  await build(site);
});
afterAll(() => rm(bench, { recursive: true, force: true }));

it('A site lies beside the project under a name that begins as the project’s', async () => {
  const project = join(bench, 'project');
  await copyProject(project);
  const beside = join(bench, 'project-site/site');
  const environment = { PRESS_CACHE: join(bench, 'cache') };
  const { code, output } = await runBuild({ content: resolve(content), site: beside, cwd: project, environment });
  expect(code, output).toBe(0);
  expect(await differences(beside, site)).toEqual([]);
});

it('A build that ends over a sheet leaves nothing of the Astro that it had begun beside it', async () => {
  const project = join(bench, 'project');
  const refused = resolve('tests/problems/sheet-overflow/content');
  const environment = { PRESS_CACHE: join(bench, 'refused'), PRESS_TODAY: today };
  const { code, output } = await runBuild({
    content: refused,
    site: join(bench, 'none/site'),
    cwd: project,
    environment,
  });
  expect(code, output).toBe(1);
  expect((await readdir(join(project, '.press'))).filter((name) => name.startsWith('pages'))).toEqual([]);
});

describe('A build where a site is in place', () => {
  it('says that there is nothing to do when nothing has changed, and touches no file', async () => {
    const before = await hashesOf(site);
    expect(await build(site)).toContain('Nothing has changed since: ');
    expect(await hashesOf(site)).toEqual(before);
  });

  it('puts right what somebody changed in the site, without making it anew', async () => {
    const before = await hashesOf(site);
    await writeFile(join(site, 'en/index.html'), 'changed by hand');
    expect(written(await build(site))).toBe(1);
    expect(await hashesOf(site)).toEqual(before);
  });

  it('writes as many files as are another after an edit', async () => {
    const before = await hashesOf(site);
    await writeFile(facts, (await readFile(facts, 'utf8')).replace('[workplace]', '[workplace, home]'));
    const said = await build(site);
    expect(/(\d+) laid out/.exec(said)?.[1]).not.toBe('0');
    const after = await hashesOf(site);
    const changed = [...after].filter(([path, hash]) => before.get(path) !== hash);
    expect(written(said)).toBe(changed.length);
    expect(changed.length).toBeLessThan((await filesOf(site)).length / 2);
  });

  it('follows a row of the register of claims: one number, and each file that carries it is another', async () => {
    const before = await hashesOf(site);
    expect(await readFile(join(site, page), 'utf8')).toContain('1,240');
    await writeFile(row, lamps.replace('1,240', '1,250'));
    const said = await build(site);
    const after = await hashesOf(site);
    const changed = [...after].filter(([path, hash]) => before.get(path) !== hash).map(([path]) => path);
    expect(written(said)).toBe(changed.length);
    expect(await readFile(join(site, page), 'utf8')).toContain('1,250');
    for (const ending of ['.html', '.pdf', '.txt', '.docx', '.pf_fragment'])
      expect(
        changed.filter((path) => path.endsWith(ending)),
        ending,
      ).not.toEqual([]);
  });

  it('is then, file by file, what a clean build makes', async () => {
    await build(clean, 'no-cache');
    expect(await differences(site, clean)).toEqual([]);
  });

  it('makes again what was damaged in the cache, with a warning, and the same', async () => {
    const entries = await filesOf(join(bench, 'cache'));
    for (const [index, entry] of entries.entries()) await damage(join(bench, 'cache', entry), index % 2 === 0);
    const healed = join(bench, 'healed/site');
    expect(await build(healed)).toMatch(/The cache entry .* is damaged; it is made again\./);
    expect(await differences(healed, clean)).toEqual([]);
  });
});
