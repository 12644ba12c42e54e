/** Begins Astro before it is known which pages are missing, so that it bundles while a few files are made; where many are, it waits for its turn. */
import type { Output } from '../formats/format.ts';
import type { Library } from '../model/library.ts';
import type { Workshop } from './lay-out.ts';
import { beginPages } from './pages.ts';
import type { StagingFolder } from './swap.ts';

export class EarlyPages {
  readonly #staging: StagingFolder;
  #begun: Promise<Workshop | undefined> | undefined;
  #waits = false;

  constructor(staging: StagingFolder) {
    this.#staging = staging;
  }

  /** The workshop that was begun; nothing where none was, or it could not be: what keeps it from that is told when pages are made. */
  get begun(): Promise<Workshop | undefined> {
    return this.#begun ?? Promise.resolve(undefined);
  }

  /** Begins, unless that was done, or many files were missing before. @param missing what is made meanwhile */
  begin(library: Library, missing: readonly Output[]): void {
    if (!this.#waits) this.#begun ??= beginPages(this.#staging, library, missing).catch(() => undefined);
  }

  /** Ends what was begun, and begins no more: where several processes make files, Astro would hold as much memory as one of them and have no core. */
  async giveWay(): Promise<void> {
    this.#waits = true;
    await this.close();
  }

  /** Ends what was begun. */
  async close(): Promise<void> {
    await (await this.#begun)?.close();
    this.#begun = undefined;
  }
}
