/** The record of the last build: when there is nothing to do, and when there is. */
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settleSite } from '../../../src/publish/settle.ts';
import { SiteFiles } from '../../../src/publish/site-files.ts';
import { writeSiteSums } from '../../../src/publish/sums.ts';
import { buildKey, recordBuild, recordFile, unchangedSince } from '../../../src/publish/unchanged.ts';

let folder = '';
let out = '';
const names = [
  'PRESS_CONTENT',
  'PRESS_TODAY',
  'PRESS_COMPRESS',
  'PRESS_SITE',
  'PRESS_STORE',
  'PRESS_STORE_WRITE',
  'SOME_TOKEN',
] as const;
const before = names.map((name) => [name, process.env[name]] as const);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'unchanged-'));
  out = join(folder, 'site');
  const site = await SiteFiles.begin(out);
  await site.put('/en/index.html', 'bread');
  await site.put('/release.txt', 'serial 0 date 2026-11-22\n');
  await writeSiteSums(site);
  settleSite(out, '2026-11-22');
  await recordBuild(out, 'key', site, { said: 'done' });
  writeFileSync(join(folder, 'words.txt'), 'bread');
  process.env.PRESS_CONTENT = folder;
  process.env.PRESS_TODAY = '2026-11-22';
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, value] of before)
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
});

describe('A site of which a build is recorded', () => {
  it('needs nothing while all that goes in is the same', async () => {
    expect(await unchangedSince(out, 'key')).toEqual({ said: 'done' });
  });

  it('is built when anything that goes in is another', async () => {
    expect(await unchangedSince(out, 'another key')).toBeUndefined();
  });

  it.each([
    ['a file was changed', () => writeFileSync(join(out, 'en/index.html'), 'roses')],
    [
      'a file was changed and given an old time',
      () => {
        writeFileSync(join(out, 'en/index.html'), 'more bread');
        utimesSync(join(out, 'en/index.html'), 0, 0);
      },
    ],
    ['a file was taken away', () => rmSync(join(out, 'en/index.html'))],
    ['a file was added', () => writeFileSync(join(out, 'en/more.html'), 'x')],
    ['the site was removed', () => rmSync(out, { recursive: true })],
    ['the record is damaged', () => writeFileSync(recordFile(out), '{"key":"key"')],
  ])('is built when %s', async (_, change) => {
    change();
    expect(await unchangedSince(out, 'key')).toBeUndefined();
  });
});

describe('The key of a build', () => {
  it.each([
    ['a text', () => writeFileSync(join(folder, 'words.txt'), 'roses')],
    ['a new text', () => writeFileSync(join(folder, 'more.txt'), '')],
    ['the day', () => (process.env.PRESS_TODAY = '2026-11-23')],
    ['a setting', () => (process.env.PRESS_COMPRESS = '1')],
    ['a secret', () => (process.env.SOME_TOKEN = 'a-word-that-must-stand-nowhere')],
  ])('changes with %s', async (_, change) => {
    const unchanged = await buildKey();
    change();
    expect(await buildKey()).not.toBe(unchanged);
  });

  it('does not change with the place of the site, or with where what was made lies', async () => {
    const unchanged = await buildKey();
    process.env.PRESS_SITE = '/elsewhere';
    process.env.PRESS_STORE = 'https://store.example.org';
    process.env.PRESS_STORE_WRITE = '1';
    expect(await buildKey()).toBe(unchanged);
  });

  it('says what is missing when the content is not there', async () => {
    process.env.PRESS_CONTENT = join(folder, 'nothing');
    await expect(buildKey()).rejects.toThrow('is not there. Fix:');
  });
});
