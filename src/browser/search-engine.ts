/** The engine that knows every line of every text: Pagefind, fetched only when a reader asks for the lines (decision 59). */

/** A part of a text, from a heading on. */
export interface Part {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
}
export interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
  readonly sub_results: readonly Part[];
}
interface Engine {
  init(): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly { data(): Promise<Found> }[] }>;
}
interface Pagefind {
  createInstance(options: { baseUrl: string; excerptLength: number }): Engine;
}

const engines = new Map<string, Promise<Engine>>();
/** How often an engine could not be loaded. */
const failures = new Map<string, number>();

/**
 * Loads the engine of a language. Each language has its own folder and so its own module: two languages in one module would share one stemmer.
 * @param folder whole address of the language's index, with a slash at the end; the root of the site is two folders up
 * @throws when it cannot be loaded; the next call tries again
 */
function loadEngine(folder: string): Promise<Engine> {
  const known = engines.get(folder);
  if (known) return known;
  const loading = (async () => {
    const failed = failures.get(folder) ?? 0;
    // A browser may remember that a module could not be fetched, and then never asks for that address again (whatwg/html#6768).
    const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js${failed ? `?${failed}` : ''}`)) as Pagefind;
    const engine = pagefind.createInstance({ baseUrl: new URL('../../', folder).pathname, excerptLength: 24 });
    await engine.init();
    return engine;
  })();
  engines.set(folder, loading);
  loading.catch(() => {
    engines.delete(folder);
    failures.set(folder, (failures.get(folder) ?? 0) + 1);
  });
  return loading;
}

/**
 * Finds the lines that have a word.
 * @param folder of the language
 * @param most texts at most
 * @throws when the engine cannot be loaded
 */
export async function findLines(folder: string, words: string, most: number): Promise<Found[]> {
  const engine = await loadEngine(folder);
  const { results } = await engine.search(words);
  const found = await Promise.all(results.slice(0, most).map((result) => result.data()));
  return found.filter((one) => isMeant(one, words));
}

/** Pagefind cuts letters off a word that it does not know until something fits (its issue 599). What is much shorter than what was asked is no match. */
function isMeant({ excerpt, sub_results: parts }: Found, words: string): boolean {
  const asked = words.split(' ').map((word) => word.length);
  const shortest = Math.min(...asked);
  const marks = [excerpt, ...parts.map((part) => part.excerpt)].flatMap((text) =>
    [...text.matchAll(/<mark>([^<]*)/g)].map(([, mark = '']) => mark.replace(/[^\p{L}\p{N}]/gu, '').length),
  );
  return marks.some((length) => length >= Math.max(3, 0.7 * shortest));
}
