/** Which day it is: PRESS_TODAY, the newest commit, what was saved since, and never the clock of the machine. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readFolder } from '../../../src/load/disk.ts';
import { findDays } from '../../../src/load/today.ts';
import { site } from '../../../src/site.ts';

let root = '';
let content = '';

async function save(name: string, at: string): Promise<void> {
  await writeFile(join(content, name), 'x');
  await utimes(join(content, name), new Date(at), new Date(at));
}

function git(...words: string[]): void {
  const who = ['-c', 'user.name=Writer', '-c', 'user.email=writer@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', ['-C', root, ...who, ...words], {
    env: {
      ...process.env,
      GIT_COMMITTER_DATE: '2026-03-10T08:00:00Z',
      GIT_AUTHOR_DATE: '2026-03-10T08:00:00Z',
      GIT_CEILING_DIRECTORIES: tmpdir(),
    },
  });
}

const days = async () => findDays(content, await readFolder(content));
const today = async (): Promise<string> => (await days()).today;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'press-today-'));
  content = join(root, 'content');
  await mkdir(content);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

describe('Today', () => {
  test('is the day of PRESS_TODAY, and of nothing that is no day', async () => {
    vi.stubEnv('PRESS_TODAY', '2031-05-01');
    expect(await days()).toEqual({ today: '2031-05-01', begun: '2031-05-01' });
    vi.stubEnv('PRESS_TODAY', 'tomorrow');
    await expect(today()).rejects.toThrow('PRESS_TODAY is “tomorrow”');
  });

  test('is the day of the newest commit, however old or new the files of a clone are', async () => {
    await save('a.mdx', '2026-03-01T00:00:00Z');
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'x');
    await save('a.mdx', '2026-09-01T00:00:00Z');
    expect(await today()).toBe('2026-03-10');
  });

  test('is the day on which a text was saved that is not committed: a new one, or one that was changed', async () => {
    await save('a.mdx', '2026-03-01T00:00:00Z');
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'x');
    await save('b.mdx', '2026-04-02T05:00:00Z');
    expect(await today()).toBe('2026-04-02');
    await writeFile(join(content, 'a.mdx'), 'changed');
    await utimes(join(content, 'a.mdx'), new Date('2026-05-03T12:00:00Z'), new Date('2026-05-03T12:00:00Z'));
    expect(await today(), 'where the day begins first, it is the fourth').toBe('2026-05-04');
    expect((await days()).begun, 'and where it begins last, it is just the third').toBe('2026-05-03');
  });
});

test('Without git, a copy of the press is not older than its security.txt allows', async () => {
  vi.stubEnv('PATH', '');
  await save('a.mdx', '1980-01-01T00:00:00Z');
  expect(await days(), 'but nothing that waits comes out for it').toEqual({
    today: site.securityExpires,
    begun: '1979-12-31',
  });
  await save('a.mdx', '2033-01-01T00:00:00Z');
  expect(await today()).toBe('2033-01-01');
});
