/** Whose every file is, and under which licence: REUSE.toml names all of them, and only licences whose text is there. Form: reuse.software, specification 3.3. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nameIds, namesOf } from '../../scripts/font-names.ts';
import { typefaces } from '../../src/formats/mirror/notices.ts';
import { fonts } from '../../src/look/fonts.ts';
import { site } from '../../src/site.ts';

interface Annotation {
  readonly paths: readonly RegExp[];
  readonly copyright: string;
  readonly licence: string;
}

/** Reads the file: parts that begin with [[annotations]], each with these three lines. */
const annotations = readFileSync('REUSE.toml', 'utf8')
  .split('[[annotations]]')
  .slice(1)
  .map((part): Annotation => {
    const field = (name: string): string => new RegExp(`^${name} = (.+)$`, 'm').exec(part)?.[1] ?? '';
    const globs = [...field('path').matchAll(/"([^"]+)"/g)].map(([, glob = '']) => glob);
    return {
      // `**` is any path, `*` any name.
      paths: globs.map(
        (glob) =>
          new RegExp(
            `^${glob.replaceAll(/[.+?^$()[\]{}|]/g, '\\$&').replaceAll(/\*\*?/g, (stars) => (stars === '**' ? '.*' : '[^/]*'))}$`,
          ),
      ),
      copyright: JSON.parse(field('SPDX-FileCopyrightText')) as string,
      licence: JSON.parse(field('SPDX-License-Identifier')) as string,
    };
  });

const ours = ['content', 'docs', 'LICENSES', 'public', 'scripts', 'src', 'tests'];
const files = readdirSync('.', { withFileTypes: true }).flatMap((entry) =>
  entry.isFile()
    ? [entry.name]
    : ours.includes(entry.name)
      ? readdirSync(entry.name, { recursive: true, withFileTypes: true })
          .filter((inner) => inner.isFile() && !inner.parentPath.includes('node_modules'))
          .map((inner) => join(inner.parentPath, inner.name))
      : [],
);
const of = (file: string): Annotation | undefined =>
  annotations.findLast(({ paths }) => paths.some((path) => path.test(file)));

it('names every file', () => {
  expect(files.length).toBeGreaterThan(1000);
  expect(annotations.length).toBeGreaterThan(3);
  expect(files.filter((file) => !of(file)?.copyright || !of(file)?.licence)).toEqual([]);
});

it('has the text of each licence it names, and no other', () => {
  expect([...new Set(annotations.map(({ licence }) => `${licence}.txt`))].sort()).toEqual(
    readdirSync('LICENSES').sort(),
  );
  for (const name of readdirSync('LICENSES'))
    expect(readFileSync(join('LICENSES', name), 'utf8').length, name).toBeGreaterThan(1000);
});

it('has a file for each line: none speaks of what is gone', () => {
  for (const { paths } of annotations)
    for (const path of paths)
      expect(
        files.some((file) => path.test(file)),
        String(path),
      ).toBe(true);
});

it('says of words, code and typefaces what the site says of them', () => {
  for (const file of files.filter((name) => name.startsWith('content/')))
    expect(of(file)?.licence).toBe(site.licence.words.name.replace(/^CC /, 'CC-').replace(' ', '-'));
  expect(of('src/site.ts')?.licence).toBe(site.licence.code.name);
  const cut = files.filter((name) => /^src\/fonts\/[^/]+$/.test(name));
  expect(cut.length).toBe(6);
  for (const file of cut)
    expect(
      typefaces
        .map(({ copyright, package: name }) => [
          copyright,
          name.includes('source-serif') ? 'press-serif' : name.replace(/^.*\//, ''),
        ])
        .filter(([, name]) => file.includes(name!) || (file.endsWith('.json') && name === 'barlow-condensed'))
        .map(([copyright]) => [copyright, 'OFL-1.1']),
    ).toEqual([[of(file)?.copyright, of(file)?.licence]]);
});

it('says of each typeface of sheets and cards what the font says of itself', () => {
  const originals = files.filter((name) => /^src\/fonts\/(originals|scripts)\//.test(name));
  expect(originals.sort()).toEqual(
    Object.values(fonts)
      .map(({ path }) => path)
      .sort(),
  );
  for (const file of originals) {
    const names = namesOf(readFileSync(file));
    expect([of(file)?.copyright, of(file)?.licence], file).toEqual([names.get(nameIds.copyright), 'OFL-1.1']);
    expect(names.get(nameIds.licence), file).toMatch(/Open Font License, version 1\.1/i);
  }
});
