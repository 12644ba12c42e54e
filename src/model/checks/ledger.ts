/** Holds the documents against the ledger: no code unrecorded, none used twice, none left without an answer. */
import { languageTags, languages } from '../../i18n/languages.ts';
import type { Document } from '../document.ts';
import { nextCode, wordsOf, type LedgerEntry } from '../registers/ledger.ts';
import { isPrinted } from '../sheets.ts';
import { didYouMean, mostOfAKind, type Code, type Problem } from '../problems.ts';

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
  return [
    ...usedTwice(books),
    ...books.documents.flatMap((document) => ofDocument(document, books) ?? []),
    ...successors(books),
    ...orphaned(books),
  ];
}

/** The first entry of each code. */
function byCode(ledger: readonly LedgerEntry[]): Map<string, LedgerEntry> {
  return new Map([...ledger].reverse().map((entry) => [entry.code, entry]));
}

function usedTwice({ ledger, path }: Books): Problem[] {
  const firsts = byCode(ledger);
  return ledger.flatMap((entry): Problem[] => {
    const first = firsts.get(entry.code);
    if (first === entry) return [];
    return [
      {
        code: 'code-reused',
        path,
        ...entry.positions.code,
        fact: `The code ${entry.code} is already in the ledger, on line ${first?.positions.code?.line ?? 1}.`,
        fix: 'Keep the first of the two; if the second was printed for another edition, give that edition a new code.',
      },
    ];
  });
}

/** What is wrong with the code that a document carries now. */
function ofDocument(document: Document, { documents, ledger }: Books): Problem | undefined {
  const { id, facts } = document;
  // What is never printed needs no code on paper; what once was keeps it.
  if (!isPrinted(document) && !ledger.some((entry) => entry.code === facts.code || entry.document === id))
    return undefined;
  const path = document.editions[0]?.path.replace(/[^/]+$/, 'facts.yml') ?? '';
  const report = (code: Code, fact: string, fix: string): Problem => ({
    code,
    path,
    ...facts.positions.code,
    fact,
    fix,
  });
  const next = `Write code: ${nextCode(ledger, facts.code)} and run \`npm run edition -- ${id}\`.`;
  const entry = ledger.find(({ code }) => code === facts.code);
  if (!entry) {
    const before = ledger.find((other) => other.document === id && isOpen(other));
    return before
      ? report(
          'code-unrecorded',
          `The edition code ${facts.code} is not in the ledger, and nothing says what became of ${before.code}.`,
          `Write code: ${before.code} again and run \`${supersedeCommand(id)}\`.`,
        )
      : report(
          'code-unrecorded',
          `The edition code ${facts.code} is not in the ledger, so the code on the paper would lead nowhere.`,
          `Run \`npm run edition -- ${id}\`.`,
        );
  }
  if (entry.document !== id) {
    const owner = documents.find((other) => other.id === entry.document);
    if (owner?.facts.code === facts.code) return undefined; // two documents with one code were reported already
    return report(
      'code-reused',
      `The edition code ${facts.code} was printed for “${entry.document}”, and a code names one document for ever.`,
      next,
    );
  }
  if (entry.withdrawn)
    return report(
      'code-withdrawn',
      `The edition code ${facts.code} was withdrawn on ${entry.withdrawn.on}, but the document still carries it.`,
      `${next} If the document is withdrawn as a whole, remove its folder.`,
    );
  if (entry.superseded) {
    const by = ledger.find(({ code, document: owner }) => code === entry.superseded?.by && owner === id);
    return report(
      'code-superseded',
      `The edition code ${facts.code} was superseded by ${entry.superseded.by} on ${entry.superseded.on}, but the document still carries it.`,
      by ? `Write code: ${by.code}.` : next,
    );
  }
  const changed = Object.entries(wordsOf(document)).filter(
    ([language, hash]) => entry.words[language as keyof typeof entry.words] !== hash,
  );
  if (changed.length === 0) return undefined;
  return report(
    'code-behind',
    `The words of ${changed.map(([language]) => `${language}.mdx`).join(' and ')} are not those that ${facts.code} was recorded with.`,
    `If only a slip was mended, run \`npm run edition -- ${id} --same\`; else run \`${supersedeCommand(id)}\`.`,
  );
}

function isOpen({ superseded, withdrawn }: LedgerEntry): boolean {
  return !superseded && !withdrawn;
}

/** What is wrong with the codes that took others' places. Each entry is followed once: a chain of 20,000 editions is no reason to wait. */
function successors({ ledger, path }: Books): Problem[] {
  const firsts = byCode(ledger);
  const order = new Map(ledger.map((entry, index) => [entry, index]));
  const report = (entry: LedgerEntry, fact: string, fix: string): Problem => ({
    code: 'code-successor',
    path,
    ...entry.positions['superseded.by'],
    fact,
    fix,
  });
  const problems: Problem[] = [];
  const done = new Set<LedgerEntry>();
  for (const start of ledger) {
    const way = new Set<LedgerEntry>();
    let at: LedgerEntry | undefined = start;
    while (at?.superseded && !done.has(at) && !way.has(at)) {
      way.add(at);
      const next = firsts.get(at.superseded.by);
      if (!next)
        problems.push(
          report(
            at,
            `${at.code} was superseded by ${at.superseded.by}, which is not in the ledger.${problems.length < mostOfAKind ? didYouMean(at.superseded.by, [...firsts.keys()]) : ''}`,
            'Write the code that took its place.',
          ),
        );
      at = next;
    }
    if (at && way.has(at)) {
      const circle = [...way].slice([...way].indexOf(at));
      // Said once, of its last entry.
      const last = circle.reduce((one, other) => ((order.get(one) ?? 0) > (order.get(other) ?? 0) ? one : other));
      problems.push(
        report(
          last,
          `${last.code} leads back to itself, so that no edition is the current one.`,
          'Write the code that took its place, or remove the group `superseded` if it is the newest.',
        ),
      );
    }
    for (const entry of way) done.add(entry);
  }
  return problems;
}

/** A code that counts as current, though no document carries it. */
function orphaned({ documents, ledger, path, ids }: Books): Problem[] {
  const current = new Set(ledger.filter(isOpen).map(({ code }) => code));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const names = [...ids];
  return ledger.filter(isOpen).flatMap((entry, index): Problem[] => {
    const report = (fact: string, fix: string): Problem[] => [
      {
        code: 'code-orphaned',
        path,
        ...entry.positions.code,
        fact: `The ledger says that ${entry.code} is current, but ${fact}`,
        fix,
      },
    ];
    if (!ids.has(entry.document))
      return report(
        `there is no document “${entry.document}”.${index < mostOfAKind ? didYouMean(entry.document, names) : ''}`,
        'Mend `document`; if the document is gone, add the group `withdrawn` with `on` and `because`.',
      );
    const document = byId.get(entry.document);
    // A document that could not be read, or whose own code is not recorded or not in use, was reported already.
    if (!document || document.facts.code === entry.code || !current.has(document.facts.code)) return [];
    return report(
      `“${entry.document}” now carries ${document.facts.code}.`,
      'Add the group `superseded` with `by`, `on` and `because`, or `withdrawn` with `on` and `because`.',
    );
  });
}
