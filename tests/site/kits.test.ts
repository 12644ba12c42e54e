import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planThumbnails } from '../../src/formats/sheet/thumbnail.ts';
import { languageTags, words } from '../../src/i18n/languages.ts';
import { loadLibrary } from '../../src/load/disk.ts';
import { allEditions } from '../../src/model/library.ts';
import { bothPath, keepPath, kitSumsPath, offlineKitPath } from '../../src/model/urls.ts';
import { fixtureContent, siteUnderTest } from './command.ts';
import { attribute, Page, textOf } from './read.ts';

const run = promisify(execFile);
const name = 'offline.zip';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kits-'));
  await copyFile(join(siteUnderTest, kitSumsPath), join(folder, 'SHA256SUMS'));
  await copyFile(join(siteUnderTest, offlineKitPath()), join(folder, name));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Checks the folder as the page tells a reader to. */
async function check(): Promise<{ said: string; well: boolean }> {
  return run('sh', ['-c', `grep ' ${name}$' SHA256SUMS | sha256sum -c -`], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C' },
  }).then(
    ({ stdout }) => ({ said: stdout, well: true }),
    ({ stdout }: { stdout: string }) => ({ said: stdout, well: false }),
  );
}

describe('the checksums of the kits', () => {
  it('are one sorted list of every kit there is, and hold', async () => {
    const lines = (await readFile(join(siteUnderTest, kitSumsPath), 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => line.slice(66))).toEqual(
      (await readdir(join(siteUnderTest, 'kits'))).filter((file) => file.endsWith('.zip')).sort(),
    );
    const { stdout } = await run('sha256sum', ['-c', '--strict', 'SHA256SUMS'], {
      cwd: join(siteUnderTest, 'kits'),
      env: { ...process.env, LC_ALL: 'C' },
    });
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .every((line) => line.endsWith(': OK')),
    ).toBe(true);
  });

  it('stand whole on the page that offers the offline kits', async () => {
    for (const tag of languageTags) {
      const page = new Page(keepPath(tag), await readFile(join(siteUnderTest, keepPath(tag), 'index.html'), 'utf8'));
      const told = new Map(
        page
          .all('code')
          .filter((code) => attribute(code, 'data-sum'))
          .map((code) => [attribute(code, 'data-sum'), textOf(code)]),
      );
      expect([...told.keys()].sort()).toEqual(
        [...languageTags.map((one) => offlineKitPath(one)), offlineKitPath()].sort(),
      );
      for (const [path, sum] of told)
        expect(sum, path).toBe(
          createHash('sha256')
            .update(await readFile(join(siteUnderTest, path!)))
            .digest('hex'),
        );
    }
  });

  it('tell a kit that came whole from one that came only in part', async () => {
    expect(await check()).toEqual({ said: `${name}: OK\n`, well: true });
    const { length } = await readFile(join(folder, name));
    await truncate(join(folder, name), Math.floor(length / 2));
    expect(await check()).toEqual({ said: `${name}: FAILED\n`, well: false });
  });
});

describe('the script in a kit', () => {
  const t = words(languageTags[0]!).copies;
  const verify = async (place: string): Promise<{ code: number; said: string[] }> =>
    run('sh', [join(place, 'verify.sh'), '-l', languageTags[0]!], {}).then(
      ({ stdout }) => ({ code: 0, said: stdout.trim().split('\n') }),
      ({ code, stdout }: { code: number; stdout: string }) => ({ code, said: stdout.trim().split('\n') }),
    );

  it('says that nobody signed the kit and that every file came whole, and names what was changed, put in or lost', async () => {
    const place = await mkdtemp(join(tmpdir(), 'kit-'));
    const files = unzipSync(new Uint8Array(await readFile(join(siteUnderTest, offlineKitPath(languageTags[0])))));
    for (const [member, bytes] of Object.entries(files)) {
      await mkdir(dirname(join(place, member)), { recursive: true });
      await writeFile(join(place, member), bytes);
    }
    expect(await verify(place)).toEqual({
      code: 0,
      said: [t.noSignature, t.good.replace('%1', String(Object.keys(files).length - 1))],
    });
    await writeFile(join(place, 'index.html'), 'poison');
    await writeFile(join(place, 'more.html'), '');
    await rm(join(place, 'README.txt'));
    expect(await verify(place)).toEqual({
      code: 1,
      said: [
        t.missing.replace('%1', 'README.txt'),
        t.changed.replace('%1', 'index.html'),
        t.extra.replace('%1', 'more.html'),
        t.bad.replace('%1', '3'),
      ],
    });
    await rm(place, { recursive: true });
  });
});

it('An offline kit has small pictures of the sheets that are in it, and of no other', async () => {
  const { library } = await loadLibrary(fixtureContent);
  const fronts = new Set(planThumbnails(library).map(({ path }) => path.slice(1)));
  const members = Object.keys(unzipSync(new Uint8Array(await readFile(join(siteUnderTest, offlineKitPath())))));
  const there = members.filter((member) => fronts.has(member));
  expect(there.length).toBeGreaterThan(3);
  expect(there.length).toBeLessThan(fronts.size / 2);
  expect(there.filter((member) => !members.includes(member.replace('.webp', '.pdf')))).toEqual([]);
});

it('A kit of all languages leaves pages that say a text in two of them to the site; in a kit of one they are all there is of another', async () => {
  const { library } = await loadLibrary(fixtureContent);
  const both = new Set(allEditions(library).map((edition) => `${bothPath(edition).slice(1)}index.html`));
  const bothIn = async (path: string): Promise<string[]> =>
    Object.keys(unzipSync(new Uint8Array(await readFile(join(siteUnderTest, path))))).filter((name) => both.has(name));
  expect(await bothIn(offlineKitPath())).toEqual([]);
  for (const tag of languageTags) {
    const there = await bothIn(offlineKitPath(tag));
    expect(there.length).toBeGreaterThan(3);
    expect(there.filter((name) => !name.startsWith(`${tag}/`))).toEqual([]);
  }
});

describe('a half-downloaded kit', () => {
  it('does not open: the list of what is in it stands at its end', async () => {
    const bytes = new Uint8Array(await readFile(join(siteUnderTest, offlineKitPath())));
    expect(Object.keys(unzipSync(bytes)).length).toBeGreaterThan(10);
    for (const part of [0.1, 0.5, 0.99])
      expect(() => unzipSync(bytes.slice(0, Math.floor(bytes.length * part))), String(part)).toThrow();
  });
});
