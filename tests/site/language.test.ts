import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { execFile } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { en } from '../../src/i18n/en.ts';
import { runBuild } from './command.ts';
import { copyProject } from './project.ts';
import { attribute, pagesOf, textOf } from './read.ts';

/** A language nobody speaks: every English string of the press, disguised, so that a borrowed one stands out. */
const dictionary = `/** A pseudo-language: English with every letter in disguise. */
import { en, type Dictionary } from './en.ts';

const letters: Record<string, string> = { a: 'á', e: 'ê', i: 'í', o: 'ö', u: 'ü', A: 'Å', E: 'É', I: 'Î', O: 'Ø', U: 'Ü' };
const turn = (value: unknown, key: string): unknown => {
  if (typeof value === 'string') return key === 'slug' ? \`q-\${value}\` : value.replace(/[aeiou]/gi, (letter) => letters[letter] ?? letter);
  if (typeof value === 'function') return (...values: unknown[]) => turn((value as (...all: unknown[]) => unknown)(...values), key);
  if (Array.isArray(value)) return value.map((entry) => turn(entry, key));
  return Object.fromEntries(Object.entries(value as object).map(([name, entry]) => [name, turn(entry, name)]));
};

export const qps = turn(en, '') as Dictionary;
`;

const folder = resolve('.press/test/language');
const site = resolve('.press/test/language-site');
const run = promisify(execFile);

/** A copy of the project with one dictionary and one line more. */
beforeAll(async () => {
  await copyProject(folder);
  await writeFile(`${folder}/src/i18n/qps.ts`, dictionary);
  const list = `${folder}/src/i18n/languages.ts`;
  const text = await readFile(list, 'utf8');
  const added = text
    .replace("import { es } from './es.ts';", "import { es } from './es.ts';\nimport { qps } from './qps.ts';")
    .replace(
      '} as const satisfies',
      "  qps: { name: 'Píg', locale: 'en-XA', direction: 'ltr', dictionary: qps },\n} as const satisfies",
    );
  expect(added).not.toBe(text);
  await writeFile(list, added);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(site, { recursive: true, force: true });
});

describe('a third language', () => {
  it('is one dictionary and one line: types agree and the site builds with its pages, sheets and cards', async () => {
    const english = (await readdir(`${folder}/content/leaflets`)).sort()[0]!;
    const original = await readFile(`${folder}/content/leaflets/${english}/en.mdx`, 'utf8');
    await writeFile(
      `${folder}/content/leaflets/${english}/qps.mdx`,
      original
        .replace(
          /^---\n/,
          '---\ntranslation:\n  of: en\n  status: reviewed\n  reviewedBy: a second reader\n  reviewedOn: 2026-01-20\n',
        )
        .replace(/^slug: .*/m, 'slug: pig'),
    );
    // A translator adds their words to the rows that the text calls; a text that calls a row without them is refused.
    const row = `${folder}/content/claims/lamps-that-night.yml`;
    const said = (await readFile(row, 'utf8'))
      .replace('says:\n', 'says:\n  qps: Amplay that nightay, 40.\n')
      .replace('publisher: {', 'publisher: { qps: Azettegay,');
    await writeFile(row, said);
    await run(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'], { cwd: folder });
    const { code, output } = await runBuild({ cwd: folder, content: 'content', site });
    expect(code, output).toBe(0);
    const files = (await readdir(`${site}/qps`, { recursive: true })).join('\n');
    expect(files).toMatch(/\.pdf/);
    expect(files).toMatch(/\.png/);
  });

  it('meets no borrowed English on its own pages', async () => {
    const strings = interfaceStrings(en);
    // The screen for an emergency is a text's own words.
    const pages = (await pagesOf(site)).filter((page) => /^\/qps\/(?!q-emergency)([^/]+\/)?$/.test(page.path));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) {
      // What is in another language says so: titles of foreign editions, the publisher's own name, other languages' links.
      const text = textOf(
        page.all('html')[0]!,
        (element) => ![undefined, 'qps'].includes(attribute(element, 'lang')) || element.tagName === 'title',
      ).replace(/\s+/g, ' ');
      for (const string of strings) expect(text.includes(string), `${page.path} borrows “${string}”`).toBe(false);
    }
  });

  it('does not compile with a string missing', async () => {
    const file = `${folder}/src/i18n/es.ts`;
    await writeFile(file, (await readFile(file, 'utf8')).replace(/ {2}siteName: .*\n/, ''));
    await expect(
      run(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'], { cwd: folder }),
    ).rejects.toMatchObject({ stdout: expect.stringContaining("Property 'siteName' is missing") as string });
  });
});

/** All plain strings of a dictionary with a word of four letters or more. */
function interfaceStrings(value: unknown): string[] {
  if (typeof value === 'string') return /[a-z]{4}/i.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => (key === 'slug' ? [] : interfaceStrings(entry)));
}
