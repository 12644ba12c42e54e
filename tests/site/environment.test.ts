import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stagingFolder } from '../../src/publish/swap.ts';
import { runBuild, startBuild } from './command.ts';
import { compare, filesOf, hashesOf } from './read.ts';
import { buildSmall, preload, smallContent as content, unchanged } from './small.ts';

const bench = resolve('.press/test/environment');
let site: string;
let before: Map<string, string>;
beforeAll(async () => void ({ site, before } = await buildSmall(bench)));
afterAll(() => rm(bench, { recursive: true, force: true }));

/** The site as it was, the lock given back, the staging folder clear. */
async function expectOldSite(): Promise<void> {
  expect(compare(await hashesOf(site), before)).toEqual([]);
  expect(await readdir(stagingFolder(site).folder)).toEqual([]);
}

/** The times of a site's files, in ms; each once. */
async function times(folder = site): Promise<number[]> {
  return [
    ...new Set(
      await Promise.all((await filesOf(folder)).map(async (file) => (await stat(join(folder, file))).mtimeMs)),
    ),
  ];
}

/** Builds as if somebody had touched the site in place: then nothing of it is taken over, and each file is written. */
async function writingAll(environment: Readonly<Record<string, string>>): ReturnType<typeof runBuild> {
  const list = join(site, 'SHA256SUMS');
  const { mtime } = await stat(list);
  await utimes(list, 0, 0);
  const result = await runBuild({ content, site, environment });
  await utimes(list, mtime, mtime);
  return result;
}

