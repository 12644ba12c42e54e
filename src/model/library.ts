/** The library: every document, validated and cross-checked, as plain data. */
import type { Day } from '../i18n/dates.ts';
import type { Language } from '../i18n/languages.ts';
import { readAdoptions, type Adoption } from './adoptions.ts';
import { checkCampaign } from './campaign-checks.ts';
import { crossCheck } from './crosscheck.ts';
import { checkOrder } from './date-order.ts';
import { Desk } from './desk.ts';
import { changedOn, editionIn, type Document, type Edition } from './document.ts';
import { readFront, type Front } from './front.ts';
import { readGlossary, type Glossary } from './glossary.ts';
import { checkWords } from './house-words.ts';
import { kindNames } from './kinds.ts';
import { checkLedger } from './ledger-check.ts';
import { readLedger, type LedgerEntry } from './ledger.ts';
import { readPlaces, type Place } from './places.ts';
import { hasErrors, sortProblems, type Code, type Problem } from './problems.ts';
import { readReleases, type Release } from './releases.ts';
import { readDocument } from './read.ts';
import { unreadTexts, type UnreadText } from './unread.ts';
import { readSources, type RegisterName, type SourceFile } from './sources.ts';

export interface Library {
  /** By kind in the list's order, newest first, then by id. */
  readonly documents: readonly Document[];
  /** Every edition code ever printed, in the order of the ledger; empty where there is no ledger. */
  readonly ledger: readonly LedgerEntry[];
  /** The cities of the campaign, in the order of `places.yml`. */
  readonly places: readonly Place[];
  readonly glossary: Glossary;
  /** Who introduced or passed which resolution, in the order of `adoptions.yml`. */
  readonly adoptions: readonly Adoption[];
  /** What the editors put on the front page; without it, the press chooses by kind. */
  /** The newest last. */
  readonly releases: readonly Release[];
  readonly front?: Front;
}

/** A library with nothing in it. */
export const emptyLibrary: Library = { documents: [], ledger: [], places: [], glossary: { terms: [], house: [] }, adoptions: [], releases: [] };

/**
 * Builds the library from source files.
 * @param files everything below the content folder
 * @param root the content folder's own path from the project's root
 * @param today the day against which dates are held: none of what was done can lie after it; without one, only the first possible year holds
 * @returns all documents that could be read whole, every problem found, sorted by place, and the texts that could not be read
 */
export function buildLibrary(files: readonly SourceFile[], root: string, today?: Day): { library: Library; problems: Problem[]; unread: UnreadText[] } {
  const { folders, problems, ids, registers } = readSources(files, root);
  const read = folders.map((folder) => readDocument(folder, problems, today));
  const documents = read.flatMap(({ document }) => document ?? []);
  documents.sort((a, b) => kindNames.indexOf(a.kind) - kindNames.indexOf(b.kind) || compare(dayOf(b), dayOf(a)) || compare(a.id, b.id));
  const texts = read.flatMap(({ texts }) => texts);
  // A register that is there and was refused, for its name or its letters, has been reported; what it holds is not missing.
  const refused = (name: RegisterName): boolean => files.some(({ path }) => path.slice(root.length + 1).toLowerCase().replace(/\.yaml$/, '.yml') === name);
  const readRegister = <T>(name: RegisterName, reader: (yaml: string, desk: Desk) => T, nothing: T): { value: T; whole: boolean } => {
    const source = registers[name];
    if (!source) return { value: nothing, whole: !refused(name) };
    // A list that is begun anew, or only explained, holds nothing yet.
    if (source.text.split('\n').every((line) => /^\s*(#|---\s*$|$)/.test(line))) return { value: nothing, whole: true };
    const desk = new Desk(source.path, today);
    const value = reader(source.text, desk);
    problems.push(...desk.problems);
    return { value, whole: !hasErrors(desk.problems) };
  };
  const ledger = readRegister('ledger.yml', readLedger, []);
  const places = readRegister('places.yml', readPlaces, []);
  const glossary = readRegister('glossary.yml', readGlossary, { terms: [], house: [] });
  const adoptions = readRegister('adoptions.yml', readAdoptions, []);
  const { value: releases } = readRegister('releases.yml', readReleases, []);
  const { value: front } = readRegister('front.yml', readFront, undefined);
  const library: Library = { documents, ledger: ledger.value, places: places.value, glossary: glossary.value, adoptions: adoptions.value, releases, ...(front ? { front } : {}) };
  // Against a register that could not be read whole, everything that it should name would seem to be missing.
  if (registers['ledger.yml'] && ledger.whole) problems.push(...checkLedger({ ...library, path: registers['ledger.yml'].path, ids }));
  const paths = Object.fromEntries(Object.entries(registers).map(([name, { path }]) => [name, path]));
  const missed: readonly Code[] = [...(places.whole ? [] : (['place-unknown', 'city-without-committee'] as const)), ...(glossary.whole ? [] : (['term-unknown'] as const))];
  problems.push(...checkCampaign({ library, ids, registers: paths, texts }).filter(({ code }) => !missed.includes(code)));
  problems.push(...texts.flatMap((text) => checkWords(glossary.value, text)));
  problems.push(...checkOrder(library, paths));
  problems.push(...crossCheck(library, { folders, ids, texts }));
  return { library, problems: sortProblems(problems), unread: unreadTexts(folders, documents) };
}

/** The day by which a document is put in order: that of its news, else that of its publication. */
export function dayOf({ facts }: Document): string {
  return facts.happened ?? facts.published;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
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

/** Last day on which anything in the library changed; the library's own date for feeds and sitemaps. */
export function libraryDate(library: Library): string | undefined {
  return allEditions(library).map(changedOn).sort().at(-1);
}

/** The bulletins of a case, oldest first. */
export function bulletinsOf(library: Library, { id }: Document): Document[] {
  return library.documents.filter(({ kind, facts }) => kind === 'bulletins' && facts.case === id).sort((a, b) => compare(dayOf(a), dayOf(b)) || compare(a.id, b.id));
}

/** Finds a place by its id. */
export function findPlace(library: Library, id: string | undefined): Place | undefined {
  return library.places.find((place) => place.id === id);
}
