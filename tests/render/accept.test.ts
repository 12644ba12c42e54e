/** npm run accept, with real files and a real history: what it shows, that it asks, and what it writes. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let root = '';
let folder = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'press-accept-'));
  await cp('tests/fixtures/small', `${root}/content`, { recursive: true });
  folder = `${root}/content/leaflets/harbor-day`;
});
afterEach(() => rm(root, { recursive: true }));

const git = (...words: string[]): Buffer =>
  execFileSync('git', ['-c', 'user.name=Nobody', '-c', 'user.email=nobody@example.org', ...words], { cwd: root });

function accept(...words: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/accept.ts', ...words], {
    env: { ...process.env, PRESS_CONTENT: `${root}/content`, PRESS_TODAY: '2026-11-29' },
    encoding: 'utf8',
  });
  return { code: status, said: stdout + stderr };
}

const change = async (from: string, to: string): Promise<void> =>
  writeFile(`${folder}/en.mdx`, (await readFile(`${folder}/en.mdx`, 'utf8')).replace(from, to));

test('shows old and new word by word, asks before it writes, and writes nothing twice', async () => {
  git('init', '-q');
  expect(accept('harbor-day', 'es', '--yes').code).toBe(0);
  git('add', '-A');
  git('commit', '-qm', 'As it is');
  const recorded = await readFile(`${folder}/es.mdx`, 'utf8');
  expect(accept('harbor-day', 'es', '--yes').said).toContain('is recorded already. Nothing was written.');

  await change('Bring a friend and a lamp.', 'Bring two friends and a lamp.');
  await change('title: A day', 'title: A night');
  const { code, said } = accept('harbor-day', 'es');
  expect(code).toBe(1);
  expect(said).toContain(`${folder}/en.mdx:2 (title)\n  A [−day−] [+night+] at the harbor\n`);
  expect(said).toContain('Bring [−a friend−] [+two friends+] and a lamp.');
  expect(said).toContain('Fix: if the translation says all of this, npm run accept -- harbor-day es --yes');
  expect(await readFile(`${folder}/es.mdx`, 'utf8')).toBe(recorded);
  expect(accept('harbor-day', 'es', '--typo').said).toContain('only a slip was mended');
  expect(await readFile(`${folder}/es.mdx`, 'utf8')).not.toBe(recorded);
});

test('works without a history, and says what is lost', async () => {
  accept('harbor-day', 'es', '--yes');
  await change('Bring a friend and a lamp.', 'Bring two friends and a lamp.');
  const { said } = accept('harbor-day', 'es');
  expect(said).toContain('opens at six. Bring two friends and a lamp.');
  expect(said).toContain('The old words of these parts were never committed');
});
