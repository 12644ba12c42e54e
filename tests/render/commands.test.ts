/** The small commands of a writer, with the real files of a made campaign: what they say, and how they end. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newCode } from '../../src/model/registers/new-code.ts';

let content = '';

beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'press-commands-'));
  await cp('tests/fixtures/small', content, { recursive: true });
});
afterEach(() => rm(content, { recursive: true }));

function run(script: string, ...words: string[]): Promise<{ code: number; said: string }> {
  return new Promise((done) =>
    execFile(
      process.execPath,
      [`scripts/${script}.ts`, ...words],
      { env: { ...process.env, PRESS_CONTENT: content } },
      (error, out, err) => done({ code: error ? Number(error.code) : 0, said: out + err }),
    ),
  );
}

describe('npm run status', () => {
  test('says how many nobody has read, and with --words what the texts are made of', async () => {
    expect((await run('status')).said).toContain('Not yet read by a native-speaking unionist: 2 of 2 editions.\n');
    const { code, said } = await run('status', '--words');
    expect(code).toBe(0);
    expect(said).toMatch(/^leaflets\/harbor-day +\d+ +-?\d+\.\d +0 +0\.0 %$/m);
    expect(said).toMatch(
      /^en: \d+ words; 0\.0 % of their nine-word strings shared \(aim: at most 8 %\); 0 hedges \(aim: fewer than 15\); 1 of 1 leaflets with Flesch-Kincaid grade at most 8$/m,
    );
  });
});

describe('npm run new', () => {
  test('makes a name of a title, and a code that no other document has', async () => {
    expect((await run('new', 'leaflets', 'Pan y papeles: ¡ya!', 'es')).code).toBe(0);
    const folder = `${content}/leaflets/pan-y-papeles-ya`;
    expect(await readFile(`${folder}/es.mdx`, 'utf8')).toContain('title: "Pan y papeles: ¡ya!"\n');
    await run('new', 'leaflets', 'join us');
    expect(await readFile(`${content}/leaflets/join-us/facts.yml`, 'utf8')).toContain('code: JU-1\n');
    // The one before cannot be read any more; its code is taken all the same.
    await writeFile(`${content}/leaflets/join-us/en.mdx`, '<script>');
    await run('new', 'leaflets', 'june-update');
    expect(await readFile(`${content}/leaflets/june-update/facts.yml`, 'utf8')).toContain('code: JUU-1\n');
  });

  test('begins a bulletin with its four questions, in the language in which it is written', async () => {
    await run('new', 'bulletins', 'oars-locked');
    await run('new', 'bulletins', 'remos-bajo-llave', 'es');
    const headings = async (file: string): Promise<string[]> =>
      [...(await readFile(`${content}/bulletins/${file}`, 'utf8')).matchAll(/^## (.*)|^<Ask title="(.*)">/gm)].map(
        ([, heading, ask]) => heading ?? ask ?? '',
      );
    expect(await headings('oars-locked/en.mdx')).toEqual([
      'What happened',
      'To whom',
      'Who answers',
      'What you can do by Friday',
    ]);
    expect(await headings('remos-bajo-llave/es.mdx')).toEqual([
      'Qué pasó',
      'A quién le pasó',
      'Quién responde',
      'Qué pueden hacer antes del viernes',
    ]);
    for (const kind of ['cases', 'events']) await run('new', kind, `some-${kind}`);
    expect((await run('check')).said).not.toMatch(/bulletins.*field-missing|some-.*field-missing/);
  });

  test('says how it is used, and speaks of the ledger only for what is printed', async () => {
    expect(await run('new', '--help')).toMatchObject({
      code: 0,
      said: expect.stringContaining('kind      one of leaflets') as string,
    });
    expect(await run('new')).toMatchObject({
      code: 1,
      said: expect.stringContaining('kind      one of leaflets') as string,
    });
    expect(await run('new', 'leaflets')).toEqual({
      code: 1,
      said: 'Say what it is called. Fix: npm run new -- leaflets my-leaflet\n',
    });
    expect((await run('new', 'questions', 'who-pays')).said).not.toContain('npm run edition');
    expect((await run('new', 'leaflets', 'who-paid')).said).toContain('npm run edition -- who-paid');
  });

  test('always finds letters', () => {
    expect([
      newCode('know-your-rights', []),
      newCode('2026-plan', []),
      newCode('2026', []),
      newCode('a', ['AAA-1']),
    ]).toEqual(['KYR-1', 'PL-1', 'AAA-1', 'AAAA-1']);
    const taken: string[] = [];
    for (let index = 0; index < 60; index += 1) taken.push(newCode('bakery-raid', taken));
    expect(new Set(taken).size).toBe(60);
    for (const code of taken) expect(code).toMatch(/^[A-Z]{2,4}-1$/);
  });
});

test('npm run accept and npm run edition without a word say how they are used', async () => {
  expect(await run('accept')).toMatchObject({
    code: 1,
    said: expect.stringContaining('npm run accept -- <document> <language>') as string,
  });
  expect(await run('edition')).toMatchObject({
    code: 1,
    said: expect.stringContaining('npm run edition -- <document>') as string,
  });
});

test('npm run edition writes the first code into an empty ledger', async () => {
  await writeFile(`${content}/ledger.yml`, '# Begun anew.\ncodes: []\n');
  expect(await run('edition', 'harbor-day')).toMatchObject({
    code: 0,
    said: expect.stringContaining('Recorded: HBR-1') as string,
  });
  expect(await readFile(`${content}/ledger.yml`, 'utf8')).toMatch(/^# Begun anew\.\ncodes:\n {2}- code: HBR-1\n/);
});
