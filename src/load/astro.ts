/** The door for pages: the same library as scripts see, and each text compiled by Astro. */
import { getCollection, getEntry, render } from 'astro:content';
import type { Edition } from '../model/document.ts';
import type { Library } from '../model/library.ts';
import { formatReport, hasErrors } from '../model/problems.ts';
import { loadLibrary } from './disk.ts';

let built: Promise<Library> | undefined;

/**
 * Returns the library. A build reads it once; the dev server reads it anew for each page, so that a saved text shows at once.
 * @throws with the full report when a text cannot be published
 */
export function getLibrary(): Promise<Library> {
  if (import.meta.env.DEV) return read();
  built ??= read();
  return built;
}

async function read(): Promise<Library> {
  await getCollection('editions'); // ties the page to the texts, so that Astro reloads it when one changes
  const { library, problems } = await loadLibrary();
  // Until it is printed, a new document needs no code in the ledger: the dev server shows it all the same.
  const blocking = import.meta.env.DEV ? problems.filter(({ code }) => code !== 'code-unrecorded') : problems;
  if (hasErrors(blocking)) throw new Error(`\n\n${formatReport(problems)}\n`);
  return library;
}

/** Compiles the text of an edition. @returns a component that takes the blocks as `components` */
export async function compileText(edition: Edition) {
  const entry = await getEntry('editions', `${edition.document.kind}/${edition.document.id}/${edition.language}`);
  if (!entry) throw new Error(`Astro did not find the text ${edition.path}.`);
  return (await render(entry)).Content;
}
