/** The press removes only what it made itself. */
import { existsSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pruneCache } from '../../../src/formats/entries.ts';
import { EnvironmentError } from '../../../src/publish/environment.ts';
import { refuseStranger } from '../../../src/publish/ownership.ts';
import { sumFolder } from '../../../src/publish/sums.ts';
import { closeStaging, openStaging, swap, stagingFolder, type StagingFolder } from '../../../src/publish/swap.ts';

let bench: string;
let out: string;
let staging: StagingFolder;
beforeEach(async () => {
  bench = await mkdtemp(join(tmpdir(), 'owner-'));
  out = join(bench, 'dist');
  staging = stagingFolder(out);
});
afterEach(() => rm(bench, { recursive: true, force: true }));

async function put(name: string, text = 'x'): Promise<void> {
  await mkdir(join(out, name, '..'), { recursive: true });
  await writeFile(join(out, name), text);
}

/** A site as a build leaves it. */
async function site(): Promise<void> {
  await put('index.html');
  await put('en/index.html');
  await put('release.txt', 'serial 3 date 2026-11-22\n');
  await sumFolder(out);
}

describe('a folder that publishing would replace', () => {
  it('may be missing, empty, or a site of ours, signed or not, as a desktop has looked at it', async () => {
    await refuseStranger(out);
    await mkdir(out);
    await refuseStranger(out);
    await put('.DS_Store');
    await refuseStranger(out);
    await site();
    await refuseStranger(out);
    await put('SHA256SUMS.minisig');
    await mkdir(join(out, 'empty'));
    await refuseStranger(out);
  });

  it('is refused with everything in it when it only looks like a site', async () => {
    await put('index.html');
    await put('thesis.txt');
    await expect(refuseStranger(out)).rejects.toThrow(
      `The folder ${out} holds something that is no site, and publishing would remove it: ${join(out, 'index.html')}, ${join(out, 'thesis.txt')}. Fix: name another place in PRESS_SITE, or empty the folder.`,
    );
    await sumFolder(out); // a list alone is no mark of ours
    await expect(refuseStranger(out)).rejects.toThrow(EnvironmentError);
    await put('release.txt', 'serial 3 date 2026-11-22\n'); // nor is a mark that is in no list
    await expect(refuseStranger(out)).rejects.toThrow(EnvironmentError);
    await writeFile(join(out, 'SHA256SUMS'), 'nonsense\n');
    await expect(refuseStranger(out)).rejects.toThrow(EnvironmentError);
  });

  it.each(['thesis.txt', 'en/thesis.txt', '.git/config', 'new/deep/thesis.txt'])(
    'is refused when a site of ours holds %s, which no build put there',
    async (name) => {
      await site();
      await put(name);
      await expect(refuseStranger(out)).rejects.toThrow(
        `The folder ${out} holds a site of ours, but also something that no build put there, and publishing would remove it: ${join(out, name)}. Fix: `,
      );
    },
  );

  it('names three files and counts the rest', async () => {
    await site();
    for (const name of ['a', 'b', 'c', 'd', 'e']) await put(name);
    await expect(refuseStranger(out)).rejects.toThrow(`${join(out, 'c')} and 2 more.`);
  });

  it('is refused when a link lies in it, or when it is one, or a file', async () => {
    await site();
    await symlink('/etc', join(out, 'elsewhere'));
    await expect(refuseStranger(out)).rejects.toThrow(join(out, 'elsewhere'));
    await symlink(out, join(bench, 'link'));
    await expect(refuseStranger(join(bench, 'link'))).rejects.toThrow('is a link to another place');
    await expect(refuseStranger(join(out, 'index.html'))).rejects.toThrow(
      `${join(out, 'index.html')} is a file, and the site is a folder. Fix: name another place in PRESS_SITE.`,
    );
  });

  it('stays as it was, and nothing is put beside it', async () => {
    await put('index.html', 'mine');
    await put('thesis.txt', 'mine');
    await expect(openStaging(staging)).rejects.toThrow(EnvironmentError);
    expect((await readdir(out)).sort()).toEqual(['index.html', 'thesis.txt']);
    expect(await readFile(join(out, 'thesis.txt'), 'utf8')).toBe('mine');
    expect(await readdir(bench)).toEqual(['dist']);
  });
});

describe('the staging folder', () => {
  it.each(['fresh', 'astro', 'previous'] as const)(
    'is not cleared of a folder “%s” that no killed build left there',
    async (name) => {
      await site();
      await mkdir(staging[name], { recursive: true });
      await writeFile(join(staging[name], 'thesis.txt'), 'mine');
      await expect(openStaging(staging)).rejects.toThrow(
        `${staging[name]} is where a build works, but no build left it there, and a new one would remove it. Fix: move it to another place, or remove it.`,
      );
      expect(await readFile(join(staging[name], 'thesis.txt'), 'utf8')).toBe('mine');
      expect(existsSync(staging.lock)).toBe(false);
    },
  );

  it('is cleared after a killed build, half removed sites included', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await site();
    await mkdir(staging.previous, { recursive: true });
    await writeFile(join(staging.previous, 'index.html'), 'the rest of an old site');
    await writeFile(staging.lock, '2147483646 1');
    await openStaging(staging);
    expect(await readdir(staging.folder)).toEqual(['lock']);
    await closeStaging(staging);
    expect(await readdir(staging.folder)).toEqual([]);
    warn.mockRestore();
  });

  it('keeps the lock as long as something lies on it, for the next build to know whose it is', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await openStaging(staging);
    await mkdir(staging.previous);
    await closeStaging(staging);
    expect(existsSync(staging.lock)).toBe(true);
    warn.mockRestore();
  });

  it('swaps in what has no list without asking: it was asked for before', async () => {
    await openStaging(staging);
    await mkdir(staging.fresh);
    await swap(staging);
    expect((await lstat(out)).isDirectory()).toBe(true);
    await closeStaging(staging);
  });
});

describe('the cache', () => {
  it('removes old entries of its own, and nothing else, whatever PRESS_CACHE names', async () => {
    const entry = join(bench, 'ab', 'c'.repeat(62));
    const names = [entry, `${entry}.12.345.draft`, join(bench, 'thesis.txt'), join(bench, 'ab', 'thesis.txt')];
    await mkdir(join(bench, 'ab'));
    for (const name of names) {
      await writeFile(name, 'x');
      await utimes(name, 0, 0);
    }
    vi.stubEnv('PRESS_CACHE', bench);
    pruneCache();
    vi.unstubAllEnvs();
    expect(names.filter(existsSync)).toEqual(names.slice(2));
  });
});