/** Builds after a word to the shell, such as one that lowers a limit. */
async function inShell(
  word: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; output: string }> {
  const child = spawn('sh', ['-c', `${word}; exec "$0" scripts/build.ts`, process.execPath], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      VITEST: '',
      PRESS_CONTENT: content,
      PRESS_SITE: site,
      ...environment,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  return { code: await new Promise((done) => child.once('exit', done)), output };
}

describe('A machine that stands in the way', () => {
  it('has a file where the site’s folder should be made: exit code 2', async () => {
    const { code, output } = await runBuild({ content, site: join(resolve('package.json'), 'dist') });
    expect(code, output).toBe(2);
    expect(output).toContain(
      'package.json/.press/work-dist cannot be written (ENOTDIR). Fix: check its owner and the free space.\nNothing was published.\n',
    );
  });

  it('may not write where the site should be: exit code 2', async () => {
    // Permission bits do not bind root, so the build is run as nobody.
    const root = process.getuid?.() === 0;
    const closed = join(bench, 'closed');
    await mkdir(join(closed, 'parent'), { recursive: true });
    if (root) await chown(join(closed, 'parent'), 0, 0);
    await chmod(join(closed, 'parent'), 0o555);
    const child = spawn(process.execPath, ['scripts/build.ts'], {
      ...(root ? { uid: 65534, gid: 65534 } : {}),
      env: {
        ...process.env,
        NODE_ENV: 'production',
        VITEST: '',
        PRESS_CONTENT: content,
        PRESS_SITE: join(closed, 'parent', 'dist'),
      },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
    const code = await new Promise((done) => child.once('exit', done));
    await chmod(join(closed, 'parent'), 0o755);
    expect(code, output).toBe(2);
    expect(output).toContain(
      `The folder ${join(closed, 'parent', '.press', 'work-dist')} cannot be written (EACCES). Fix: check its owner and the free space.\nNothing was published.\n`,
    );
  });

  it.each([
    ['at the first file', '0', 'ENOSPC', 'The disk is full (ENOSPC). Fix: free some space and build again.'],
    ['among the pages', '165', 'ENOSPC', 'The disk is full (ENOSPC). Fix: free some space and build again.'],
  ])('fills up %s: exit code 2, and the old site', async (_, after, fault, words) => {
    const { code, output } = await writingAll({
      ...preload('writes'),
      PRESS_TEST_AFTER: after,
      PRESS_TEST_FAULT: fault,
    });
    expect(code, output).toBe(2);
    expect(output).toContain(`\n${words}\n`);
    expect(output).toMatch(unchanged);
    await expectOldSite();
  });

  it('allows no files as large as the kits: exit code 2, and the old site', async () => {
    // In blocks of 512 bytes or of 1024, by the shell: between half a megabyte and one.
    const { code, output } = await inShell('ulimit -f 1000', { PRESS_CACHE: join(bench, 'no-cache') });
    expect(code, output).toBe(2);
    expect(output).toMatch(
      /\nA file would become larger than this machine or this disk allows \(EFBIG.*\)\. Fix: raise the limit/,
    );
    expect(output).toMatch(unchanged);
    await expectOldSite();
  });

  it('lets nobody else read by its umask, has a clock that is thirty years behind, and no network: the same bytes and times, and every host can serve them', async () => {
    const old = await times();
    const { code, output } = await inShell('umask 077', { ...preload('clock'), PRESS_TEST_DAYS: '-11000' });
    expect(code, output).toBe(0);
    await expectOldSite();
    const entries = await readdir(site, { recursive: true, withFileTypes: true });
    const found = await Promise.all(
      entries.map(async (entry) => ({ entry, status: await stat(join(entry.parentPath, entry.name)) })),
    );
    expect(
      found
        .filter(({ entry, status }) => (status.mode & 0o7777) !== (entry.isDirectory() ? 0o755 : 0o644))
        .map(({ entry }) => entry.name),
    ).toEqual([]);
    expect(((await stat(site)).mode & 0o7777).toString(8)).toBe('755');
    expect(await times()).toEqual(old);
  });

  it('tells its own time by no file of the site: all bear one of before, also those that are compressed', async () => {
    const packed = join(bench, 'packed');
    const { code, output } = await runBuild({ content, site: packed, environment: { PRESS_COMPRESS: '1' } });
    expect(code, output).toBe(0);
    expect((await filesOf(packed)).filter((file) => file.endsWith('.br')).length).toBeGreaterThan(10);
    const found = await times(packed);
    expect(found).toHaveLength(1);
    expect(found[0]).toBeLessThan(Date.parse('2026-11-22T00:00:00Z'));
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
    ['SIGHUP', 129],
  ] as const)(
    'ends the build with %s: exit code %i, the staging folder clear, and the old site',
    async (signal, number) => {
      const child = startBuild({ content, site });
      let output = '';
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (text: Buffer) => (output += text.toString()));
      await new Promise<void>((done) => child.stdout?.on('data', () => output.includes('cards ') && done()));
      child.kill(signal);
      expect(await new Promise((done) => child.once('exit', done)), output).toBe(number);
      expect(output).toMatch(new RegExp(`\nEnded by ${signal}\\. ${unchanged.source}`));
      await expectOldSite();
    },
  );

  it('ends the build between the two renames: the new site is whole, and that is what it says', async () => {
    const child = startBuild({ content, site, environment: { ...preload('rename'), PRESS_TEST_WAIT: '1500' } });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text: Buffer) => (output += text.toString()));
    const ended = new Promise((done) => child.once('exit', done));
    while (child.exitCode === null && !existsSync(stagingFolder(site).previous))
      await new Promise((done) => setTimeout(done, 10));
    child.kill('SIGTERM');
    expect(await ended, output).toBe(143);
    expect(output).toMatch(/\nEnded by SIGTERM\. The new site was published before that\.\n$/);
    await expectOldSite(); // the same content makes the same bytes
  });

  it.each([
    [
      'somebody’s pages',
      { 'index.html': 'mine', 'thesis.txt': 'mine' },
      /holds something that is no site, and publishing would remove it: \S+\/index\.html, \S+\/thesis\.txt\. Fix: /,
    ],
    [
      'a site of ours with something in it',
      { 'notes/thesis.txt': 'mine' },
      /holds a site of ours, but also something that no build put there, and publishing would remove it: \S+\/notes\/thesis\.txt\. Fix: /,
    ],
  ])('has in PRESS_SITE %s: exit code 2, and not a file is touched', async (_, files, words) => {
    const mine = join(bench, 'mine');
    await rm(mine, { recursive: true, force: true });
    if (!('index.html' in files)) await cp(site, mine, { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      await mkdir(join(mine, name, '..'), { recursive: true });
      await writeFile(join(mine, name), text);
    }
    const old = await hashesOf(mine);
    const { code, output } = await runBuild({ content, site: mine });
    expect([code, output]).toEqual([2, expect.stringMatching(words)]);
    expect(output).toMatch(/Nothing was published(\.|; the site from \d{4}-\d\d-\d\d is unchanged\.)\n$/);
    expect(compare(await hashesOf(mine), old)).toEqual([]);
  });

  it('takes too long: the build is ended at its stage with exit code 2, and the old site', async () => {
    const { code, output } = await runBuild({ content, site, environment: { PRESS_LIMIT: '0.02' } });
    expect(code, output).toBe(2);
    expect(output).toMatch(
      /The build took longer than 0\.02 minutes, and was ended at the stage “\w+”\. Fix: build again; if it hangs at the same stage, report it\. PRESS_LIMIT=60 allows an hour\.\n/,
    );
    expect(output).toMatch(unchanged);
    await expectOldSite();
  });

  it('runs builds at once: into one folder one publishes, the other says who is at work and ends with 2; into another folder each publishes its own words', async () => {
    const others = join(bench, 'others');
    await cp(content, others, { recursive: true });
    const text = join(others, 'leaflets/harbor-day/en.mdx');
    await writeFile(text, (await readFile(text, 'utf8')).replace(/^title: .*$/m, 'title: The other campaign’s day'));
    const third = runBuild({ content: others, site: join(bench, 'other-site') });
    const both = await Promise.all([runBuild({ content, site }), runBuild({ content, site })]);
    expect(both.map(({ code }) => code).sort(), both.map(({ output }) => output).join('\n')).toEqual([0, 2]);
    const refused = both.find(({ code }) => code === 2)?.output ?? '';
    expect(refused).toMatch(/Another build \(process \d+\) is at work on .*\. Fix: wait for it, or stop it\.\n/);
    expect(refused).toMatch(unchanged);
    await expectOldSite();
    const { code, output } = await third;
    expect(code, output).toBe(0);
    expect(await readFile(join(bench, 'other-site', 'en', 'index.html'), 'utf8')).toContain('The other campaign’s day');
  });
});

describe('A fault of our own', () => {
  it('while a file is rendered: exit code 3, which file it was, and the old site', async () => {
    const { code, output } = await writingAll({
      ...preload('writes'),
      PRESS_TEST_AFTER: '7',
      PRESS_TEST_FAULT: 'bug',
    });
    expect(code, output).toBe(3);
    expect(output).toMatch(
      /The press itself failed\. Please report this\.\nError: \/\S+ could not be made: put in by a test/,
    );
    expect(output).toContain('\n  because: put in by a test\n');
    expect(output).toMatch(unchanged);
    await expectOldSite();
  });
});
