/** What sources name, as an earlier process found it: to parse all of them takes each process most of a second and 90 MB. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { readEntry, writeEntry } from './entries.ts';

/** What one file of ours names. */
export interface Named {
  readonly imports: readonly string[];
  /** Paths from the project's root in its strings, such as `src/fonts/details.json`; of a string with a gap what stands before and behind it. */
  readonly paths: readonly { readonly before: string; readonly behind: string }[];
  /** Fields that it may read: names behind a dot, in braces and in strings; in a template every word. */
  readonly fields: readonly string[];
}

/** So many sources are known at most, some ten times as many as there are; then those that nobody has any more are forgotten with the others. */
const most = 6000;

/** The names of all sources in one entry of the cache, each by the hash of its source. */
export class KnownNames {
  readonly #finder: string;
  #found: Promise<Map<string, Named>> | undefined;
  #hasNews = false;

  /** @param finder the module that finds names: another one finds others, and so may another parser, which the list of packages tells */
  constructor(finder: string) {
    this.#finder = finder;
  }

  /** Gives the names of a source, or finds them. @param find throws where the source cannot be parsed */
  async of(file: string, source: string, find: () => Promise<Named>): Promise<Named> {
    const found = await (this.#found ??= this.#read());
    const key = createHash('sha256')
      .update(`${extname(file)}\0${source}`)
      .digest('hex');
    const known = found.get(key);
    if (known) return known;
    const named = await find();
    found.set(key, named);
    this.#hasNews = true;
    return named;
  }

  /** Writes down what was found since, for the next process. Two that write at once only cost the next one time. */
  async writeDown(): Promise<void> {
    if (!this.#hasNews) return;
    this.#hasNews = false;
    await writeEntry(await this.#entry(), new TextEncoder().encode(JSON.stringify([...((await this.#found) ?? [])])));
  }

  async #read(): Promise<Map<string, Named>> {
    const bytes = readEntry(await this.#entry());
    const found = bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as [string, Named][]) : [];
    return new Map(found.length > most ? [] : found);
  }

  async #entry(): Promise<string> {
    const hash = createHash('sha256');
    for (const file of [this.#finder, 'package-lock.json']) hash.update('names\0').update(await readFile(file));
    return hash.digest('hex');
  }
}
