/** Files in which the gate found nothing in an earlier build, by their bytes, by the gate's own code and by the words that it looked for. Never from a store: a gate takes nobody's word, and what it looks for is nobody's business. */
import { createHash } from 'node:crypto';
import { find, keep } from '../../formats/cache.ts';

/** The gate: when it changes, every file is read again. */
const gate = 'src/publish/privacy/file.ts';

export class CleanFiles {
  readonly #secrets: string;
  readonly #read: (readonly [ending: string, sha256: string])[] = [];

  /** @param secrets the words that must stand nowhere; kept only as a hash */
  constructor(secrets: readonly string[]) {
    this.#secrets = createHash('sha256')
      .update(JSON.stringify([...secrets].sort()))
      .digest('hex');
  }

  /** Says whether these bytes were found clean under such a name. */
  async has(ending: string, sha256: string): Promise<boolean> {
    return (await find(this.#inputs(ending, sha256), gate, 'here')) !== undefined;
  }

  /** Notes that a file was read. */
  read(ending: string, sha256: string): void {
    this.#read.push([ending, sha256]);
  }

  /** Keeps all that was read, once the whole site is known to be clean. */
  async keep(): Promise<void> {
    for (const [ending, sha256] of this.#read) await keep(this.#inputs(ending, sha256), gate, new Uint8Array(), 'here');
  }

  #inputs(ending: string, sha256: string): unknown {
    return { clean: sha256, ending, secrets: this.#secrets };
  }
}
