import { spawn } from 'node:child_process';
import { chmod, chown, mkdir, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workshop } from '../../src/publish/swap.ts';
import { runBuild } from './command.ts';
import { compare, hashesOf } from './read.ts';
import { buildSmall, preload, smallContent as content, unchanged } from './small.ts';

const bench = resolve('.press/test/environment');
let site: string;
let before: Map<string, string>;
beforeAll(async () => void ({ site, before } = await buildSmall(bench)));
afterAll(() => rm(bench, { recursive: true, force: true }));

/** The site as it was, the lock given back, the bench clear. */
async function expectOldSite(): Promise<void> {
  expect(compare(await hashesOf(site), before)).toEqual([]);
  expect(await readdir(workshop(site).folder)).toEqual([]);
}

describe('A machine that stands in the way', () => {
  it('has a file where the site’s folder should be made: exit code 2', async () => {
    const { code, output } = await runBuild({ content, site: join(resolve('package.json'), 'dist') });
    expect(code, output).toBe(2);
    expect(output).toContain('package.json/.press/work-dist cannot be written (ENOTDIR). Fix: check its owner and the free space.\nNothing was published.\n');
  });

  it('may not write where the site should be: exit code 2', async () => {
    // Permission bits do not bind root, so the build is run as nobody.
    const root = process.getuid?.() === 0;
    const closed = join(bench, 'closed');
    await mkdir(join(closed, 'parent'), { recursive: true });
    if (root) await chown(join(closed, 'parent'), 0, 0);
    await chmod(join(closed, 'parent'), 0o555);
    const child = spawn(process.execPath, ['scripts/build.ts'], { ...(root ? { uid: 65534, gid: 65534 } : {}), env: { ...process.env, NODE_ENV: 'production', VITEST: '', PRESS_CONTENT: content, PRESS_SITE: join(closed, 'parent', 'dist') } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
    const code = await new Promise((done) => child.once('exit', done));
    await chmod(join(closed, 'parent'), 0o755);
    expect(code, output).toBe(2);
    expect(output).toContain(`The folder ${join(closed, 'parent', '.press', 'work-dist')} cannot be written (EACCES). Fix: check its owner and the free space.\nNothing was published.\n`);
  });

  it.each([
    ['at the first file', '0', 'ENOSPC', 'The disk is full (ENOSPC). Fix: free some space and build again.'],
    ['among the pages', '200', 'ENOSPC', 'The disk is full (ENOSPC). Fix: free some space and build again.'],
  ])('fills up %s: exit code 2, and the old site', async (_, after, fault, words) => {
    const { code, output } = await runBuild({ content, site, environment: { ...preload('writes'), PRESS_TEST_AFTER: after, PRESS_TEST_FAULT: fault } });
    expect(code, output).toBe(2);
    expect(output).toContain(`\n${words}\n`);
    expect(output).toMatch(unchanged);
    await expectOldSite();
  });

  it('takes too long: the build is ended at its stage with exit code 2, and the old site', async () => {
    const { code, output } = await runBuild({ content, site, environment: { PRESS_LIMIT: '0.02' } });
    expect(code, output).toBe(2);
    expect(output).toMatch(/The build took longer than 0\.02 minutes, and was ended at the stage “\w+”\. Fix: build again; if it hangs at the same stage, report it\. PRESS_LIMIT=60 allows an hour\.\n/);
    expect(output).toMatch(unchanged);
    await expectOldSite();
  });

  it('runs two builds at once: one publishes, the other says who is at work and ends with 2', async () => {
    const both = await Promise.all([runBuild({ content, site }), runBuild({ content, site })]);
    expect(both.map(({ code }) => code).sort(), both.map(({ output }) => output).join('\n')).toEqual([0, 2]);
    const refused = both.find(({ code }) => code === 2)?.output ?? '';
    expect(refused).toMatch(/Another build \(process \d+\) is at work on .*\. Fix: wait for it, or stop it\.\n/);
    expect(refused).toMatch(unchanged);
    await expectOldSite();
  });

  it('has a clock that is thirty years behind, and no network: the same bytes', async () => {
    const { code, output } = await runBuild({ content, site, environment: { ...preload('clock'), PRESS_TEST_DAYS: '-11000' } });
    expect(code, output).toBe(0);
    await expectOldSite();
  });

});

describe('A fault of our own', () => {
  it('while a file is rendered: exit code 3, which file it was, and the old site', async () => {
    const { code, output } = await runBuild({ content, site, environment: { ...preload('writes'), PRESS_TEST_AFTER: '7', PRESS_TEST_FAULT: 'bug' } });
    expect(code, output).toBe(3);
    expect(output).toMatch(/The press itself failed\. Please report this\.\nError: \/\S+ could not be made: put in by a test/);
    expect(output).toContain('\n  because: put in by a test\n');
    expect(output).toMatch(unchanged);
    await expectOldSite();
  });
});
