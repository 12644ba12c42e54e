/** The check as a command, with the real files of a made campaign: one text, its sheets, repairs on the disk, JSON. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let content = '';
let folder = '';

beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'press-check-'));
  await cp('tests/fixtures/small', content, { recursive: true });
  folder = `${content}/leaflets/harbor-day`;
});
afterEach(() => rm(content, { recursive: true }));

function check(...words: string[]): Promise<{ code: number; said: string; out: string }> {
  return new Promise((done) =>
    execFile(
      process.execPath,
      ['scripts/check.ts', ...words],
      { env: { ...process.env, PRESS_CONTENT: content, PRESS_TODAY: '2026-11-29' } },
      (error, out, err) => done({ code: error ? Number(error.code) : 0, said: out + err, out }),
    ),
  );
}

async function change(file: string, from: string, to: string): Promise<void> {
  const before = await readFile(`${folder}/${file}`, 'utf8');
  expect(before).toContain(from);
  await writeFile(`${folder}/${file}`, before.replace(from, to));
}

describe('npm run check -- <document>', () => {
  test('also says what only its sheets can tell, and all of it at once', async () => {
    const long = 'The boats wait at the blue gate, and nobody has the key. '.repeat(60);
    await change('en.mdx', 'Bring a friend and a lamp.', `Bring a ${'x'.repeat(90)} ✊ and a lamp. ${long}`);
    const all = await check();
    expect(all.said).toContain('glyph-missing');
    expect(all.said).not.toContain('sheet-');
    const one = await check('harbor-day');
    expect(one.code).toBe(1);
    for (const code of ['glyph-missing', 'sheet-overflow', 'sheet-word-too-wide']) expect(one.said).toContain(code);
  });

  test('says nothing of other texts, and what it measured where all is well', async () => {
    await cp(folder, `${content}/leaflets/harbor-night`, { recursive: true });
    const one = await check(`${folder}/en.mdx`);
    expect(one.said).not.toContain('harbor-night/');
    expect((await check('harbor-dya')).said).toBe(
      'There is no document “harbor-dya”. Did you mean “harbor-day”? Fix: write the name of its folder.\n',
    );
  });
});

describe('npm run check -- --fix', () => {
  test('makes what is safe, leaves what a person must choose, and keeps the other bytes', async () => {
    const before = (await readFile(`${folder}/en.mdx`, 'utf8')).replaceAll('\n', '\r\n');
    await writeFile(
      `${folder}/en.mdx`,
      `\ufeff${before.replace('title: A day', 'title: Today: a day').replace('</Ask>', '</Ask>\r\n\r\n<Hotline>\r\n\r\n[Back](doc:harbor-dya)')}`,
    );
    await change('facts.yml', 'checked: 2026-02-01', 'checked: 2/1/2026');
    await rename(`${folder}/es.mdx`, `${folder}/es-MX.mdx`);
    const { code, said } = await check('--fix');
    expect(code).toBe(1);
    expect(said).toMatch(/^3 repairs were made:\n/);
    expect(said).toContain('reference-unknown');
    expect(await readdir(folder)).toEqual(['en.mdx', 'es.mdx', 'facts.yml']);
    expect(await readFile(`${folder}/en.mdx`, 'utf8')).toBe(
      `\ufeff${before.replace('title: A day', 'title: "Today: a day').replace(' the harbor\r\nsummary', ' the harbor"\r\nsummary').replace('</Ask>', '</Ask>\r\n\r\n<Hotline />\r\n\r\n[Back](doc:harbor-dya)')}`,
    );
    // The second day of the first month as well as the first of the second.
    expect(await readFile(`${folder}/facts.yml`, 'utf8')).toContain('checked: 2/1/2026');
    expect(said).toContain('date-unreadable');
  });
});

test('npm run check -- --json writes place, level, words and repair for editors', async () => {
  await change('facts.yml', 'topics: [workplace]', 'topics: [workplace, workplase]');
  const { code, out } = await check('--json');
  expect(code).toBe(1);
  expect((JSON.parse(out) as { code: string }[]).find((one) => one.code === 'value-unknown')).toEqual({
    code: 'value-unknown',
    level: 'error',
    path: `${folder}/facts.yml`,
    line: 5,
    column: 21,
    fact: '`topics` is “workplase”, which is not in the list. Did you mean “workplace”?',
    fix: expect.stringMatching(/^Choose one of: /) as string,
    repair: { old: 'workplase', new: 'workplace', guess: true },
  });
});

test('npm run check speaks Spanish to whoever asks for it, and says what options there are', async () => {
  const asked = process.env.PRESS_LANGUAGE;
  process.env.PRESS_LANGUAGE = 'es';
  try {
    expect((await check('--ayuda')).said).toContain('el nombre de una carpeta');
    await change('facts.yml', 'topics: [workplace]', 'topics: [workplaces]');
    expect((await check()).said).toMatch(/\n {2}Arreglo: .*\n\n1 problema en 1 archivo\. No se publicó nada/);
  } finally {
    process.env.PRESS_LANGUAGE = asked;
  }
  expect((await check('--jsn')).said).toContain('Did you mean “--json”?');
});
