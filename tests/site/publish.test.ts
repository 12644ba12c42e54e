import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { privacyFaults } from '../../src/publish/privacy/privacy.ts';
import { ownSecrets } from '../../src/publish/privacy/secrets.ts';
import { serve } from '../../src/publish/serve.ts';
import { openStaging, swap, stagingFolder, closeStaging, recover } from '../../src/publish/swap.ts';
import { recordFile } from '../../src/publish/unchanged.ts';
import { verifySite } from '../../src/publish/verify.ts';
import { canary, fixtureContent, runBuild, siteUnderTest, startBuild } from './command.ts';
import { compare, differences, filesOf, hashesOf } from './read.ts';
import { buildSmall, smallContent } from './small.ts';

const bench = resolve('.press/test/publish');
const site = join(bench, 'site');
const content = join('.press/test/publish', 'content');

beforeAll(async () => {
  await rm(bench, { recursive: true, force: true });
  await mkdir(bench, { recursive: true });
  await cp(fixtureContent, content, { recursive: true });
  await cp(siteUnderTest, site, { recursive: true });
});
afterAll(() => rm(bench, { recursive: true, force: true }));

describe('publishing', () => {
  it('makes the same bytes twice, in another time zone and language, without the cache', async () => {
    const twin = join(bench, 'twin');
    const { code, output } = await runBuild({
      site: twin,
      environment: { TZ: 'Asia/Tokyo', LANG: 'es_MX.UTF-8', LC_ALL: 'C', PRESS_CACHE: join(bench, 'cache') },
    });
    expect(code, output).toBe(0);
    expect(await differences(twin, siteUnderTest)).toEqual([]);
  });

  it('answers a wrong date with one message and its line, and leaves the site as it was', async () => {
    const before = await hashesOf(site);
    const [folder] = (await readdir(`${content}/leaflets`)).sort();
    const file = `${content}/leaflets/${folder}/facts.yml`;
    const facts = await readFile(file, 'utf8');
    const line = facts.split('\n').findIndex((row) => row.startsWith('published:')) + 1;
    await writeFile(file, facts.replace(/published: .*/, 'published: 2026-02-30'));
    const { code, output } = await runBuild({ content, site });
    await writeFile(file, facts);
    expect(code).toBe(1);
    expect(output).toContain(
      `${file}:${line}:12   date-impossible\n  \`published\` is “2026-02-30”, a day that is not in the calendar.\n  Fix: Check the month (01 to 12) and the day.`,
    );
    expect(output).toMatch(/1 problem in 1 file\. Nothing was published; the site from \d{4}-\d\d-\d\d is unchanged\./);
    expect(compare(await hashesOf(site), before)).toEqual([]);
  });

  it('tells problems of words, sheets and cards in one report', async () => {
    const folder = `${content}/leaflets/too-much`;
    await mkdir(folder);
    await writeFile(
      `${folder}/facts.yml`,
      'code: TOO-1\npublished: 2026-01-01\nchecked: 2026-01-01\noriginal: en\ntopics: [unions]\npicture: bread\n',
    );
    const title = Array.from({ length: 12 }, () => 'WWWWMMMMW').join(' ');
    await writeFile(
      `${folder}/en.mdx`,
      `---\ntitle: ${title}\nsummary: Long.\nslug: too-much\n---\n\n${'One sentence that says a little and takes up room on the page. '.repeat(120)}\n\n<Ask title="Ask">\n\nCome.\n\n</Ask>\n`,
    );
    const wrong = `${content}/analysis/wrong`;
    await mkdir(wrong);
    await writeFile(
      `${wrong}/facts.yml`,
      'code: WRO-1\npublished: 2026-01-01\nchecked: 2026-01-01\noriginal: en\ntopics: [union]\npicture: bread\n',
    );
    await writeFile(`${wrong}/en.mdx`, '---\ntitle: Wrong\nsummary: Short.\nslug: wrong\n---\n\nWords.\n');
    const { code, output } = await runBuild({ content, site });
    await rm(folder, { recursive: true });
    await rm(wrong, { recursive: true });
    expect(code, output).toBe(1);
    expect(output).toMatch(/too-much\/en\.mdx.* {3}sheet-overflow\n.*\d+ lines/);
    expect(output).toMatch(/too-much\/en\.mdx.* {3}card-overflow/);
    expect(output).toMatch(/wrong\/facts\.yml:5:\d+ {3}value-unknown\n.*Did you mean “unions”\?/);
  });

  it('tells a writer of the place in a photograph before anything is published', async () => {
    const before = await hashesOf(site);
    const photo = join(content, await photograph());
    const kept = await readFile(photo);
    await writeFile(
      photo,
      await sharp(kept)
        .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '12/1 34/1 56/1' } })
        .jpeg()
        .toBuffer(),
    );
    const { code, output } = await runBuild({ content, site });
    await writeFile(photo, kept);
    expect(code, output).toBe(1);
    expect(output).toContain(
      `${photo}   file-private\n  The picture’s file says more than the picture: the place where it was taken, or that it shows.`,
    );
    expect(output).toContain('Nothing was published');
    expect(output).not.toMatch(/12[^\d]+34[^\d]+56/);
    expect(compare(await hashesOf(site), before)).toEqual([]);
  });

  it('leaves the old site whole when it is killed, and clears up on the next run', async () => {
    const small = await buildSmall(join(bench, 'killed'));
    for (const wait of [150, 2200, 7000]) {
      await rm(recordFile(small.site), { force: true }); // else there would be nothing to do
      const child = startBuild({ content: smallContent, site: small.site });
      // On a fast machine the last one may have come to its end.
      const ended = new Promise((done) => child.once('exit', done));
      await new Promise((done) => setTimeout(done, wait));
      child.kill('SIGKILL');
      await ended;
      expect(compare(await hashesOf(small.site), small.before)).toEqual([]);
    }
    const { code, output } = await runBuild({ content: smallContent, site: small.site });
    expect(code, output).toBe(0);
    expect(compare(await hashesOf(small.site), small.before)).toEqual([]);
    expect(await readdir(stagingFolder(small.site).folder)).toEqual([]);
  });

  it('puts the old site back after a kill between the two renames', async () => {
    const staging = stagingFolder(join(bench, 'between', 'dist'));
    await mkdir(staging.out, { recursive: true });
    await writeFile(join(staging.out, 'index.html'), 'old');
    await mkdir(staging.folder, { recursive: true });
    await rename(staging.out, staging.previous);
    await recover(staging);
    expect(await readFile(join(staging.out, 'index.html'), 'utf8')).toBe('old');
  });

  it('swaps a fresh site in whole', async () => {
    const staging = stagingFolder(join(bench, 'whole', 'dist'));
    await openStaging(staging);
    await mkdir(staging.fresh);
    await writeFile(join(staging.fresh, 'index.html'), 'new');
    await swap(staging);
    await closeStaging(staging);
    expect(await filesOf(staging.out)).toEqual(['/index.html']);
  });

  it('refuses a second build at the same time with exit code 2, and says which one is at work', async () => {
    const staging = stagingFolder(join(bench, 'twice', 'dist'));
    await openStaging(staging);
    const { code, output } = await runBuild({ content, site: staging.out });
    expect(code, output).toBe(2);
    expect(output).toContain(`Another build (process ${process.pid}) is at work`);
    await closeStaging(staging);
  });
});

