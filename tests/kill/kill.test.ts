import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stagingFolder } from '../../src/publish/swap.ts';
import { recordFile } from '../../src/publish/unchanged.ts';
import { runBuild } from '../site/command.ts';
import { compare, hashesOf } from '../site/read.ts';
import { buildSmall, runFixture, smallContent, unchanged } from '../site/small.ts';
import { killBuild, randomFrom, type Moment } from './rounds.ts';

const bench = resolve('.press/test/kill');
const seed = Number(process.env.PRESS_SEED ?? Date.now() % 1e9);
const changed = '.press/test/kill/changed';
const kept = join(bench, 'kept');

let site: string;
let old: Map<string, string>;
let next: Map<string, string>;
let lasts: number;

beforeAll(async () => {
  ({ site, before: old } = await buildSmall(bench));
  await cp(site, kept, { recursive: true });
  await cp(smallContent, changed, { recursive: true });
  const text = join(changed, 'leaflets/harbor-day/en.mdx');
  // What is on paper stays as it is, or the ledger would have to know.
  await writeFile(
    text,
    (await readFile(text, 'utf8')).replace('the smallest that the press can make', 'a little changed since'),
  );
  const twin = join(bench, 'twin');
  await runBuild({ content: changed, site: twin }); // fills the cache
  await rm(recordFile(twin), { force: true }); // else there would be nothing to do
  const start = performance.now();
  const { code, output } = await runBuild({ content: changed, site: twin });
  if (code !== 0) throw new Error(output);
  lasts = performance.now() - start;
  next = await hashesOf(twin);
  expect(compare(old, next).length).toBeGreaterThan(3);
});
afterAll(() => rm(bench, { recursive: true, force: true }));

const kills = 50;

/** Moments without end: three between the renames, five at the swap, then two of three over the whole build and one in its last quarter, where the site is put together. */
function* moments(): Generator<Moment> {
  yield* Array.from({ length: 3 }, (): Moment => 'between');
  yield* Array.from({ length: 5 }, (): Moment => 'swap');
  const random = randomFrom(seed);
  for (let count = 0; ; count += 1) yield lasts * (count % 3 < 2 ? random() : 0.75 + 0.25 * random());
}

describe('A build that is killed', () => {
  it('leaves a whole site, the old or the new one, byte for byte, at each of 50 moments', async () => {
    const counts: Record<string, number> = {};
    let killed = 0;
    console.log(`Seed ${seed}; a build lasts ${(lasts / 1000).toFixed(1)} s.`);
    for (const moment of moments()) {
      const left = await killBuild(changed, site, moment);
      const name = typeof moment === 'number' ? `${(moment / 1000).toFixed(2)} s` : moment;
      // Before anything is put right, one of the two is whole already: in its place, or under its other name.
      const found = await hashesOf(left.inPlace ? site : stagingFolder(site).previous);
      const state = compare(found, old).length === 0 ? 'old' : compare(found, next).length === 0 ? 'new' : 'neither';
      expect(state, `killed at ${name}, seed ${seed}`).not.toBe('neither');
      if (!left.inPlace) expect([left.aside, state], name).toEqual([true, 'old']);
      // The next command: a build that is refused, so that it may change nothing.
      const { code, output } = await runFixture('front-matter-unreadable--unclosed-quote', site);
      expect(code, output).toBe(1);
      expect(output).toMatch(unchanged);
      expect(
        compare(await hashesOf(site), state === 'old' ? old : next),
        `after the kill at ${name}, seed ${seed}`,
      ).toEqual([]);
      expect(await readdir(stagingFolder(site).folder), name).toEqual([]);
      const label = `${left.ended ? 'ended before the kill' : 'killed'}; ${state} site ${left.inPlace ? 'in its place' : 'under its other name'}${left.inPlace && left.aside ? ', the old one not yet removed' : ''}`;
      counts[label] = (counts[label] ?? 0) + 1;
      console.log(`${name}: ${label}`);
      if (!left.ended) killed += 1;
      if (state === 'new') {
        await rm(site, { recursive: true });
        await mkdir(site);
        await cp(kept, site, { recursive: true });
      }
      if (killed === kills) break;
    }
    console.log(counts);
    expect(counts['killed; old site under its other name']).toBeGreaterThanOrEqual(3);
    const { code, output } = await runBuild({ content: changed, site });
    expect(code, output).toBe(0);
    expect(compare(await hashesOf(site), next)).toEqual([]);
  });
});
