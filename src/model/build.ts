/** Builds the library: files are read, registers beside them, and all of it is held together. The only file that runs the checks. */
import type { Day } from '../i18n/dates.ts';
import { readAdoptions } from './registers/adoptions.ts';
import { checkRegisters } from './checks/registers.ts';
import { crossCheck } from './checks/crosscheck.ts';
import { checkOrder } from './checks/date-order.ts';
import { Report } from './report.ts';
import { readFront } from './registers/front.ts';
import { readGlossary } from './registers/glossary.ts';
import { checkWords } from './checks/house-words.ts';
import { kindNames } from './kinds.ts';
import { Memory } from './memory.ts';
import { checkKinds } from './checks/kinds.ts';
import { checkPictures } from './checks/pictures.ts';
import { checkClaims } from './checks/claims.ts';
import { checkLedger } from './checks/ledger.ts';
import { readLedger } from './registers/ledger.ts';
import { compare, dayOf, type Library } from './library.ts';
import { readCities } from './registers/cities.ts';
import { hasErrors, sortProblems, type Problem } from './problems.ts';
import { codes, type Code } from './codes.ts';
import { claimIds, readClaim } from './registers/claims.ts';
import { readAsked } from './registers/asked.ts';
import { readSynonyms } from './registers/synonyms.ts';
import { readReleases } from './registers/releases.ts';
import { readDocument } from './files/folder.ts';
import { readSources, type RegisterName, type SourceFile } from './files/sources.ts';
import { claimsNamed } from './text/claim-calls.ts';
import { claimsShared } from './fields/share-fields.ts';
import { checkAsked, checkSynonyms } from './checks/synonyms.ts';
import { checkSources } from './checks/sources.ts';
import { checkTranslations } from './checks/translations.ts';
import { checkTwins } from './checks/twins.ts';
import { checkWaiting } from './checks/waiting.ts';
import { fillWhyNow } from './why-now.ts';
import { unreadTexts, type UnreadText } from './files/unread.ts';

/**
 * Builds the library from source files.
 * @param files everything below the content folder
 * @param root the content folder's own path from the project's root
 * @param today the day against which dates are held: none of what was done can lie after it; without one, only the first possible year holds
 * @param memory what an earlier reading made of files that are the same objects now; it changes nothing but the time that this takes
 * @param begun the last day that has begun everywhere, against which texts are held that wait for theirs; `today`, if nothing else is said
 * @returns all documents that could be read whole, every problem found, sorted by place, and the texts that could not be read, and `begun`: what waits for a later day is not to be published
 */
