/** The library: every document as plain data, and how to find one. */
import type { Language } from '../i18n/languages.ts';
import type { Adoption } from './registers/adoptions.ts';
import { changedOn, editionIn, type Document, type Edition } from './document.ts';
import { memoize } from './memo.ts';
import type { Front } from './registers/front.ts';
import type { Glossary } from './registers/glossary.ts';
import type { LedgerEntry } from './registers/ledger.ts';
import type { Claim } from './claim.ts';
import type { City } from './registers/cities.ts';
import type { AskedOf } from './registers/asked.ts';
import type { SearchLists } from './registers/synonyms.ts';
import type { Release } from './registers/releases.ts';

export interface Library {
  /** By kind in the list's order, newest first, then by id. */
  readonly documents: readonly Document[];
  /** Every edition code ever printed, in the order of the ledger; empty where there is no ledger. */
  readonly ledger: readonly LedgerEntry[];
  /** The cities of the campaign, in the order of `places.yml`. */
  readonly cities: readonly City[];
  readonly glossary: Glossary;
  /** Who introduced or passed which resolution, in the order of `adoptions.yml`. */
  readonly adoptions: readonly Adoption[];
  /** The register of claims, by id. */
  readonly claims: readonly Claim[];
  /** What people ask with other words than ours, and what no text answers, in each language. */
  readonly synonyms?: Readonly<Record<Language, SearchLists>>;
  /** What people ask, by the text that answers it. */
  readonly asked?: Readonly<Record<Language, readonly AskedOf[]>>;
  /** The newest last. */
  readonly releases: readonly Release[];
  /** What the editors put on the front page; without it, the press chooses by kind. */
  readonly front?: Front;
}

/** A library with nothing in it. */
export const emptyLibrary: Library = {
  documents: [],
  ledger: [],
  cities: [],
  glossary: { terms: [], house: [] },
  adoptions: [],
  claims: [],
  releases: [],
};

/** The day by which a document is put in order: that of its news, else that of its publication. */
export function dayOf({ facts }: Document): string {
  return facts.happened ?? facts.published;
}

/** Sorts plain ASCII, such as days and ids. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** All editions of the library, document by document. */
export function allEditions(library: Library): Edition[] {
  return library.documents.flatMap((document) => document.editions);
}

// The first of an id stands, as it would in the list.
const byId = memoize(({ documents }: Library) => new Map([...documents].reverse().map((one) => [one.id, one])));

/** Finds a document by its permanent id. */
export function findDocument(library: Library, id: string): Document | undefined {
  return byId(library).get(id);
}

/** Finds the edition to show a reader of a language: their own, else the original, else the first there is. */
export function bestEdition(document: Document, language: Language): Edition {
  const edition = editionIn(document, language) ?? editionIn(document, document.facts.original) ?? document.editions[0];
  if (!edition) throw new Error(`The document ${document.id} has no edition.`);
  return edition;
}

/** Last day on which anything in the library changed; the library's own date for feeds and sitemaps. */
export function libraryDate(library: Library): string | undefined {
  return allEditions(library).map(changedOn).sort().at(-1);
}

/** The bulletins of a case, oldest first. */
export function bulletinsOf(library: Library, { id }: Document): Document[] {
  return library.documents
    .filter(({ kind, facts }) => kind === 'bulletins' && facts.case === id)
    .sort((a, b) => compare(dayOf(a), dayOf(b)) || compare(a.id, b.id));
}

/** Finds a place by its id. */
export function findCity(library: Library, id: string | undefined): City | undefined {
  return library.cities.find((city) => city.id === id);
}
