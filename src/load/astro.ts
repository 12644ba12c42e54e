/** The door for pages: their data, found by the build beforehand, or from the library that scripts see. */
import { getCollection } from 'astro:content';
import type { Output } from '../formats/format.ts';
import type { Library } from '../model/library.ts';
import { formatReport, hasErrors, ProblemError, type Problem } from '../model/problems.ts';
import { isTold } from '../model/standing.ts';
import { unreadPath, type UnreadText } from '../model/files/unread.ts';
import { memoize } from '../model/memo.ts';
import type { FileFacts, ViewContext } from '../views/context.ts';
import { allViews, type View } from '../views/views.ts';
import { askedPages } from './asked.ts';
import { loadLibrary } from './disk.ts';
import { measureFile, measuringContext } from './facts.ts';

/** What the dev server read last: all that can be shown, and what is wrong with the rest. */
export interface Reading {
  readonly library: Library;
  readonly problems: readonly Problem[];
  /** Texts that cannot be shown, with the address that each would have. */
  readonly unread: readonly (UnreadText & { readonly address: string })[];
  /** Whether a build would be refused. */
  readonly broken: boolean;
}

let built: Promise<Library> | undefined;
let last: Reading | undefined;
let told = '';

/**
 * Returns the library. A build reads it once, and has all of it or nothing; the dev server reads it anew for each page, so that a saved
 * text shows at once, and takes what can be read: one broken text must not keep anybody from seeing another.
 * @throws in a build, with the full report, when a text cannot be published
 */
export async function getLibrary(): Promise<Library> {
  if (import.meta.env.DEV) return (await readForDev()).library;
  built ??= read();
  return built;
}

/** What the dev server read last; nothing in a build. */
export function lastReading(): Reading | undefined {
  return last;
}

async function read(): Promise<Library> {
  await tie();
  const { library, problems } = await loadLibrary();
  if (hasErrors(problems)) throw new Error(`\n\n${formatReport(problems)}\n`);
  return library;
}

async function readForDev(): Promise<Reading> {
  await tie();
  const { library, problems: found, unread } = await loadLibrary();
  // Until it is printed, a new document needs no code in the ledger: the dev server shows it all the same.
  const problems = found.filter(({ code }) => code !== 'code-unrecorded');
  const report = hasErrors(problems)
    ? formatReport(problems, 'The other pages are shown; a build would be refused.')
    : '';
  if (report !== told) console.log(report ? `\n${report}\n` : '\nAll texts can be read again.\n');
  told = report;
  // A code whose document cannot be read now leads nowhere until it can.
  const whole: Library = { ...library, ledger: library.ledger.filter((entry) => isTold(library, entry)) };
  last = {
    library: whole,
    problems,
    unread: unread.map((text) => ({ ...text, address: unreadPath(text) })),
    broken: report !== '',
  };
  return last;
}

/** Ties the page to the texts, so that Astro reloads it when one changes. */
async function tie(): Promise<void> {
  await getCollection('editions');
}

/** Finds the data of the page at an address; undefined where there is none. */
export async function viewAt(path: string): Promise<View | undefined> {
  // A build has found the data of the missing pages, so no text need be read again.
  const asked = askedPages();
  if (asked) return asked.views[path];
  return viewsOf(await getLibrary())
    .get(path)
    ?.view();
}

/** Lists the addresses of the pages of some routes; in a build those alone that are missing. */
export async function pathsOf(...routes: readonly View['route'][]): Promise<string[]> {
  const asked = askedPages();
  if (asked) return Object.entries(asked.views).flatMap(([path, view]) => (routes.includes(view.route) ? [path] : []));
  return [...viewsOf(await getLibrary()).values()].flatMap(({ path, route }) => (routes.includes(route) ? [path] : []));
}

const viewsOf = memoize(
  (library: Library) => new Map(allViews(contextOf(library)).map((planned) => [planned.path, planned])),
);

/** The context of a library’s views. */
const contextOf = memoize((library: Library): ViewContext => measuringContext(library, factsForPage));

/**
 * Measures a file. In the dev server one that a writer must mend first has no bytes, so that the page is shown, with what is wrong above
 * it; a build has refused the text long before its pages.
 * @throws in a build, as the format does
 */
async function factsForPage(output: Output): Promise<FileFacts> {
  try {
    return await measureFile(output);
  } catch (error) {
    if (import.meta.env.DEV && error instanceof ProblemError) return { bytes: 0 };
    throw error;
  }
}
