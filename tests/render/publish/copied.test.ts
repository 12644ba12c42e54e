/** What may lie in the folder that is copied into the site as it is. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../../src/load/disk.ts';
import { formatProblem } from '../../../src/model/problems.ts';
import type { SourceFile } from '../../../src/model/files/sources.ts';
import { copiedProblems } from '../../../src/publish/copied.ts';
import { takenFiles } from '../../../src/publish/planned.ts';
import { buildLibrary } from '../../../src/model/build.ts';
import { filesOf, libraryOf, register } from '../../unit/made.ts';

const { library } = libraryOf({ id: 'bread', texts: { en: 'Bread.' } });
const file = (name: string, more: Partial<SourceFile> = {}): SourceFile => ({
  path: `public/${name}`,
  bytes: new Uint8Array(),
  ...more,
});
const codesOf = (...names: string[]): string[] =>
  copiedProblems(
    names.map((name) => file(name)),
    'public',
    library,
  ).map(({ code, path, line, column }) => `${path}:${line}:${column} ${code}`);

describe('What is copied', () => {
  it.each([
    'icon.svg',
    'poster.pdf',
    'en/leaflets/map.png',
    'a/b/c.webp',
    'photo-2.jpg',
    'note.txt',
    'face.woff2',
    '.well-known/apple-app-site-association',
    '.well-known/matrix/client',
    '.well-known/openpgpkey/policy',
    '.well-known/assetlinks.json',
    '.well-known/Keys_1.txt',
  ])('may be %s', (name) => {
    expect(codesOf(name)).toEqual([]);
  });

  it.each([
    'x.html',
    'x.htm',
    'x.xhtml',
    'x.js',
    'x.mjs',
    'x.css',
    'x.sh',
    'x.exe',
    'x.php',
    'x.xml',
    'x.zip',
    'x.json',
    'x.wasm',
    'x.gif',
    'x.jpeg',
    'x',
    '.htaccess',
    '.well-known/x.html',
    '.well-known/x.js',
    'x.svg.br',
  ])('is of a closed list of kinds, without %s', (name) => {
    expect(codesOf(name)).toEqual([`public/${name}:1:1 file-unexpected`]);
  });

  it.each([
    'a b.txt',
    'CON.txt',
    'con.txt',
    'Aux.pdf',
    'Flyer.pdf',
    'FLYER.PDF',
    'año.txt',
    'a..txt',
    'a.b.txt',
    'a_b.txt',
    '-a.txt',
    'a%20b.txt',
    'in dir/a.txt',
    'nul/a.txt',
    'x.d/a.txt',
    '.hidden/a.txt',
    '.well-known/a b',
    '.well-known/nul',
    '.well-known/..a/b',
    '.well-known/con.json',
  ])('has a plain name, not “%s”', (name) => {
    expect(codesOf(name)).toEqual([`public/${name}:1:1 file-name-forbidden`]);
  });

  it.each([
    'en/index.html',
    'index.html',
    '404.html',
    'en/leaflets/bread-en/index.html',
    's/pe-1/index.html',
    'verify.sh',
    'verify.html',
    'release.txt',
    'SHA256SUMS',
    'sha256sums',
    'SHA256SUMS.minisig',
    '_headers',
    '_redirects',
    '.nojekyll',
    'robots.txt',
    'Robots.txt',
    'sitemap.xml',
    'mirror.txt',
    'keep-worker.js',
    '.well-known/security.txt',
    '.well-known/Security.txt',
    'hosting/nginx.conf',
    'hosting/more.txt',
    'pagefind/en/x.txt',
    '_astro/x.svg',
    'kits/SHA256SUMS',
    'kits/offline.zip',
  ])('has no address that the press gives: %s', (name) => {
    expect(codesOf(name)).toEqual([`public/${name}:1:1 address-duplicate`]);
  });

  it('has no two names that some disks take for one', () => {
    expect(codesOf('.well-known/Key', '.well-known/key')).toEqual(['public/.well-known/key:1:1 file-name-forbidden']);
  });

  it('is files, no links or pipes', () => {
    const found = copiedProblems(
      [file('a.txt', { link: true }), file('b.txt', { odd: 'pipe' }), file('c\uFFFD.txt')],
      'public',
      library,
    );
    expect(found.map(({ code }) => code)).toEqual(['link-in-content', 'file-unexpected', 'file-name-forbidden']);
  });

  it('is refused in words that help', () => {
    expect(
      copiedProblems(
        ['en/index.html', 'x.js', 'Big Poster.pdf', 'a.jpeg'].map((name) => file(name)),
        'public',
        library,
      )
        .map((one) => formatProblem(one))
        .join('\n'),
    ).toBe(
      [
        'public/en/index.html:1:1   address-duplicate',
        '  The press makes /en/index.html itself, and this file would take its place.',
        '  Fix: Rename the file, or remove it.',
        'public/x.js:1:1   file-unexpected',
        '  “x.js” cannot be copied into the site: what is copied runs nothing, and ends in .txt, .pdf, .jpg, .png, .webp, .svg, .woff2.',
        '  Fix: Remove it, or save what it says as one of those.',
        'public/Big Poster.pdf:1:1   file-name-forbidden',
        '  The file’s name is “Big Poster.pdf”, which has a space; some disks and addresses cannot hold it.',
        '  Fix: Rename it big-poster.pdf.',
        'public/a.jpeg:1:1   file-unexpected',
        '  “a.jpeg” cannot be copied into the site: what is copied runs nothing, and ends in .txt, .pdf, .jpg, .png, .webp, .svg, .woff2.',
        '  Fix: Rename it a.jpg.',
      ].join('\n'),
    );
  });
});

describe('A library with faults', () => {
  it('of any kind we know is looked through to its end', async () => {
    for (const entry of readdirSync('tests/problems', { withFileTypes: true })) {
      if (!entry.isDirectory()) continue;
      const root = `tests/problems/${entry.name}/content`;
      const faulty = buildLibrary(await readFolder(root), root).library;
      expect(copiedProblems([file('index.html')], 'public', faulty), entry.name).toHaveLength(1);
    }
  });

  it('is no reason to break down: a code that leads to nothing is told as what it is', () => {
    const ledger = register(
      'ledger.yml',
      'codes:\n  - code: GONE-1\n    document: gone\n    published: 2026-01-01\n    words: { en: 00000000000, es: 00000000000 }\n',
    );
    const faulty = buildLibrary([...filesOf({ id: 'bread', texts: { en: 'Bread.' } }), ledger], 'content');
    expect(faulty.problems.length).toBeGreaterThan(0);
    expect(faulty.library.ledger).toHaveLength(1);
    expect(
      copiedProblems([file('en/index.html'), file('s/gone-1/index.html')], 'public', faulty.library).map(
        ({ code }) => code,
      ),
    ).toEqual(['address-duplicate', 'address-duplicate']);
  });
});

describe('What is taken', () => {
  it('is a file for each address, pages included', () => {
    const taken = takenFiles(library);
    for (const path of [
      '/index.html',
      '/en/index.html',
      '/en/leaflets/bread-en/index.html',
      '/kits/offline-en.zip',
      '/SHA256SUMS.minisig',
    ])
      expect(taken).toContain(path);
    expect([...taken].filter((path) => path.endsWith('/'))).toEqual([]);
  });
});
