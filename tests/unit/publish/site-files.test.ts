/** The site that is being made: what is linked, what is written, and that the site in place is never written through. */
import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { madeOf } from '../../../src/formats/cache.ts';
import { settleSite } from '../../../src/publish/settle.ts';
import { SiteFiles } from '../../../src/publish/site-files.ts';
import { writeSiteSums } from '../../../src/publish/sums.ts';

let folder = '';
const old = (): string => join(folder, 'old');
const fresh = (): string => join(folder, 'fresh');

/** Puts a site of two files in place, as a build leaves it. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  const site = await SiteFiles.begin(old());
  await site.put('/en/index.html', 'bread');
  await site.put('/en/bread.pdf', '%PDF');
  await writeSiteSums(site);
  settleSite(old(), '2026-11-22');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inode = (file: string): number => statSync(file).ino;

describe('A site that is made beside the one in place', () => {
  it('links what is the same and writes what is another, and knows both without reading', async () => {
    const site = await SiteFiles.begin(fresh(), old());
    await site.put('/en/index.html', 'roses');
    await site.add('/en/bread.pdf', { ...madeOf('%PDF'), read: () => Promise.reject(new Error('nobody reads it')) });
    expect(site.written).toBe(1);
    expect(inode(join(fresh(), 'en/bread.pdf'))).toBe(inode(join(old(), 'en/bread.pdf')));
    expect(site.of('/en/index.html')).toEqual({ sha256: madeOf('roses').sha256, bytes: 5 });
    expect(site.paths).toEqual(['/en/bread.pdf', '/en/index.html']);
  });

  it('gives a linked file other bytes without writing them into the site in place', async () => {
    const site = await SiteFiles.begin(fresh(), old());
    await site.put('/en/index.html', 'bread');
    expect(inode(join(fresh(), 'en/index.html'))).toBe(inode(join(old(), 'en/index.html')));
    await site.put('/en/index.html', 'roses');
    expect(readFileSync(join(old(), 'en/index.html'), 'utf8')).toBe('bread');
    expect(await site.text('/en/index.html')).toBe('roses');
  });

  it('does not trust a file that somebody changed in place, even at the same size', async () => {
    writeFileSync(join(old(), 'en/index.html'), 'dread');
    const site = await SiteFiles.begin(fresh(), old());
    await site.put('/en/index.html', 'bread');
    expect(await site.text('/en/index.html')).toBe('bread');
    expect(site.written).toBe(1);
  });

  it('links nothing of a site whose list of hashes bears another time than its files', async () => {
    utimesSync(join(old(), 'SHA256SUMS'), 0, 0);
    const site = await SiteFiles.begin(fresh(), old());
    await site.put('/en/index.html', 'bread');
    expect(site.written).toBe(1);
  });

  it('writes everything where no site is in place', async () => {
    const site = await SiteFiles.begin(fresh(), join(folder, 'nothing'));
    await site.put('/en/index.html', 'bread');
    expect([site.written, await site.text('/en/index.html')]).toEqual([1, 'bread']);
  });

  it('gives files and folders the modes that every host can serve, whatever the umask is', async () => {
    const before = process.umask(0o077);
    try {
      const site = await SiteFiles.begin(fresh());
      await site.put('/en/deep/index.html', 'bread');
    } finally {
      process.umask(before);
    }
    expect(statSync(join(fresh(), 'en/deep/index.html')).mode & 0o777).toBe(0o644);
    for (const path of ['', 'en', 'en/deep']) expect(statSync(join(fresh(), path)).mode & 0o777).toBe(0o755);
  });

  it('says which file was never made', async () => {
    const site = await SiteFiles.begin(fresh());
    expect(() => site.of('/en/none.html')).toThrow('/en/none.html was not made.');
  });

  it('takes up a folder as it lies', async () => {
    const site = await SiteFiles.over(old());
    expect(site.paths).toEqual(['/SHA256SUMS', '/en/bread.pdf', '/en/index.html']);
    expect(site.of('/en/index.html').sha256).toBe(madeOf('bread').sha256);
  });
});
