/** The door for pages: their data, found by the build beforehand, or from the library that scripts see. */
import type { Output } from '../formats/format.ts';
import { planAll } from '../formats/registry.ts';
import type { Library } from '../model/library.ts';
import { formatReport, hasErrors } from '../model/problems.ts';
import { memoize } from '../model/memo.ts';
import { pageAddresses } from '../model/urls.ts';
import { publishedOf } from '../model/waiting.ts';
import type { ViewContext } from '../views/context.ts';
import { textTree, type TextTree } from '../views/text.ts';
import { allViews, type View } from '../views/views.ts';
import { askedPages } from './asked.ts';
import { devReader, type Reading } from './dev.ts';
import { loadLibrary } from './disk.ts';
import { findFacts, measureFile, measuringContext } from './facts.ts';

let built: Promise<Library> | undefined;

/**
 * Returns the library. A build reads it once, and has all of it or nothing; the dev server reads for each page what changed, so that a saved
 * text shows at once, and takes what can be read: one broken text must not keep anybody from seeing another.
 * @throws in a build, with the full report, when a text cannot be published
 */
export async function getLibrary(): Promise<Library> {
  if (import.meta.env.DEV) return (await devReader().read()).library;
  built ??= read();
  return built;
}

/** What the dev server read last; nothing in a build. */
export function lastReading(): Reading | undefined {
  return import.meta.env.DEV ? devReader().last : undefined;
}

async function read(): Promise<Library> {
  const { library, problems } = publishedOf(await loadLibrary());
  if (hasErrors(problems)) throw new Error(`\n\n${formatReport(problems)}\n`);
  return library;
}

/** Finds the data of the page at an address; undefined where there is none. */
export async function viewAt(path: string): Promise<View | undefined> {
  // A build has found the data of the missing pages, so no text need be read again.
  const asked = askedPages();
  if (asked) return asked[path];
  return viewsOf(await getLibrary())
    .get(path)
    ?.view();
}

/** Lists the addresses of the pages of some routes; in a build those alone that are missing. */
export async function pathsOf(...routes: readonly View['route'][]): Promise<string[]> {
  const asked = askedPages();
  if (asked) return Object.entries(asked).flatMap(([path, view]) => (routes.includes(view.route) ? [path] : []));
  return [...viewsOf(await getLibrary()).values()].flatMap(({ path, route }) => (routes.includes(route) ? [path] : []));
}

const viewsOf = memoize(
  (library: Library) => new Map(allViews(contextOf(library)).map((planned) => [planned.path, planned])),
);

/** The context of a library’s views. In the dev server a file that is not made yet has no size: nobody should wait for it to see a page. */
const contextOf = memoize((library: Library): ViewContext =>
  import.meta.env.DEV ? { library, facts: findFacts } : measuringContext(library, measureFile),
);

/** Finds the file at an address. */
export async function outputAt(path: string): Promise<Output | undefined> {
  return outputsOf(await getLibrary()).get(path);
}

const outputsOf = memoize((library: Library) => new Map(planAll(library).map((output) => [output.path, output])));

/** Finds the words of the page at an address in the dev server, which draws them from the tree: Astro would first have to hear of the file and compile it. */
export async function treeAt(path: string): Promise<TextTree | undefined> {
  if (!import.meta.env.DEV) return undefined;
  const page = pageAddresses(await getLibrary()).find((one) => one.path === path);
  return page?.route === 'document' && page.edition ? textTree(page.edition) : undefined;
}
