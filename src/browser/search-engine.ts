/** The search engine as the page uses it: one for each language, loaded when first asked. */

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
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sub_results: readonly Part[];
}
type Chosen = Readonly<Record<string, string>>;
type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;
export interface Answer {
  readonly results: readonly { data(): Promise<Found> }[];
  readonly unfilteredResultCount: number;
  readonly filters: Counts;
}
export interface Engine {
  search(query: string | null, options: { filters: Chosen }): Promise<Answer>;
  filters(): Promise<Counts>;
}
interface Pagefind {
  createInstance(options: { baseUrl: string; excerptLength: number }): Engine & { init(): Promise<void> };
}

const engines = new Map<string, Promise<Engine>>();
const ready = new Set<string>();
/** How often an engine could not be loaded. */
const failures = new Map<string, number>();

/**
 * Loads the engine of a language. Each language has its own folder and so its own module: two languages in one module would share one stemmer.
 * @param folder whole address of the language's index, with a slash at the end; the root of the site is two folders up
 * @throws when it cannot be loaded; the next call tries again
 */
export function loadEngine(folder: string): Promise<Engine> {
  const known = engines.get(folder);
  if (known) return known;
  const loading = (async () => {
    const failed = failures.get(folder) ?? 0;
    // A browser may remember that a module could not be fetched, and then never asks for that address again (whatwg/html#6768).
    const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js${failed ? `?${failed}` : ''}`)) as Pagefind;
    const engine = pagefind.createInstance({ baseUrl: new URL('../../', folder).pathname, excerptLength: 24 });
    await engine.init();
    await engine.filters(); // else it counts only the filters that are chosen
    ready.add(folder);
    return engine;
  })();
  engines.set(folder, loading);
  loading.catch(() => {
    engines.delete(folder);
    failures.set(folder, (failures.get(folder) ?? 0) + 1);
  });
  return loading;
}

/** Says whether the engine of a folder is there. */
export function isLoaded(folder: string): boolean {
  return ready.has(folder);
}

/** Counts what each value of each filter would leave, the filter's own choice left out and the others kept. */
export async function countFilters(
  engine: Engine,
  query: string | null,
  chosen: Chosen,
  answer: Answer,
): Promise<Counts> {
  const own = await Promise.all(
    Object.keys(chosen).map(async (name) => {
      const others = Object.fromEntries(Object.entries(chosen).filter(([other]) => other !== name));
      return [name, (await engine.search(query, { filters: others })).filters[name] ?? {}] as const;
    }),
  );
  return { ...answer.filters, ...Object.fromEntries(own) };
}
