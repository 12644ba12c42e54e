/** Holds the documents against the ledger: no code unrecorded, none used twice, none left without an answer. */
import { commandWords } from '../../i18n/commands.ts';
import { languageTags, languages } from '../../i18n/languages.ts';
import { firstSpeech, type Speech } from '../../i18n/speech.ts';
import { factsPath, type Document } from '../document.ts';
import { nextCode, wordsOf, type InLanguages, type LedgerEntry } from '../registers/ledger.ts';
import { isPrinted } from '../sheets.ts';
import { didYouMean, mostOfAKind, type Problem } from '../problems.ts';
import { problem, type Messages } from '../messages.ts';
import { mend, renamed } from '../repair.ts';

const messages = {
  'code-reused/twice': (code: string, line: number | undefined) => ({
    fact: `The code ${code} is already in the ledger, on line ${line ?? 1}.`,
    fix: 'Keep the first of the two; if the second was printed for another edition, give that edition a new code.',
  }),
  'code-unrecorded/replaced': (code: string, open: string, id: string) => ({
    fact: `The edition code ${code} is not in the ledger, and nothing says what became of ${open}.`,
    fix: `Write code: ${open} again and run \`${supersedeCommand(id)}\`.`,
    ...mend(code, open),
  }),
  'code-unrecorded/new': (code: string, id: string) => ({
    fact: `The edition code ${code} is not in the ledger, so the code on the paper would lead nowhere.`,
    fix: `Run \`npm run edition -- ${id}\`.`,
  }),
  'code-reused/other': (code: string, document: string, now: Recoded) => ({
    fact: `The edition code ${code} was printed for “${document}”, and a code names one document for ever.`,
    fix: recode(now),
  }),
  'code-reused/renamed': (code: string, before: string, now: string, isNamed: boolean) => ({
    fact: `The edition code ${code} was recorded for “${before}”, which is gone: this folder seems to be it under another name.`,
    fix: isNamed
      ? `Other texts call it “${now}” already: write document: ${now} beside ${code} in the ledger.`
      : `Rename it ${before}; then \`npm run rename -- ${before} ${now}\` gives it the other name in the ledger too.`,
    ...(isNamed ? {} : renamed(before)),
  }),
  'code-withdrawn': (code: string, on: string, now: Recoded) => ({
    fact: `The edition code ${code} was withdrawn on ${on}, but the document still carries it.`,
    fix: `${recode(now)} If the document is withdrawn as a whole, remove its folder.`,
  }),
  'code-superseded': (code: string, by: string, on: string, now: Recoded) => ({
    fact: `The edition code ${code} was superseded by ${by} on ${on}, but the document still carries it.`,
    fix: recode(now),
  }),
  'code-behind': (languages: readonly string[], code: string, id: string) => ({
    fact: `The words of ${languages.map((language) => `${language}.mdx`).join(' and ')} are not those that ${code} was recorded with.`,
    fix: `If only a slip was mended, run \`npm run edition -- ${id} --same\`; else run \`${supersedeCommand(id)}\`.`,
  }),
  'code-behind/joined': (joined: readonly string[], code: string, id: string) => ({
    fact: `${joined.map((language) => `${language}.mdx`).join(' and ')} ${joined.length === 1 ? 'is' : 'are'} new since ${code} was recorded, and the same code stands on the paper.`,
    fix: `Run \`npm run edition -- ${id}\`, which adds it.`,
  }),
  'code-successor/unknown': (code: string, by: string, known: readonly string[]) => ({
    fact: `${code} was superseded by ${by}, which is not in the ledger.${didYouMean(by, known)}`,
    fix: 'Write the code that took its place.',
  }),
  'code-successor/circle': (code: string) => ({
    fact: `${code} leads back to itself, so that no edition is the current one.`,
    fix: 'Write the code that took its place, or remove the group `superseded` if it is the newest.',
  }),
  'code-orphaned/gone': (code: string, document: string, known: readonly string[]) => ({
    fact: `The ledger says that ${code} is current, but there is no document “${document}”.${didYouMean(document, known)}`,
    fix: 'Mend `document`; if the document is gone, add the group `withdrawn` with `on` and `because`.',
  }),
  'code-orphaned/recoded': (code: string, document: string, now: string) => ({
    fact: `The ledger says that ${code} is current, but “${document}” now carries ${now}.`,
    fix: 'Add the group `superseded` with `by`, `on` and `because`, or `withdrawn` with `on` and `because`.',
  }),
} satisfies Messages;

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
export function supersedeCommand(id: string, speech: Speech = firstSpeech): string {
  return `npm run edition -- ${id} --supersede ${languageTags.map((tag) => `"${commandWords[speech].edition.what} ${languages[tag].name}"`).join(' ')}`;
}

/** Which code a document should carry instead. */
interface Recoded {
  readonly code: string;
  /** The document, where the code is new to the ledger. */
  readonly id?: string;
}

function recode({ code, id }: Recoded): string {
  return id === undefined ? `Write code: ${code}.` : `Write code: ${code} and run \`npm run edition -- ${id}\`.`;
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
      problem(
        messages,
        'code-reused/twice',
        { path, ...entry.positions.code },
        entry.code,
        first?.positions.code?.line,
      ),
    ];
  });
}

