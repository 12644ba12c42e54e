/** Holds the documents against the ledger: no code unrecorded, none used twice, none left without an answer. */
import { languageTags, languages } from '../i18n/languages.ts';
import type { Document } from './document.ts';
import { nextCode, wordsOf, type LedgerEntry } from './ledger.ts';
import { isPrinted } from './sheets.ts';
import { didYouMean, type Code, type Problem } from './problems.ts';

/** What the check looks at. */
interface Books {
  readonly documents: readonly Document[];
  readonly ledger: readonly LedgerEntry[];
  /** The ledger's own path from the project's root. */
  readonly path: string;
  /** Ids of all folders, also of those that could not be read. */
  readonly ids: ReadonlySet<string>;
}

/** How to call for a new code, as typed on a command line. */
export function supersedeCommand(id: string): string {
  return `npm run edition -- ${id} --supersede ${languageTags.map((tag) => `"what changed, in ${languages[tag].name}"`).join(' ')}`;
}

/** Checks documents and ledger against each other. */
export function checkLedger(books: Books): Problem[] {
  return [...usedTwice(books), ...books.documents.flatMap((document) => ofDocument(document, books) ?? []), ...books.ledger.flatMap((entry) => [...successor(entry, books), ...orphaned(entry, books)])];
}

function usedTwice({ ledger, path }: Books): Problem[] {
  return ledger.flatMap((entry, index): Problem[] => {
    const first = ledger.findIndex(({ code }) => code === entry.code);
    if (first === index) return [];
    return [{ code: 'code-reused', path, ...entry.places.code, fact: `The code ${entry.code} is already in the ledger, on line ${ledger[first]?.places.code?.line ?? 1}.`, fix: 'Keep the first of the two; if the second was printed for another edition, give that edition a new code.' }];
  });
}

/** What is wrong with the code that a document carries now. */
function ofDocument(document: Document, { documents, ledger }: Books): Problem | undefined {
  const { id, facts } = document;
  // What is never printed needs no code on paper; what once was keeps it.
  if (!isPrinted(document) && !ledger.some((entry) => entry.code === facts.code || entry.document === id)) return undefined;
  const path = document.editions[0]?.path.replace(/[^/]+$/, 'facts.yml') ?? '';
  const report = (code: Code, fact: string, fix: string): Problem => ({ code, path, ...facts.places.code, fact, fix });
  const next = `Write code: ${nextCode(ledger, facts.code)} and run \`npm run edition -- ${id}\`.`;
  const entry = ledger.find(({ code }) => code === facts.code);
  if (!entry) {
    const before = ledger.find((other) => other.document === id && isOpen(other));
    return before
      ? report('code-unrecorded', `The edition code ${facts.code} is not in the ledger, and nothing says what became of ${before.code}.`, `Write code: ${before.code} again and run \`${supersedeCommand(id)}\`.`)
      : report('code-unrecorded', `The edition code ${facts.code} is not in the ledger, so the code on the paper would lead nowhere.`, `Run \`npm run edition -- ${id}\`.`);
  }
  if (entry.document !== id) {
    const owner = documents.find((other) => other.id === entry.document);
    if (owner?.facts.code === facts.code) return undefined; // two documents with one code were reported already
    return report('code-reused', `The edition code ${facts.code} was printed for “${entry.document}”, and a code names one document for ever.`, next);
  }
  if (entry.withdrawn) return report('code-withdrawn', `The edition code ${facts.code} was withdrawn on ${entry.withdrawn.on}, but the document still carries it.`, `${next} If the document is withdrawn as a whole, remove its folder.`);
  if (entry.superseded) {
    const by = ledger.find(({ code, document: owner }) => code === entry.superseded?.by && owner === id);
    return report('code-superseded', `The edition code ${facts.code} was superseded by ${entry.superseded.by} on ${entry.superseded.on}, but the document still carries it.`, by ? `Write code: ${by.code}.` : next);
  }
  const changed = Object.entries(wordsOf(document)).filter(([language, hash]) => entry.words[language as keyof typeof entry.words] !== hash);
  if (changed.length === 0) return undefined;
  return report('code-behind', `The words of ${changed.map(([language]) => `${language}.mdx`).join(' and ')} are not those that ${facts.code} was recorded with.`, `If only a slip was mended, run \`npm run edition -- ${id} --same\`; else run \`${supersedeCommand(id)}\`.`);
}

function isOpen({ superseded, withdrawn }: LedgerEntry): boolean {
  return !superseded && !withdrawn;
}

/** What is wrong with the code that took another's place. */
function successor(entry: LedgerEntry, { ledger, path }: Books): Problem[] {
  if (!entry.superseded) return [];
  const { by } = entry.superseded;
  const report = (fact: string, fix: string): Problem[] => [{ code: 'code-successor', path, ...entry.places['superseded.by'], fact, fix }];
  if (!ledger.some(({ code }) => code === by)) return report(`${entry.code} was superseded by ${by}, which is not in the ledger.${didYouMean(by, ledger.map(({ code }) => code))}`, 'Write the code that took its place.');
  const seen: LedgerEntry[] = [];
  for (let at: LedgerEntry | undefined = entry; at; at = ledger.find(({ code }) => code === at?.superseded?.by)) {
    // Said once, of the last entry of the circle.
    if (seen.includes(at)) return at === entry && seen.every((other) => ledger.indexOf(other) <= ledger.indexOf(entry)) ? report(`${entry.code} leads back to itself, so that no edition is the current one.`, 'Write the code that took its place, or remove the group `superseded` if it is the newest.') : [];
    seen.push(at);
  }
  return [];
}

/** A code that counts as current, though no document carries it. */
function orphaned(entry: LedgerEntry, { documents, ledger, path, ids }: Books): Problem[] {
  if (!isOpen(entry)) return [];
  const report = (fact: string, fix: string): Problem[] => [{ code: 'code-orphaned', path, ...entry.places.code, fact: `The ledger says that ${entry.code} is current, but ${fact}`, fix }];
  if (!ids.has(entry.document)) return report(`there is no document “${entry.document}”.${didYouMean(entry.document, [...ids])}`, 'Mend `document`; if the document is gone, add the group `withdrawn` with `on` and `because`.');
  const document = documents.find(({ id }) => id === entry.document);
  // A document that could not be read, or whose own code is not recorded or not in use, was reported already.
  if (!document || document.facts.code === entry.code || !ledger.some((other) => other.code === document.facts.code && isOpen(other))) return [];
  return report(`“${entry.document}” now carries ${document.facts.code}.`, 'Add the group `superseded` with `by`, `on` and `because`, or `withdrawn` with `on` and `because`.');
}
