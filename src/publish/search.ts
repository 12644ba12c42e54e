/** The search index: one for each language, made from the finished pages. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';

/** Pagefind's own interfaces, which we do not use: half a megabyte. */
const unused = /^(pagefind-(ui|modular-ui|component-ui)\.|pagefind-highlight\.js)/;

/**
 * Indexes a finished site and writes the index beside it.
 * @param folder the site
 * @returns how many pages can be found
 */
export async function indexSite(folder: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(`The search index could not be begun: ${errors.join(' ')}`);
  try {
    const added = await index.addDirectory({ path: folder });
    if (added.errors.length) throw new Error(`The search index could not be made: ${added.errors.join(' ')}`);
    const { files, errors: failed } = await index.getFiles();
    if (failed.length) throw new Error(`The search index could not be made: ${failed.join(' ')}`);
    for (const file of files.filter(({ path }) => !unused.test(path))) {
      const place = join(folder, 'pagefind', file.path);
      await mkdir(dirname(place), { recursive: true });
      await writeFile(place, file.content);
    }
    return files.filter(({ path }) => path.startsWith('fragment/')).length;
  } finally {
    await pagefind.close();
  }
}
