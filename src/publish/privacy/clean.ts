/** Files in which the gate found nothing in an earlier build, by their bytes, by the gate's own code and by the words that it looked for. */
import { createHash } from 'node:crypto';
import { find, keep } from '../../formats/cache.ts';

/** The gate: when it changes, every file is read again. */
const gate = 'src/publish/privacy/file.ts';

export class CleanFiles {
  readonly #secrets: string;
  readonly #read: (readonly [path: string, sha256: string])[] = [];

  /** @param secrets the words that must stand nowhere; kept only as a hash */
  constructor(secrets: readonly string[]) {
    this.#secrets = createHash('sha256')
      .update(JSON.stringify([...secrets].sort()))
      .digest('hex');
  }

  /** Says whether these bytes were found clean under such a name. */
  async has(path: string, sha256: string): Promise<boolean> {
    return (await find(this.#inputs(path, sha256), gate)) !== undefined;
  }

  /** Notes that a file was read. */
  read(path: string, sha256: string): void {
    this.#read.push([path, sha256]);
  }

  /** Keeps all that was read, once the whole site is known to be clean. */
  async keep(): Promise<void> {
    for (const [path, sha256] of this.#read) await keep(this.#inputs(path, sha256), gate, new Uint8Array());
  }

  /** Of a name only the ending counts (file.ts). */
  #inputs(path: string, sha256: string): unknown {
    return { clean: sha256, ending: /[^/.]*$/.exec(path)?.[0].toLowerCase() ?? '', secrets: this.#secrets };
  }
}
