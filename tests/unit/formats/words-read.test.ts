/** What of a dictionary counts for a module: the parts that its sources may read, and no others. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { fieldsRead, isDictionary, moduleGraph } from '../../../src/formats/module-graph.ts';
import { wordsRead } from '../../../src/formats/words-read.ts';
import { languageTags, words } from '../../../src/i18n/languages.ts';

const folder = `.press/test/words-${process.pid}`;
mkdirSync(folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file. @returns its path from the project's root */
function write(name: string, text: string): string {
  writeFileSync(`${folder}/${name}`, text);
  return `${folder}/${name}`;
}

const left = async (file: string, ...fields: string[]): Promise<string> =>
  new TextDecoder().decode(await wordsRead(file, new Set(fields)));

describe('a dictionary', () => {
  const text =
    "/** Words. */\nexport const en = {\n  home: { title: 'Home', of: (n: number) => `${n} home` },\n  nav: { skip: 'Skip' },\n  'odd-one': 1,\n};\n";

  it('counts by its parts: those that are read, and what stands around them', async () => {
    const file = write('parts.ts', text.replace("  'odd-one': 1,\n", ''));
    expect(await left(file, 'nav')).toBe("/** Words. */\nexport const en = {\n  ,\n  nav: { skip: 'Skip' },\n};\n");
    expect(await left(file, 'nav', 'home')).toBe(readFileSync(file, 'utf8'));
    expect(await left(file, 'skip')).not.toContain('Skip');
  });

  it('counts whole where a part has no plain name, or all is written in another way', async () => {
    expect(await left(write('odd.ts', text), 'nav')).toBe(text);
    const other = 'const en = { nav: 1 };\nexport { en };\n';
    expect(await left(write('other.ts', other))).toBe(other);
    const spread = 'export const en = { nav: 1, ...others };\n';
    expect(await left(write('spread.ts', spread))).toBe(spread);
  });

  it('of ours can be parted, in every language', async () => {
    for (const tag of languageTags) {
      const file = `src/i18n/${tag}.ts`;
      expect(isDictionary(file)).toBe(true);
      for (const part of Object.keys(words(tag)))
        expect((await left(file, part)).length, part).toBeLessThan(readFileSync(file, 'utf8').length / 2);
    }
  });
});

describe('the fields that a module reads', () => {
  it('are those behind a dot, in braces, in strings and in calculated places, of all that it reaches; in a template every word', async () => {
    const a = write(
      'a.ts',
      "import { t } from './b.ts';\nimport Part from './part.astro';\nconst { nav, home: front } = t;\nexport const all = (part: string) => [t?.footer, t['codes'], t[part], nav, front, Part];\n",
    );
    write('b.ts', 'export const t: any = {};\nexport const said = ({ keep }: { keep: 1 }) => keep;\n');
    write('part.astro', '---\nconst t = 1;\n---\n<p>{t.search}</p>\n');
    const fields = await fieldsRead(a);
    for (const name of ['nav', 'home', 'footer', 'codes', 'keep', 'search']) expect(fields.has(name), name).toBe(true);
    expect(fields.has('copies')).toBe(false);
  });

  it('leave out some part of the dictionary for sheets and for pictures: a mended word of a page draws neither', async () => {
    for (const module of ['src/formats/sheet/sheet.ts', 'src/formats/card/card.ts'])
      expect((await fieldsRead(module)).has('nav'), module).toBe(false);
    expect((await fieldsRead('src/layouts/HomePage.astro')).has('nav')).toBe(true);
  });
});

it('No script that runs on a page reaches a dictionary: it would carry all of it, read or not', async () => {
  const scripts = readdirSync('src/browser').filter((name) => name.endsWith('.ts'));
  expect(scripts.length).toBeGreaterThan(5);
  for (const name of scripts)
    expect((await moduleGraph(`src/browser/${name}`)).files.filter(isDictionary), name).toEqual([]);
});

it('No template reads a dictionary by a name that stands nowhere', () => {
  const templates = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(astro|ts)$/.test(name),
  );
  expect(templates.length).toBeGreaterThan(100);
  for (const name of templates) {
    const source = readFileSync(`src/${name}`, 'utf8');
    // `words(tag)[name]`, and `t[name]`, `{ ...t }` or a walk through `t` where `t` is all of the words.
    expect(/\bwords\([^()]*\)\s*(\?\.)?\[/.test(source), name).toBe(false);
    for (const [, whole = ''] of source.matchAll(/\b(?:const|let)\s+(\w+)\s*=\s*words\([^()]*\)\s*;/g))
      expect(
        new RegExp(`(\\.\\.\\.|Object\\.\\w+\\(|\\b(in|of) )${whole}\\b(?!\\.)|\\b${whole}\\[`).test(source),
        `${name}: ${whole}`,
      ).toBe(false);
  }
});
