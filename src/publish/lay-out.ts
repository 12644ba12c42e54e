/** Lets Astro lay out pages in a workshop of its own: their data, and copies of their texts with the notes that stand in no file. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { AskedPages } from '../load/asked.ts';
import { contentFolder } from '../load/disk.ts';
import type { CompiledText } from '../views/document.ts';
import type { View } from '../views/views.ts';
import { runAstro } from './astro.ts';
import { removeDroppings } from './leftovers.ts';
import { inTurn } from './lock.ts';

/** Where Astro works, from the project's root: inside the project, or what it makes there would not find its packages. */
const workshop = join('.press', 'pages');

/**
 * Lets Astro lay out the missing pages; one build of a project at a time, because Astro keeps what it is at work on in the project's `.astro`.
 * @param astro folder for what Astro keeps
 * @param views the data of each page, by its address from the root
 * @param take is given the folder in which the pages lie, which is gone afterwards
 */
export async function layOut(
  astro: string,
  views: Readonly<Record<string, View>>,
  take: (folder: string) => Promise<void>,
): Promise<void> {
  const texts = Object.values(views).flatMap((view) => (view.route === 'document' ? [view.text] : []));
  const folder = resolve(workshop, 'out');
  const list = resolve(workshop, 'asked.json');
  const written = join(workshop, 'texts');
  const settings = {
    PRESS_OUT: folder,
    // A store of its own: what another campaign's build, or a killed one, left in a shared store would be taken for texts of this one.
    PRESS_ASTRO: astro,
    PRESS_FILES: 'made',
    PRESS_PAGES: list,
    PRESS_CONTENT: contentFolder(),
    PRESS_TEXTS: written,
  };
  await mkdir('.press', { recursive: true });
  await inTurn(join('.press', 'pages.lock'), waiting, async () => {
    await rm(workshop, { recursive: true, force: true }); // a build that was killed may have left something
    try {
      await mkdir(folder, { recursive: true });
      for (const text of texts) await writeText(written, text);
      await writeFile(list, JSON.stringify({ views, texts: texts.map(({ id }) => id) } satisfies AskedPages));
      await runAstro(settings);
      await removeDroppings(folder);
      await take(folder);
    } finally {
      await rm(workshop, { recursive: true, force: true });
    }
  });
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