export function buildLibrary(
  files: readonly SourceFile[],
  root: string,
  today?: Day,
  memory = new Memory(),
  begun = today,
): { library: Library; problems: Problem[]; unread: UnreadText[]; begun: Day | undefined } {
  memory.begin();
  const { folders, problems, ids, registers, ...sources } = readSources(files, root, memory);
  const rows = sources.claims.map((source) =>
    memory.recall(`claim ${source.path}`, [source, today], () => {
      const report = new Report(source.path, today);
      return { claim: readClaim(source.text, report), found: report.problems };
    }),
  );
  problems.push(...rows.flatMap(({ found }) => found));
  const claims = rows.flatMap(({ claim }) => claim ?? []);
  const claimById = new Map(claims.map((claim) => [claim.id, claim]));
  // A document is made of its own folder and the claims that it calls, so it stays the same object while they do.
  const read = folders.map((folder) => {
    const named = folder.editions
      .flatMap(({ source }) => [...claimsNamed(source.text), ...claimsShared(source.text)])
      .sort();
    const called = new Map(
      named.flatMap((id) => [claimById.get(id) ?? []].flat().map((claim) => [id, claim] as const)),
    );
    return memory.recall(`document ${folder.path}`, [folder, today, ...called.values()], () => {
      const found: Problem[] = [];
      return { ...readDocument(folder, found, { today, claims: called, memory }), found };
    });
  });
  problems.push(...read.flatMap(({ found }) => found));
  const sorted = read.flatMap(({ document }) => document ?? []);
  sorted.sort(
    (a, b) =>
      kindNames.indexOf(a.kind) - kindNames.indexOf(b.kind) || compare(dayOf(b), dayOf(a)) || compare(a.id, b.id),
  );
  const documents = fillWhyNow(sorted, memory);
  const texts = read.flatMap(({ texts }) => texts);
  problems.push(
    ...read.flatMap(({ facts, texts }, index) => (facts ? checkTranslations(folders[index]!, facts, texts) : [])),
  );
  // A register that is there and was refused, for its name or its letters, has been reported; what it holds is not missing.
  const refused = (name: RegisterName): boolean =>
    files.some(
      ({ path }) =>
        path
          .slice(root.length + 1)
          .toLowerCase()
          .replace(/\.yaml$/, '.yml') === name,
    );
  const readRegister = <T>(
    name: RegisterName,
    reader: (yaml: string, report: Report) => T,
    nothing: T,
  ): { value: T; whole: boolean } => {
    const source = registers[name];
    if (!source) return { value: nothing, whole: !refused(name) };
    // A list that is begun anew, or only explained, holds nothing yet.
    if (source.text.split('\n').every((line) => /^\s*(#|---\s*$|$)/.test(line))) return { value: nothing, whole: true };
    const report = new Report(source.path, today);
    const value = reader(source.text, report);
    problems.push(...report.problems);
    return { value, whole: !hasErrors(report.problems) };
  };
  const ledger = readRegister('ledger.yml', readLedger, []);
  const cities = readRegister('places.yml', readCities, []);
  const glossary = readRegister('glossary.yml', readGlossary, { terms: [], house: [] });
  const adoptions = readRegister('adoptions.yml', readAdoptions, []);
  const { value: releases } = readRegister('releases.yml', readReleases, []);
  const { value: synonyms } = readRegister('synonyms.yml', readSynonyms, undefined);
  const { value: asked } = readRegister('asked.yml', readAsked, undefined);
  const { value: front } = readRegister('front.yml', readFront, undefined);
  const library: Library = {
    documents,
    ledger: ledger.value,
    cities: cities.value,
    glossary: glossary.value,
    adoptions: adoptions.value,
    claims,
    releases,
    ...(synonyms ? { synonyms } : {}),
    ...(asked ? { asked } : {}),
    ...(front ? { front } : {}),
  };
  // Against a register that could not be read whole, everything that it should name would seem to be missing.
  if (registers['ledger.yml'] && ledger.whole)
    problems.push(...checkLedger({ ...library, path: registers['ledger.yml'].path, ids }));
  const paths = Object.fromEntries(Object.entries(registers).map(([name, { path }]) => [name, path]));
  const missed: readonly Code[] = [
    ...(cities.whole ? [] : (['place-unknown', 'city-without-committee'] as const)),
    ...(glossary.whole ? [] : (['term-unknown'] as const)),
  ];
  problems.push(
    ...checkRegisters({ library, ids, registers: paths, texts }).filter(({ code }) => !missed.includes(code)),
  );
  problems.push(...checkClaims({ claims, ids: claimIds(files, root), documents, texts }));
  problems.push(...checkKinds(documents));
  problems.push(...checkPictures(documents));
  problems.push(...texts.flatMap((text) => memory.recall(`sources ${text.path}`, [text], () => checkSources(text))));
  problems.push(
    ...texts.flatMap((text) =>
      memory.recall(`words ${text.path}`, [text, registers['glossary.yml']], () => checkWords(glossary.value, text)),
    ),
  );
  problems.push(...checkSynonyms(library, paths['synonyms.yml']), ...checkAsked(library, paths['asked.yml']));
  problems.push(...checkOrder(library, paths));
  if (begun !== undefined) problems.push(...checkWaiting(library, texts, begun, paths));
  problems.push(...crossCheck(library, { folders, ids, texts }));
  // Where a text has a mistake, what its twin has and it has not is that mistake.
  const wrong = new Set(problems.filter(({ code }) => codes[code] === 'error').map(({ path }) => path));
  for (const document of documents)
    if (!document.editions.some(({ path }) => wrong.has(path)))
      problems.push(...memory.recall(`twins ${document.id}`, [document], () => checkTwins(document)));
  return { library, problems: sortProblems(problems), unread: unreadTexts(folders, documents), begun };
}
