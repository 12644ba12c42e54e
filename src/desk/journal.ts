/** The journal: what each open tab has written and not saved yet, so that no crash loses it. It lies beside the cache and is nobody’s but the writer’s. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { draftName } from '../load/drafts.ts';
import { replaceFile } from '../load/replace.ts';
import { asStored } from './texts.ts';

/** Words of one tab that are not saved. */
export interface Unsaved {
  readonly path: string;
  /** Name that the tab gave itself. */
  readonly tab: string;
  readonly text: string;
  /** Hash of the file that they were made from. */
  readonly hash: string;
  /** When they were written, in ms since 1970. */
  readonly time: number;
}

const tabName = /^[a-z0-9-]{8,40}$/;

export class Journal {
  /** What is checked and shown in the place of the files: of each the newest words of all tabs. */
  readonly drafts: string;
  readonly #entries: string;
  #running: Promise<unknown> = Promise.resolve();

  /** @param folder where both lie */
  constructor(folder: string) {
    this.drafts = join(folder, 'drafts');
    this.#entries = join(folder, 'journal');
  }

  /** Makes the folders, for nobody else to read. */
  async begin(): Promise<void> {
    for (const folder of [this.drafts, this.#entries]) await mkdir(folder, { recursive: true, mode: 0o700 });
  }

  /** Writes down what a tab has. */
  keep(unsaved: Unsaved): Promise<void> {
    return this.#inTurn(async () => {
      await replaceFile(this.#place(unsaved.path, unsaved.tab), new TextEncoder().encode(JSON.stringify(unsaved)));
      await this.#lay(unsaved.path);
    });
  }

  /** Forgets what a tab had, because it was saved or given up. */
  drop(path: string, tab: string): Promise<void> {
    return this.#inTurn(async () => {
      await rm(this.#place(path, tab), { force: true });
      await this.#lay(path);
    });
  }

  /** Waits for what is being written down. */
  async end(): Promise<void> {
    await this.#running;
  }

  /** One after the other: of two that a tab sends at one moment, the later one stands. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#running.then(work);
    this.#running = done.catch(() => undefined);
    return done;
  }

  /** What tabs have written into a text, the newest first. */
  async of(path: string): Promise<Unsaved[]> {
    return (await this.all()).filter((one) => one.path === path);
  }

  /** All that is unsaved, the newest first. */
  async all(): Promise<Unsaved[]> {
    const names = (await readdir(this.#entries)).filter((name) => name.endsWith('.json'));
    const read = names.map(async (name): Promise<Unsaved[]> => {
      try {
        return [JSON.parse(await readFile(join(this.#entries, name), 'utf8')) as Unsaved];
      } catch {
        return []; // dropped meanwhile
      }
    });
    return (await Promise.all(read)).flat().sort((a, b) => b.time - a.time);
  }

  /** Lays the newest words of a text over its file, or takes them off. */
  async #lay(path: string): Promise<void> {
    const [newest] = await this.of(path);
    const draft = join(this.drafts, draftName(path));
    if (!newest) return rm(draft, { force: true });
    await writeFile(draft, await asStored(path, newest.text), { mode: 0o600 });
  }

  #place(path: string, tab: string): string {
    if (!tabName.test(tab)) throw new TypeError('A tab’s name is not one.');
    return join(this.#entries, `${draftName(path)}-${tab}.json`);
  }
}
