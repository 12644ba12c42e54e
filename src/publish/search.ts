/** The search index: one folder for each language, made from the finished pages. */
import { posix } from 'node:path';
import * as pagefind from 'pagefind';
import { isLanguage, type Language } from '../i18n/languages.ts';
import { indexFolder } from '../model/search-urls.ts';
import type { SiteFiles } from './site-files.ts';

/** Pagefind's own interfaces, which we do not use: half a megabyte. */
const unused = /^(pagefind-(ui|modular-ui|component-ui)\.|pagefind-highlight\.js)/;

/** What `pagefind-entry.json` says, as far as we read it. */
interface Entry {
  readonly languages: Readonly<
    Record<string, { readonly hash: string; readonly wasm: string | null; readonly page_count: number }>
  >;
}

/** An index as Pagefind hands it out: every file of it, in no folder yet. */
export type SearchIndex = readonly { readonly path: string; readonly content: Uint8Array }[];

/** Indexes the pages of a folder. It is done by a process of Pagefind's own, so that other work can go on beside it. */
export async function indexPages(folder: string): Promise<SearchIndex> {
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(`The search index could not be begun: ${errors.join(' ')}`);
  try {
    const added = await index.addDirectory({ path: folder });
    if (added.errors.length) throw new Error(`The search index could not be made: ${added.errors.join(' ')}`);
    const { files, errors: failed } = await index.getFiles();
    if (failed.length) throw new Error(`The search index could not be made: ${failed.join(' ')}`);
    return files;
  } finally {
    await pagefind.close();
  }
}

/**
 * Writes an index into the site. Each language has a folder of its own that knows no other, so that a page can ask two at once:
 * Pagefind would take the page's language in both, and one stemmer for both.
 * @returns how many pages can be found
 */
export async function writeIndexFiles(site: SiteFiles, files: SearchIndex): Promise<number> {
  const whole = files.find(({ path }) => path === 'pagefind-entry.json');
  if (!whole) throw new Error('The search index could not be made: it has no list of languages.');
  const entry = JSON.parse(new TextDecoder().decode(whole.content)) as Entry;
  for (const [language, own] of Object.entries(entry.languages)) {
    if (!isLanguage(language))
      throw new Error(`The search index has a language that the site does not have: ${language}.`);
    const write = (path: string, content: Uint8Array | string): Promise<void> =>
      site.put(posix.join(indexFolder(language), path), content);
    await write('pagefind-entry.json', JSON.stringify({ ...entry, languages: { [language]: own } }));
    for (const file of files)
      if (belongs(file.path, language, own.wasm ?? 'unknown')) await write(file.path, file.content);
  }
  return files.filter(({ path }) => path.startsWith('fragment/')).length;
}

/** Says whether a language needs a file: the engine, which serves all, its own part of the index, its own stemmer. */
function belongs(path: string, language: Language, wasm: string): boolean {
  if (unused.test(path) || path === 'pagefind-entry.json') return false;
  if (path.startsWith('wasm.')) return path === `wasm.${wasm}.pagefind`;
  const owner = /(?:^pagefind\.|\/)([a-z-]+)_[0-9a-f]+\.pf_/.exec(path)?.[1];
  return owner === undefined || owner === language;
}
