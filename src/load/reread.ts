/** Reads files again only when their disk says that they changed: for the dev server, which looks at all texts for each page. */
import { lstatSync, readFileSync } from 'node:fs';
import { Memory } from '../model/memory.ts';
import type { buildLibrary } from '../model/build.ts';
import type { SourceFile } from '../model/files/sources.ts';

/** A file that was read, and by what it is known again. */
interface Kept {
  /** Empty while the file is too new for it to tell the next change. */
  readonly stamp: string;
  /** The same object as long as the bytes are the same. */
  readonly file: SourceFile;
}

/** How old a file must be when it is read for its stamp to tell the next change, in ms: clocks of disks count in steps, at worst of two seconds (FAT). */
const settledMs = 2000;

/** What one reading of the content folder leaves to the next. */
export class Rereading {
  /** By path. */
  readonly #files = new Map<string, Kept>();
  readonly memory: Memory;
  /** Folder of words that are not saved yet, which are read in the place of their files; without one the files as they are. */
  drafts: string | undefined;
  /** What the last reading found. */
  last: { readonly files: readonly SourceFile[]; readonly built: ReturnType<typeof buildLibrary> } | undefined;

  /** @param memory what another process left, where that is known */
  constructor(memory = new Memory()) {
    this.memory = memory;
  }

  /**
   * Reads a file, or gives it again as the very same object while its bytes are the same. Not opened unless its place on the disk, size
   * or times are others, or it was so new the last time that a second change might not show in them.
   * @param place where it lies
   * @param path how the model calls it
   */
  read(place: string, path: string): SourceFile {
    const { dev, ino, size, mtimeNs, ctimeNs } = lstatSync(place, { bigint: true });
    const changed = Number((mtimeNs > ctimeNs ? mtimeNs : ctimeNs) / 1_000_000n);
    const stamp = Date.now() - changed > settledMs ? [dev, ino, size, mtimeNs, ctimeNs].join(' ') : '';
    const known = this.#files.get(path);
    if (known && stamp && known.stamp === stamp) return known.file;
    const bytes = readFileSync(place);
    const file =
      known && !known.file.link && !known.file.odd && bytes.equals(known.file.bytes)
        ? known.file
        : { path, bytes: new Uint8Array(bytes) };
    this.#files.set(path, { stamp, file });
    return file;
  }

  /** Gives what is no file, and is never opened, as the same object while it is the same sort of thing. */
  unopened(thing: SourceFile): SourceFile {
    const known = this.#files.get(thing.path);
    if (known && known.file.link === thing.link && known.file.odd === thing.odd) return known.file;
    this.#files.set(thing.path, { stamp: '', file: thing });
    return thing;
  }

  /** Says whether these are the very files of the last reading. */
  isSame(files: readonly SourceFile[]): boolean {
    const before = this.last?.files;
    return before?.length === files.length && before.every((file, at) => file === files[at]);
  }
}