describe('the last look', () => {
  it('names broken links, missing anchors and missing files', async () => {
    const folder = join(bench, 'faults');
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, 'index.html'),
      '<p id="here"><a href="/nowhere/">a</a><a href="#gone">b</a><a href="#here">c</a><a href="https://example.org/">d</a></p>',
    );
    expect(await verifySite(folder, ['/', '/missing.pdf', '/'])).toEqual([
      '/missing.pdf was planned but not made.',
      'Two outputs share the address /.',
      '/index.html links to /nowhere/, which is not there.',
      '/index.html links to #gone, but that page has no #gone.',
    ]);
  });

  it('reads the whole site back and finds nothing of people or of the machine that built it', async () => {
    expect(process.env.PRESS_CANARY, 'the canary sings in the builds alone').toBeUndefined();
    expect(await privacyFaults(siteUnderTest, [...ownSecrets(), canary])).toEqual([]);
  });

  it('finds no metadata in any picture of the site', async () => {
    for (const file of (await filesOf(siteUnderTest)).filter((name) => /\.(png|jpe?g|webp)$/.test(name))) {
      const { exif, xmp, iptc } = await sharp(join(siteUnderTest, file)).metadata();
      expect([exif, xmp, iptc], file).toEqual([undefined, undefined, undefined]);
    }
  });
});

describe('the server', () => {
  it('passes over a port in use and says so', async () => {
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    const { port } = taken.address() as { port: number };
    const { server, url, busy } = await serve(siteUnderTest, port);
    expect(busy).toContain(port);
    expect(url).not.toContain(String(port));
    server.close();
    taken.close();
  });

  it('serves pages, answers 404 in both languages, and never leaves its folder', async () => {
    const { server, url } = await serve(siteUnderTest, 0);
    expect((await fetch(url)).status).toBe(200);
    const lost = await fetch(`${url}nowhere/`);
    expect(lost.status).toBe(404);
    expect(await lost.text()).toMatch(/lang="es"/);
    expect((await fetch(`${url}..%2f..%2fpackage.json`)).status).toBe(404);
    expect((await fetch(`${url}%00`)).status).toBe(404);
    server.close();
  });
});

async function photograph(): Promise<string> {
  const files = await readdir(fixtureContent, { recursive: true });
  const found = files.find((name) => /\.jpe?g$/.test(name));
  if (!found) throw new Error('The fixture campaign needs a photograph.');
  return found;
}
