/** npm run edition, run as a person runs it, on a copy of the fictional campaign. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadLibrary } from '../../src/load/disk.ts';

let content: string;
beforeEach(async () => {
  content = join(await mkdtemp(join(tmpdir(), 'edition-')), 'content');
  await cp('tests/fixtures/campaign', content, { recursive: true });
});
afterEach(() => rm(join(content, '..'), { recursive: true, force: true }));

function edition(...words: string[]): Promise<{ failed: boolean; said: string }> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      ['scripts/edition.ts', ...words],
      { env: { ...process.env, PRESS_CONTENT: content } },
      (error, out, err) => done({ failed: error !== null, said: out + err }),
    );
  });
}

async function codes(): Promise<string[]> {
  return (await loadLibrary(content)).problems.map(({ code }) => code).filter((code) => code.startsWith('code-'));
}

async function change(file: string, from: string | RegExp, to: string): Promise<void> {
  const path = `${content}/leaflets/${file}`;
  await writeFile(path, (await readFile(path, 'utf8')).replace(from, to));
}

test('It has nothing to do when nothing changed, and asks which of two things a change is', async () => {
  expect(await edition('ask-at-the-gate')).toEqual({
    failed: false,
    said: 'GATE-1 is in the ledger, and its words have not changed. Nothing to do.\n',
  });
  await change('ask-at-the-gate/en.mdx', 'a name', 'two names');
  expect(await codes()).toEqual(['code-behind']);
  const { failed, said } = await edition('ask-at-the-gate');
  expect(failed).toBe(true);
  expect(said).toContain('--same');
  expect(said).toContain('--supersede');
});

test('It records a mended slip under the same code', async () => {
  await change('ask-at-the-gate/en.mdx', 'a name', 'one name');
  expect((await edition('ask-at-the-gate', '--same')).failed).toBe(false);
  expect(await codes()).toEqual([]);
});

test('It gives the next code that was never used, says why in both languages, and deletes nothing', async () => {
  await change('ask-at-the-gate/en.mdx', 'a name', 'two names');
  const before = (await loadLibrary(content)).library.ledger.map(({ code }) => code);
  const { failed, said } = await edition(
    'ask-at-the-gate',
    '--supersede',
    'Ask for two names: it is safer.',
    'Pida dos nombres.',
  );
  expect(failed, said).toBe(false);
  expect(await codes()).toEqual([]);
  const { ledger, documents } = (await loadLibrary(content)).library;
  expect(ledger.map(({ code }) => code)).toEqual([...before, 'GATE-3']);
  expect(ledger.find(({ code }) => code === 'GATE-1')?.superseded).toMatchObject({
    by: 'GATE-3',
    because: { en: 'Ask for two names: it is safer.', es: 'Pida dos nombres.' },
  });
  expect(documents.find(({ id }) => id === 'ask-at-the-gate')?.facts.code).toBe('GATE-3');
});

test('It does not supersede without a reason in every language', async () => {
  const { failed, said } = await edition('ask-at-the-gate', '--supersede', 'The names.');
  expect(failed).toBe(true);
  expect(said).toMatch(/missing: Español\. Fix: npm run edition/);
});

test('It does not write into a ledger that it cannot read whole', async () => {
  const ledger = `${content}/ledger.yml`;
  await writeFile(
    ledger,
    (await readFile(ledger, 'utf8')).replace('document: ask-at-the-gate', 'dokument: ask-at-the-gate'),
  );
  const before = await readFile(ledger, 'utf8');
  const { failed, said } = await edition('ask-at-the-gate');
  expect(failed).toBe(true);
  expect(said).toMatch(/field-unknown[\s\S]*Nothing was recorded\./);
  expect(await readFile(ledger, 'utf8')).toBe(before);
});

test('It begins a ledger where there is none', async () => {
  await rm(`${content}/ledger.yml`);
  expect((await edition('ask-at-the-gate')).said).toBe(
    'Recorded: GATE-1 is the edition code of ask-at-the-gate.\nIts page will be /e/gate-1/.\n',
  );
  expect((await loadLibrary(content)).library.ledger.map(({ code }) => code)).toEqual(['GATE-1']);
});
