/** What is made in one place is found in another: a store that machines share is of use only if their keys are the same. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';

const bench = mkdtempSync(join(tmpdir(), 'cache-places-'));
afterAll(() => rmSync(bench, { recursive: true, force: true }));

/** What keys.ts prints. */
interface Keys {
  readonly entries: readonly string[];
  readonly pages: readonly unknown[];
  readonly templates: readonly unknown[];
}

/** Copies the project and finds its keys there. @param given the campaign's folder as a person would name it, told where the copy lies */
async function keysAt(
  place: string,
  given: (root: string) => string,
  environment: Readonly<Record<string, string>>,
): Promise<Keys> {
  const root = join(bench, place);
  mkdirSync(root, { recursive: true });
  cpSync('src', join(root, 'src'), { recursive: true });
  cpSync('tests/fixtures/campaign', join(root, 'words'), { recursive: true });
  for (const name of ['node_modules', 'package.json', 'package-lock.json', 'astro.config.mjs'])
    symlinkSync(resolve(name), join(root, name));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [resolve('tests/render/formats/cache/keys.ts'), given(root)],
    { cwd: root, env: { ...process.env, ...environment, PRESS_CACHE: join(root, 'cache') }, maxBuffer: 1e8 },
  );
  return JSON.parse(stdout) as Keys;
}

test('keys are the same wherever the project lies, whoever the user is, and in whichever zone and language', async () => {
  const one = await keysAt('one', () => 'words', { TZ: 'America/Chicago', LANG: 'en_US.UTF-8', HOME: '/home/a' });
  const two = await keysAt('much/deeper/otro sitio', (root) => join(root, 'words'), {
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    HOME: '/home/b',
    USER: 'somebody',
  });
  expect(one.entries.length).toBeGreaterThan(5);
  expect(one.pages.length).toBeGreaterThan(100);
  expect(one.templates.length).toBeGreaterThan(10);
  expect(two).toEqual(one);
});
