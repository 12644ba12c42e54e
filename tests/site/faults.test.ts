import { cp, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBuild, siteUnderTest } from './command.ts';
import { compare, hashesOf } from './read.ts';
import { expectedOf, runFixture, smallContent, unchanged } from './small.ts';

/** One of each family; `npm run test:kill` goes through all folders of `tests/problems/`. */
const sample = [
  'front-matter-unreadable--unclosed-quote',
  'date-impossible--february',
  'html-in-body--script',
  'anchor-unknown--here',
  'sheet-overflow',
  'card-overflow',
];

const bench = resolve('.press/test/faults');
const site = join(bench, 'site');
let before: Map<string, string>;
beforeAll(async () => {
  await rm(bench, { recursive: true, force: true });
  await cp(siteUnderTest, site, { recursive: true });
  before = await hashesOf(site);
});
afterAll(() => rm(bench, { recursive: true, force: true }));

describe('A build of a text with a fault', () => {
  it.each(sample)('says %s word for word, ends with 1, and leaves the site as it was', async (fixture) => {
    const { code, output } = await runFixture(fixture, site);
    expect(code, output).toBe(1);
    expect(output).toContain(await expectedOf(fixture));
    expect(output).toMatch(unchanged);
    expect(compare(await hashesOf(site), before)).toEqual([]);
  });

  it('refuses links, hidden files and spoilt bytes on a real disk, and leaves the site as it was', async () => {
    const content = '.press/test/faults/content';
    await cp(smallContent, content, { recursive: true });
    const folder = join(content, 'leaflets/harbor-day');
    await symlink(resolve('package.json'), join(folder, 'gate.jpg'));
    await symlink(resolve('docs'), join(content, 'leaflets', 'elsewhere'));
    await writeFile(join(folder, '.gate-notes'), '');
    await writeFile(join(folder, '.gate.mdx.swp'), '');
    await writeFile(
      join(folder, 'en.mdx'),
      '---\ntitle: A day\nsummary: A test.\nslug: a-day\n---\n\nThe gate\0 opens.\n',
    );
    await writeFile(join(folder, 'es.mdx'), '\ufeff---\ntitle: Un día\n---\n', 'utf16le');
    const { code, output } = await runBuild({ content, site });
    expect(code, output).toBe(1);
    const found = [...output.matchAll(/^\.press\/test\/faults\/content\/leaflets\/(\S+) {3}(\S+)$/gm)].map(
      ([, place, name]) => `${place} ${name}`,
    );
    expect(found).toEqual([
      'elsewhere link-in-content',
      'harbor-day/.gate-notes file-unexpected',
      'harbor-day/en.mdx:7:9 character-forbidden',
      'harbor-day/es.mdx:1:1 not-utf8',
      'harbor-day/gate.jpg link-in-content',
    ]);
    expect(output).toMatch(
      /5 problems in 5 files\. Nothing was published; the site from \d{4}-\d\d-\d\d is unchanged\.\n$/,
    );
    expect(compare(await hashesOf(site), before)).toEqual([]);
  });
});
