/** Modes and times of what is published. */
import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { settleFile, settleSite } from '../../../src/publish/settle.ts';
import { sumFolder } from '../../../src/publish/sums.ts';

let site: string;
beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'settle-'));
  await mkdir(join(site, 'en'), { mode: 0o700 });
  await writeFile(join(site, 'en/index.html'), 'x', { mode: 0o600 });
  await writeFile(join(site, 'verify.sh'), 'x', { mode: 0o755 });
  await sumFolder(site);
});
afterEach(() => rm(site, { recursive: true, force: true }));

const names = ['', 'en', 'en/index.html', 'verify.sh', 'SHA256SUMS'];
const modesAndTimes = async (): Promise<{ modes: string[]; times: number[] }> => {
  const found = await Promise.all(names.map((name) => stat(join(site, name))));
  return {
    modes: found.map(({ mode }) => (mode & 0o7777).toString(8)),
    times: [...new Set(found.map(({ mtimeMs }) => mtimeMs))],
  };
};

it('every file is 644 and every folder 755, whatever they were', async () => {
  await chmod(site, 0o700);
  settleSite(site, '2026-11-22');
  expect((await modesAndTimes()).modes).toEqual(['755', '755', '644', '644', '644']);
});

it('all bear one whole second before the site’s day, the same in each build', async () => {
  settleSite(site, '2026-11-22');
  const { times: first } = await modesAndTimes();
  expect(first).toHaveLength(1);
  expect(first[0]! % 1000).toBe(0);
  expect(first[0]).toBeLessThanOrEqual(Date.parse('2026-11-22T00:00:00Z'));
  expect(first[0]).toBeGreaterThan(Date.parse('2026-11-09T00:00:00Z'));
  settleSite(site, '2026-11-22');
  expect((await modesAndTimes()).times).toEqual(first);
});

it('the time is another one when a byte is another, for servers and rsync look at size and time alone', async () => {
  settleSite(site, '2026-11-22');
  const before = await modesAndTimes();
  await writeFile(join(site, 'en/index.html'), 'y');
  await sumFolder(site);
  settleSite(site, '2026-11-22');
  expect((await modesAndTimes()).times).not.toEqual(before.times);
});

it('a file that comes later gets the same', async () => {
  settleSite(site, '2026-11-22');
  const late = join(site, 'SHA256SUMS.minisig');
  await writeFile(late, 'x', { mode: 0o600 });
  settleFile(late, (await stat(join(site, 'SHA256SUMS'))).mtime);
  const { mode, mtimeMs } = await stat(late);
  expect([mode & 0o777, mtimeMs]).toEqual([0o644, (await modesAndTimes()).times[0]]);
});
