/** The last look at names and links of pages. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { verifySite } from '../../../src/publish/verify.ts';

/** What the last look says of a site of these pages, sorted. */
async function faultsOf(pages: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'verify-'));
  try {
    for (const [path, html] of Object.entries(pages)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), html);
    }
    return (await verifySite(folder, [])).sort();
  } finally {
    await rm(folder, { recursive: true });
  }
}

const link = (...addresses: string[]): string => addresses.map((address) => `<a href="${address}">x</a>`).join('');

test('The last look names a part whose name stands twice on a page', async () => {
  expect(await faultsOf({ 'index.html': '<h2 id="share">a</h2><h2 id="files">b</h2><h2 id="share">c</h2>' })).toEqual([
    '/index.html calls two of its parts #share.',
  ]);
});

test('The last look follows links as a browser does, however they are written', async () => {
  const there = link(
    '../b/',
    '../b/index.html',
    '../../en/b/',
    './',
    '.',
    '..',
    '/',
    '/en/b/',
    '../../',
    '#here',
    '#-',
    '../b/#part',
    '../b/#size=letter',
    '../b/#p%61rt',
    '../b/?q=1#part',
    '../n%C3%BAmero.txt',
    'https://example.org/',
    '//example.org/',
    'mailto:a@example.org',
  );
  expect(
    await faultsOf({
      'index.html': '',
      'en/index.html': '',
      'en/número.txt': '',
      'en/a/index.html': `<p id="here"></p>${there}`,
      'en/b/index.html': '<p id="part"></p>',
    }),
  ).toEqual([]);
});

test('The last look names each link that leads nowhere, once, with its page', async () => {
  expect(
    await faultsOf({
      'index.html': link('gone/', 'gone/', '/gone.pdf', 'a/b', 'a//index.html', '#nothing', 'a/#nothing', 'http://['),
      'a/index.html': link('../#some', '..', '../..', './#some%'),
    }),
  ).toEqual(
    [
      '/a/index.html links to ./#some%, but that page has no #some%.',
      '/index.html links to gone/, which is not there.',
      '/index.html links to /gone.pdf, which is not there.',
      '/index.html links to a/b, which is not there.',
      '/index.html links to a//index.html, which is not there.',
      '/index.html links to #nothing, but that page has no #nothing.',
      '/a/index.html links to ../#some, but that page has no #some.',
      '/index.html links to a/#nothing, but that page has no #nothing.',
    ].sort(),
  );
});
