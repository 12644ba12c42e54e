/** Lets Astro lay out pages in a workshop of its own: their data, and copies of their texts with the notes that stand in no file. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { AskedPages } from '../load/asked.ts';
import { contentFolder } from '../load/disk.ts';
import type { CompiledText } from '../views/document.ts';
import { AstroRun } from './astro.ts';
import { removeDroppings } from './leftovers.ts';
import { inTurn } from './lock.ts';

/** Where Astro works, from the project's root: inside the project, or what it makes there would not find its packages. */
const workshop = join('.press', 'pages');

/**
 * A turn of Astro, which begins to bundle at once, while the press may be busy with what the pages tell of. One build of a project at a time,
 * because Astro keeps what it is at work on in the project's `.astro`; and of a build one workshop at a time, for its lock holds others off.
 */
export class Workshop {
  readonly #texts: ReadonlySet<string>;
  readonly #run: Promise<AstroRun>;
  readonly #closed: Promise<void>;
  #isOpen = true;
  #close!: () => void;

  /**
   * @param astro folder for what Astro keeps
   * @param texts those that may stand on the pages
   */
  constructor(astro: string, texts: readonly CompiledText[]) {
    this.#texts = new Set(texts.map(nameOf));
    const { promise: run, resolve: begun, reject: failed } = Promise.withResolvers<AstroRun>();
    const { promise: closing, resolve: close } = Promise.withResolvers<void>();
    this.#close = close;
    this.#run = run;
    this.#closed = open(astro, texts, begun, closing);
    this.#closed.catch(failed);
    run.catch(() => undefined); // whoever lays out pages hears of it
  }

  /** Says whether it is open, and has these texts as they are now. */
  has(texts: readonly CompiledText[]): boolean {
    return this.#isOpen && texts.every((text) => this.#texts.has(nameOf(text)));
  }

  /**
   * Lays out pages, once, and closes.
   * @param take is given the folder in which the pages lie, which is gone afterwards
   */
  async layOut(views: AskedPages, take: (folder: string) => Promise<void>): Promise<void> {
    try {
      const run = await this.#run;
      await writeFile(listed(), JSON.stringify(views));
      await run.layOut();
      await removeDroppings(folderOfPages());
      await take(folderOfPages());
    } finally {
      await this.close();
    }
  }

  /** Ends Astro and clears the workshop; does nothing when that is done. */
  async close(): Promise<void> {
    this.#isOpen = false;
    this.#close();
    await this.#closed.catch(() => undefined);
  }
}

/** Opens the workshop, begins Astro in it, and clears it when it is closed. */
async function open(
  astro: string,
  texts: readonly CompiledText[],
  begun: (run: AstroRun) => void,
  closing: Promise<void>,
): Promise<void> {
  const written = join(workshop, 'texts');
  const settings = {
    PRESS_OUT: folderOfPages(),
    // A store of its own: what another campaign's build, or a killed one, left in a shared store would be taken for texts of this one.
    PRESS_ASTRO: astro,
    PRESS_FILES: 'made',
    PRESS_PAGES: listed(),
    PRESS_CONTENT: contentFolder(),
    PRESS_TEXTS: written,
  };
  await mkdir('.press', { recursive: true });
  await inTurn(join('.press', 'pages.lock'), waiting, async () => {
    await rm(workshop, { recursive: true, force: true }); // a build that was killed may have left something
    try {
      await mkdir(folderOfPages(), { recursive: true });
      await mkdir(written, { recursive: true });
      for (const text of texts) await writeText(written, text);
      const run = new AstroRun(settings);
      begun(run);
      await closing;
      await run.stop();
    } finally {
      await rm(workshop, { recursive: true, force: true });
    }
  });
}

function folderOfPages(): string {
  return resolve(workshop, 'out');
}

function listed(): string {
  return resolve(workshop, 'asked.json');
}

/** Names a text with its words. */
function nameOf({ id, hash, notes }: CompiledText): string {
  return JSON.stringify([id, hash, notes]);
}

/** Writes a text for Astro to compile: the file, and behind it the notes that stand in none. */
async function writeText(folder: string, { id, notes }: CompiledText): Promise<void> {
  const file = join(folder, `${id}.mdx`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${await readFile(join(contentFolder(), `${id}.mdx`), 'utf8')}${notes}`);
}

function waiting(owner: number): void {
  console.log(`Another build of this project (process ${owner}) is laying out its pages; this one goes on after it.`);
}
