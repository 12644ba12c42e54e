/** The search index: one folder for each language, made from its finished pages. */
import { posix } from 'node:path';
import * as pagefind from 'pagefind';
import { languageTags, type Language } from '../i18n/languages.ts';
import { indexFolder } from '../model/search-urls.ts';
import type { SiteFiles } from './site-files.ts';

/** Pagefind's own interfaces, which we do not use: half a megabyte. */
const unused = /^(pagefind-(ui|modular-ui|component-ui)\.|pagefind-highlight\.js)/;

/** What `pagefind-entry.json` says, as far as we read it. */
interface Entry {
  readonly languages: Readonly<Record<string, { readonly wasm: string | null }>>;
}

/** A page that search may find. */
export interface SearchablePage {
  /** From the root, with the file's name: `/en/leaflets/x/index.html`. */
  readonly path: string;
  readonly language: Language;
}

/** The index of one language as Pagefind hands it out: every file of it, in no folder yet. */
type SearchIndex = readonly { readonly path: string; readonly content: Uint8Array }[];

/**
 * Indexes pages, each language for itself: a page can ask two at once, and each has its own stemmer. It is done by a process of
 * Pagefind's own, so that other work can go on beside it, and by another one for each language: what it held goes with it.
 * Only the pages that may be found are handed over. Of a thousand texts that is one page in six, and Pagefind would hold all the
 * others too before it leaves them out: 945 MB in place of 360.
 * @param read the text of a finished page
 */
export async function indexPages(
  pages: readonly SearchablePage[],
  read: (path: string) => Promise<string>,
): Promise<ReadonlyMap<Language, SearchIndex>> {
  const indices = new Map<Language, SearchIndex>();
  for (const language of languageTags) {
    const own = pages.filter((page) => page.language === language).map(({ path }) => path);
    if (own.length > 0) indices.set(language, await indexOf(own, read));
  }
  return indices;
}

async function indexOf(paths: readonly string[], read: (path: string) => Promise<string>): Promise<SearchIndex> {
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(`The search index could not be begun: ${errors.join(' ')}`);
  try {
    // One after the other: an index numbers its pages as they come, and the same pages must make the same index.
    for (const path of paths.toSorted()) {
      const added = await index.addHTMLFile({ sourcePath: path.slice(1), content: await read(path) });
      if (added.errors.length) throw new Error(`${path} could not be indexed: ${added.errors.join(' ')}`);
    }
    const { files, errors: failed } = await index.getFiles();
    if (failed.length) throw new Error(`The search index could not be made: ${failed.join(' ')}`);
    return files;
  } finally {
    await pagefind.close();
  }
}

/**
 * Writes indices into the site, each into the folder of its language.
 * @returns how many pages can be found
 * @throws when Pagefind takes the pages of a language for another one’s
 */
export async function writeIndexFiles(site: SiteFiles, indices: ReadonlyMap<Language, SearchIndex>): Promise<number> {
  let found = 0;
  for (const [language, files] of indices) {
    const { wasm } = entryOf(files, language);
    for (const { path, content } of files)
      if (belongs(path, wasm ?? 'unknown')) await site.put(posix.join(indexFolder(language), path), content);
    found += files.filter(({ path }) => path.startsWith('fragment/')).length;
  }
  return found;
}

function entryOf(files: SearchIndex, language: Language): Entry['languages'][string] {
  const list = files.find(({ path }) => path === 'pagefind-entry.json');
  if (!list) throw new Error(`The search index of ${language} could not be made: it has no list of languages.`);
  const { languages } = JSON.parse(new TextDecoder().decode(list.content)) as Entry;
  const entry = languages[language];
  const odd = Object.keys(languages).filter((tag) => tag !== language);
  if (!entry || odd.length > 0)
    throw new Error(
      `The search index of ${language} has pages that say they are in another language: ${odd.join(', ') || 'all of them'}.`,
    );
  return entry;
}

/** Says whether a page needs a file: all but Pagefind's own interfaces, and the stemmers of others. */
function belongs(path: string, wasm: string): boolean {
  return !unused.test(path) && (!path.startsWith('wasm.') || path === `wasm.${wasm}.pagefind`);
}