/** What is wrong with the code that a document carries now. */
function ofDocument(document: Document, { documents, ledger, ids }: Books): Problem | undefined {
  const { id, facts } = document;
  // What is never printed needs no code on paper; what once was keeps it.
  if (!isPrinted(document) && !ledger.some((entry) => entry.code === facts.code || entry.document === id))
    return undefined;
  const path = factsPath(document);
  const at = { path, ...facts.positions.code };
  const anew: Recoded = { code: nextCode(ledger, facts.code), id };
  const entry = ledger.find(({ code }) => code === facts.code);
  if (!entry) {
    const before = ledger.find((other) => other.document === id && isOpen(other));
    return before
      ? problem(messages, 'code-unrecorded/replaced', at, facts.code, before.code, id)
      : problem(messages, 'code-unrecorded/new', at, facts.code, id);
  }
  if (entry.document !== id) {
    const owner = documents.find((other) => other.id === entry.document);
    if (owner?.facts.code === facts.code) return undefined; // two documents with one code were reported already
    if (!ids.has(entry.document) && isOpen(entry) && isSaid(entry, wordsOf(document))) {
      const place = { path: path.replace(/\/[^/]+$/, '') };
      return problem(messages, 'code-reused/renamed', place, facts.code, entry.document, id, isNamed(id, documents));
    }
    return problem(messages, 'code-reused/other', at, facts.code, entry.document, anew);
  }
  if (entry.withdrawn) return problem(messages, 'code-withdrawn', at, facts.code, entry.withdrawn.on, anew);
  if (entry.superseded) {
    const by = ledger.find(({ code, document: owner }) => code === entry.superseded?.by && owner === id);
    return problem(
      messages,
      'code-superseded',
      at,
      facts.code,
      entry.superseded.by,
      entry.superseded.on,
      by ? { code: by.code } : anew,
    );
  }
  const changed = Object.entries(wordsOf(document)).filter(
    ([language, hash]) => entry.words[language as keyof typeof entry.words] !== hash,
  );
  if (changed.length === 0) return undefined;
  // What nobody holds in that language yet needs neither a new code nor a word about slips.
  const joined = areJoined(entry, wordsOf(document));
  return problem(
    messages,
    joined ? 'code-behind/joined' : 'code-behind',
    at,
    changed.map(([language]) => language),
    facts.code,
    id,
  );
}

/** Says whether words are another only in that languages have been added to those that a code was recorded with. */
export function areJoined({ words }: LedgerEntry, now: InLanguages): boolean {
  const before = Object.entries(words);
  return before.length > 0 && before.every(([language, hash]) => now[language as keyof InLanguages] === hash);
}

/** Says whether words are those that a code was recorded with, in one language at least. */
function isSaid({ words }: LedgerEntry, now: InLanguages): boolean {
  return Object.entries(words).some(([language, hash]) => now[language as keyof InLanguages] === hash);
}

/** Says whether another text leads to a document by its folder's name. */
function isNamed(id: string, documents: readonly Document[]): boolean {
  return documents.some(
    ({ id: own, facts, editions }) =>
      own !== id &&
      (facts.related.includes(id) ||
        editions.some(({ body }) => body.links.some(({ target }) => target.to === 'document' && target.id === id))),
  );
}

function isOpen({ superseded, withdrawn }: LedgerEntry): boolean {
  return !superseded && !withdrawn;
}

/** What is wrong with the codes that took others' places. Each entry is followed once: a chain of 20,000 editions is no reason to wait. */
function successors({ ledger, path }: Books): Problem[] {
  const firsts = byCode(ledger);
  const order = new Map(ledger.map((entry, index) => [entry, index]));
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
          problem(
            messages,
            'code-successor/unknown',
            { path, ...at.positions['superseded.by'] },
            at.code,
            at.superseded.by,
            problems.length < mostOfAKind ? [...firsts.keys()] : [],
          ),
        );
      at = next;
    }
    if (at && way.has(at)) {
      const circle = [...way].slice([...way].indexOf(at));
      // Said once, of its last entry.
      const last = circle.reduce((one, other) => ((order.get(one) ?? 0) > (order.get(other) ?? 0) ? one : other));
      problems.push(
        problem(messages, 'code-successor/circle', { path, ...last.positions['superseded.by'] }, last.code),
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
  const carrier = (code: string): Document | undefined => documents.find(({ facts }) => facts.code === code);
  return ledger.filter(isOpen).flatMap((entry, index): Problem[] => {
    const at = { path, ...entry.positions.code };
    // The document that carries it under another name has been told so.
    const other = ids.has(entry.document) ? undefined : carrier(entry.code);
    if (other && isSaid(entry, wordsOf(other))) return [];
    if (!ids.has(entry.document))
      return [
        problem(messages, 'code-orphaned/gone', at, entry.code, entry.document, index < mostOfAKind ? names : []),
      ];
    const document = byId.get(entry.document);
    // A document that could not be read, or whose own code is not recorded or not in use, was reported already.
    if (!document || document.facts.code === entry.code || !current.has(document.facts.code)) return [];
    return [problem(messages, 'code-orphaned/recoded', at, entry.code, entry.document, document.facts.code)];
  });
}
