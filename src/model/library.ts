/** The library: every document, validated and cross-checked, as plain data. */
import type { Language } from '../i18n/languages.ts';
import { crossCheck } from './crosscheck.ts';
import { Desk } from './desk.ts';
import { changedOn, editionIn, type Document, type Edition } from './document.ts';
import { kindNames } from './kinds.ts';
import { checkLedger } from './ledger-check.ts';
import { readLedger, type LedgerEntry } from './ledger.ts';
import { sortProblems, type Problem } from './problems.ts';
import { readDocument } from './read.ts';
import { readSources, type SourceFile } from './sources.ts';

export interface Library {
  /** By kind in the list's order, newest first, then by id. */
  readonly documents: readonly Document[];
  /** Every edition code ever printed, in the order of the ledger; empty where there is no ledger. */
  readonly ledger: readonly LedgerEntry[];
}

/**
 * Builds the library from source files.
 * @param files everything below the content folder
 * @param root the content folder's own path from the project's root
 * @returns all documents that could be read whole, and every problem found, sorted by place
 */
export function buildLibrary(files: readonly SourceFile[], root: string): { library: Library; problems: Problem[] } {
  const { folders, problems, ids, ledger: ledgerSource } = readSources(files, root);
  const read = folders.map((folder) => readDocument(folder, problems));
  const documents = read.flatMap(({ document }) => document ?? []);
  documents.sort(
    (a, b) => kindNames.indexOf(a.kind) - kindNames.indexOf(b.kind) || (a.facts.published < b.facts.published ? 1 : a.facts.published > b.facts.published ? -1 : 0) || (a.id < b.id ? -1 : 1),
  );
  const desk = new Desk(ledgerSource?.path ?? '');
  const ledger = ledgerSource ? readLedger(ledgerSource.text, desk) : [];
  const library = { documents, ledger };
  // Against a ledger that could not be read whole, every code would seem to be missing.
  if (ledgerSource) problems.push(...desk.problems, ...(desk.problems.length > 0 ? [] : checkLedger({ ...library, path: ledgerSource.path, ids })));
  problems.push(...crossCheck(library, { folders, ids, texts: read.flatMap(({ texts }) => texts) }));
  return { library, problems: sortProblems(problems) };
}

/** All editions of the library, document by document. */
export function allEditions(library: Library): Edition[] {
  return library.documents.flatMap((document) => document.editions);
}

/** Finds a document by its permanent id. */
export function findDocument(library: Library, id: string): Document | undefined {
  return library.documents.find((document) => document.id === id);
}

/** Finds the edition to show a reader of a language: their own, else the original, else the first there is. */
export function bestEdition(document: Document, language: Language): Edition {
  const edition = editionIn(document, language) ?? editionIn(document, document.facts.original) ?? document.editions[0];
  if (!edition) throw new Error(`The document ${document.id} has no edition.`);
  return edition;
}

/** Chooses what to read next: the documents the facts name, then those that share most topics; newest first. */
export function relatedDocuments(library: Library, document: Document, most = 4): Document[] {
  const ids = new Set(document.facts.related.filter((id) => id !== document.id));
  const named = [...ids].flatMap((id) => findDocument(library, id) ?? []);
  const shared = (other: Document): number => other.facts.topics.filter((topic) => document.facts.topics.includes(topic)).length;
  const others = library.documents
    .filter((other) => other.id !== document.id && !named.includes(other) && shared(other) > 0)
    .sort((a, b) => shared(b) - shared(a));
  return [...named, ...others].slice(0, most);
}

/** Last day on which anything in the library changed; the library's own date for feeds and sitemaps. */
export function libraryDate(library: Library): string | undefined {
  return allEditions(library).map(changedOn).sort().at(-1);
}
