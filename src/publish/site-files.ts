/** The site that is being made: every file by its address, with hash and size, so that nobody reads a file to know it; what the site in place has already is linked and not written again. */
import { createHash } from 'node:crypto';
import { chmodSync, linkSync, lstatSync, mkdirSync } from 'node:fs';
import { chmod, lstat, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Archive } from '../formats/archive.ts';
import type { Made } from '../formats/cache.ts';
import { readSums, sumsName } from '../formats/mirror/sums.ts';
import { addressesIn } from '../formats/tree.ts';

/** What is known of a file without reading it. */
export interface SiteFile {
  /** In hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: number;
}

/** What every host can serve, whatever the umask is. */
export const modes = { file: 0o644, folder: 0o755 } as const;

/** The site in place, as far as its files are as the press left them. */
interface Old {
  readonly folder: string;
  /** Hashes by address. */
  readonly sums: ReadonlyMap<string, string>;
  /** All files of a site bear one time (settle.ts): one that bears another was changed since. ms */
  readonly time: number;
}

/** Files of a site on their way into its folder. Addresses begin with a slash and name files: `/en/index.html`. */
export class SiteFiles {
  readonly folder: string;
  readonly #written = new Set<string>();
  readonly #files = new Map<string, SiteFile>();
  readonly #folders = new Set<string>();
  readonly #old: Old | undefined;

  private constructor(folder: string, old: Old | undefined) {
    this.folder = folder;
    this.#old = old;
  }

  /**
   * Begins a site.
   * @param folder where it is made
   * @param inPlace folder of the site in place on the same disk, whose files are linked where they are the same; it may be missing
   */
  static async begin(folder: string, inPlace?: string): Promise<SiteFiles> {
    return new SiteFiles(folder, inPlace === undefined ? undefined : await readOld(inPlace));
  }

  /** Takes up a site that lies in a folder, to add to it. */
  static async over(folder: string): Promise<SiteFiles> {
    const site = new SiteFiles(folder, undefined);
    for (const path of addressesIn(folder)) {
      const bytes = await readFile(join(folder, path));
      site.#files.set(path, { sha256: sha256Of(bytes), bytes: bytes.length });
    }
    return site;
  }

  /** All addresses, sorted. */
  get paths(): readonly string[] {
    return [...this.#files.keys()].sort();
  }

  /** How many files had to be written, because the site in place has no such bytes. */
  get written(): number {
    return this.#written.size;
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  /** @throws when there is no such file */
  of(path: string): SiteFile {
    const file = this.#files.get(path);
    if (!file) throw new Error(`${path} was not made.`);
    return file;
  }

  /** Reads a file from the folder. @throws when there is none */
  async read(path: string): Promise<Uint8Array> {
    return new Uint8Array(await readFile(join(this.folder, path)));
  }

  /** Reads a page or another text. @throws when there is none */
  async text(path: string): Promise<string> {
    return readFile(join(this.folder, path), 'utf8');
  }

  /** Adds a file that is made: it is read only when the site in place does not have it. */
  async add(path: string, made: Made | Archive): Promise<void> {
    await this.#place(path, made, async () => ('parts' in made ? made.parts() : made.read()));
  }

  /** Adds a file, or gives it other bytes. */
  async put(path: string, content: Uint8Array | string): Promise<void> {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    await this.#place(path, { sha256: sha256Of(bytes), bytes: bytes.length }, () => Promise.resolve(bytes));
  }

  async #place(
    path: string,
    { sha256, bytes }: SiteFile,
    read: () => Promise<Uint8Array | AsyncIterable<Uint8Array>>,
  ): Promise<void> {
    const place = join(this.folder, path);
    // What is there may be a link to the site in place, which must not be written through.
    if (this.#files.has(path)) await rm(place, { force: true });
    this.#makeFolder(dirname(place));
    if (this.#link(path, place, { sha256, bytes })) this.#written.delete(path);
    else {
      await writeFile(place, await read());
      if (process.platform !== 'win32') await chmod(place, modes.file);
      this.#written.add(path);
    }
    this.#files.set(path, { sha256, bytes });
  }

  /** Folders get their mode here and not from the umask, so that the gates judge what will be served. */
  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    if (folder !== this.folder && dirname(folder) !== folder && folder.startsWith(this.folder))
      this.#makeFolder(dirname(folder));
    mkdirSync(folder, { recursive: true });
    if (process.platform !== 'win32') chmodSync(folder, modes.folder);
    this.#folders.add(folder);
  }

  /** @returns false where the site in place does not have these bytes, or the disk has no links */
  #link(path: string, place: string, { sha256, bytes }: SiteFile): boolean {
    if (this.#old?.sums.get(path.slice(1)) !== sha256) return false;
    const source = join(this.#old.folder, path);
    try {
      const found = lstatSync(source);
      if (!found.isFile() || found.size !== bytes || found.mtimeMs !== this.#old.time) return false;
      linkSync(source, place);
      return true;
    } catch {
      return false;
    }
  }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function readOld(folder: string): Promise<Old | undefined> {
  try {
    const list = join(folder, sumsName);
    const bytes = await readFile(list);
    const sums = readSums(bytes.toString('utf8')).set(sumsName, sha256Of(bytes));
    return { folder, sums, time: (await lstat(list)).mtimeMs };
  } catch {
    return undefined;
  }
}
