import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare, hashesOf } from '../site/read.ts';
import { buildSmall, expectedOf, runFixture, unchanged } from '../site/small.ts';

/** Every folder whose mistake keeps a site from being published. */
const refused = readdirSync('tests/problems', { withFileTypes: true })
  .filter(
    (entry) =>
      entry.isDirectory() &&
      / Nothing was published\.\n$/.test(readFileSync(`tests/problems/${entry.name}/expected.txt`, 'utf8')),
  )
  .map(({ name }) => name)
  .sort();

const bench = resolve('.press/test/kill-problems');
let site: string;
let before: Map<string, string>;
beforeAll(async () => void ({ site, before } = await buildSmall(bench)));
afterAll(() => rm(bench, { recursive: true, force: true }));

describe('The real command', () => {
  it.each(refused)('refuses %s word for word with exit code 1, and leaves the site as it was', async (fixture) => {
    const { code, output } = await runFixture(fixture, site);
    expect(code, output).toBe(1);
    expect(output).toContain(await expectedOf(fixture));
    expect(output).toMatch(unchanged);
    expect(compare(await hashesOf(site), before)).toEqual([]);
  });
});
