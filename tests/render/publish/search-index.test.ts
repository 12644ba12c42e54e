/** Search as Pagefind makes it: which pages it is handed, in what order, and what of it is written. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Language } from '../../../src/i18n/languages.ts';
import { indexPages, writeIndexFiles, type SearchablePage } from '../../../src/publish/search.ts';
import { SiteFiles } from '../../../src/publish/site-files.ts';

const page = (language: string, words: string): string =>
  `<!doctype html><html lang="${language}"><head><title>${words}</title></head><body><main data-pagefind-body><h1>${words}</h1><p>${words} on the page.</p></main></body></html>`;

const texts: Readonly<Record<string, string>> = {
  '/en/a/index.html': page('en', 'Harbor'),
  '/en/b/index.html': page('en', 'Gate'),
  '/es/c/index.html': page('es', 'Puerto'),
};
const pages: readonly SearchablePage[] = [
  { path: '/en/a/index.html', language: 'en' },
  { path: '/en/b/index.html', language: 'en' },
  { path: '/es/c/index.html', language: 'es' },
];

const read = (path: string): Promise<string> => Promise.resolve(texts[path] ?? '');

/** The files of an index, as one can compare them. */
async function bytesOf(order: readonly SearchablePage[], language: Language): Promise<Record<string, string>> {
  const files = (await indexPages(order, read)).get(language) ?? [];
  return Object.fromEntries(files.map(({ path, content }) => [path, Buffer.from(content).toString('base64')]));
}

describe('the search index', () => {
  test('is the same to the byte in whatever order the pages are named', async () => {
    const index = await bytesOf(pages, 'en');
    expect(Object.keys(index).filter((path) => path.startsWith('fragment/'))).toHaveLength(2);
    expect(await bytesOf(pages.toReversed(), 'en')).toEqual(index);
  });

  test('reads the pages that may be found, and none beside them', async () => {
    const asked: string[] = [];
    await indexPages(pages.slice(1, 2), (path) => {
      asked.push(path);
      return read(path);
    });
    expect(asked).toEqual(['/en/b/index.html']);
  });

  test('has a folder for each language, with its own list, stemmer and pages, and none of Pagefind’s own interfaces', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'index-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const site = await SiteFiles.begin(folder);
    expect(await writeIndexFiles(site, await indexPages(pages, read))).toBe(3);
    const written = (await readdir(folder, { recursive: true })).filter((path) => /\.\w+$/.test(path)).sort();
    for (const [language, count] of [
      ['en', 2],
      ['es', 1],
    ] as const) {
      const own = written.filter((path) => path.startsWith(`pagefind/${language}/`));
      expect(own.filter((path) => path.includes('/fragment/'))).toHaveLength(count);
      expect(own.filter((path) => path.includes('/wasm.'))).toEqual([`pagefind/${language}/wasm.${language}.pagefind`]);
      const list = JSON.parse(await site.text(`/pagefind/${language}/pagefind-entry.json`)) as { languages: object };
      expect(Object.keys(list.languages)).toEqual([language]);
    }
    expect(written.filter((path) => /pagefind-(ui|highlight)|modular|component/.test(path))).toEqual([]);
  });

  test('says so where a page of one language says that it is in another', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'index-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const site = await SiteFiles.begin(folder);
    const odd = await indexPages([{ path: '/es/c/index.html', language: 'en' }], read);
    await expect(writeIndexFiles(site, odd)).rejects.toThrow(
      'The search index of en has pages that say they are in another language: es.',
    );
  });
});
