/** What the gate found nothing in, in earlier builds: by its bytes, by the gate's own code and by the words that it looked for. Never from a store: a gate takes nobody's word, and what it looks for is nobody's business. */
import { createHash } from 'node:crypto';
import { find, keep } from '../../formats/cache.ts';

/** The gate: when it changes, everything is read again. */
const gate = 'src/publish/privacy/file.ts';

/** What no build met for so many days is forgotten. */
const keptDays = 30;

/** The number of a day; the list says on which each content was last met. */
const dayOf = (time: number): number => Math.floor(time / 86_400_000);

export class CleanFiles {
  readonly #inputs: unknown;
  readonly #met = new Set<string>();
  #known: Promise<ReadonlyMap<string, number>> | undefined;

  /** @param secrets the words that must stand nowhere; kept only as a hash */
  constructor(secrets: readonly string[]) {
    const hash = createHash('sha256').update(JSON.stringify([...secrets].sort()));
    this.#inputs = { clean: 'all', secrets: hash.digest('hex') };
  }

  /** Says whether these bytes were found clean as such a kind of file. */
  async has(kind: string, sha256: string): Promise<boolean> {
    const isClean = (await this.#kept()).has(`${sha256} ${kind}`);
    if (isClean) this.read(kind, sha256);
    return isClean;
  }

  /** Notes that a file was read. */
  read(kind: string, sha256: string): void {
    this.#met.add(`${sha256} ${kind}`);
  }

  /** Keeps all that was met, once the whole site is known to be clean. */
  async keep(): Promise<void> {
    const today = dayOf(Date.now());
    const all = new Map([...(await this.#kept())].filter(([, day]) => day > today - keptDays));
    for (const one of this.#met) all.set(one, today);
    await keep(this.#inputs, gate, new TextEncoder().encode(JSON.stringify([...all])), 'here');
  }

  #kept(): Promise<ReadonlyMap<string, number>> {
    return (this.#known ??= this.#read());
  }

  /** All in one list: there are thousands, and each would be a file to open. */
  async #read(): Promise<ReadonlyMap<string, number>> {
    try {
      const kept = await find(this.#inputs, gate, 'here');
      return new Map(kept && (JSON.parse(new TextDecoder().decode(await kept.read())) as [string, number][]));
    } catch {
      return new Map(); // it was damaged, so everything is read again
    }
  }
}
