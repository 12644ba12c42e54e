/** The ledger: every edition code that was ever printed, what it named, and what became of it. */
import { isMap, isScalar } from 'yaml';
import { languageTags, type Language } from '../../i18n/languages.ts';
import type { Day } from '../../i18n/dates.ts';
import type { Report } from '../report.ts';
import { isReviewed, type Document, type Edition } from '../document.ts';
import { codeReader } from '../fields/facts.ts';
import { readYaml, type Positions, type Reader } from '../fields/fields.ts';
import { textHash } from '../hash.ts';
import { inLanguages } from '../fields/in-languages.ts';
import { day, group, list, printed, text } from '../fields/values.ts';
import type { RegisterName } from '../files/sources.ts';
import type { Messages } from '../messages.ts';

const messages = {
  'field-type/recorded': (name: string) => ({
    fact: `\`${name}\` is not a hash that the press wrote.`,
    fix: `Remove \`${name.split('.').at(-1) ?? ''}\` and what stands after it, then run \`npm run edition -- <folder> --same\`.`,
  }),
  'field-missing/reason': (name: string) => ({
    fact: `\`${name}\` says nothing.`,
    fix: `Say why in each language: ${languageTags.map((tag) => `\`${tag}: …\``).join(', ')}.`,
  }),
} satisfies Messages;

/** Name of the ledger's file, directly below the content folder. */
export const ledgerName = 'ledger.yml' satisfies RegisterName;

/** Words in each language that has them: a language added later is not in old entries. */
export type InLanguages = Readonly<Partial<Record<Language, string>>>;

/** What became of a code, since when and why. */
export interface Mark {
  readonly on: Day;
  readonly because: InLanguages;
}

/** One code. An entry is never removed, and its code never given to anything else: paper has no delete key. */
export interface LedgerEntry {
  readonly code: string;
  /** Permanent id of the document; it may be gone. */
  readonly document: string;
  /** Day from which the code stood on paper. */
  readonly published: Day;
  /** Hash of the words in each language when they were recorded. */
  readonly words: InLanguages;
  /** The code to use instead. */
  readonly superseded?: Mark & { readonly by: string };
  readonly withdrawn?: Mark;
  /** Where its fields stand in the ledger, for what is found out later. */
  readonly positions: Positions;
}

/** Hashes what an edition says on paper: title, summary and every block. */
export function wordsHash({ words, body }: Edition): string {
  // What the register of claims brings stands in no block of the text.
  const given = new Set(body.claims.map(({ said }) => said));
  const { slogan, demand, where } = words.poster ?? {};
  const posted = slogan === undefined ? [] : [slogan, demand, where];
  return textHash([words.title, words.summary, ...posted, ...body.hashes, ...given].join('\n'));
}

/** Hashes the editions of a document that may be printed, by language. */
export function wordsOf(document: Document): InLanguages {
  return Object.fromEntries(
    document.editions.filter(isReviewed).map((edition) => [edition.language, wordsHash(edition)]),
  );
}

/** Finds the words for a reader of a language: their own, else the first there are, with the language they are in. */
export function saidTo(language: Language, said: InLanguages): { readonly language: Language; readonly words: string } {
  const tag =
    said[language] === undefined ? (languageTags.find((other) => said[other] !== undefined) ?? language) : language;
  return { language: tag, words: said[tag] ?? '' };
}

/** Finds the next code with the same letters that was never used: KDS-3 after KDS-1 and KDS-2. */
export function nextCode(ledger: readonly LedgerEntry[], code: string): string {
  const [letters = ''] = code.split('-');
  const used = [code, ...ledger.map((entry) => entry.code)]
    .filter((one) => one.startsWith(`${letters}-`))
    .map((one) => Number(one.slice(letters.length + 1)));
  return `${letters}-${Math.max(...used) + 1}`;
}

const hash: Reader<string> = ({ name, node, position }, report) => {
  // The source, because a hash that happens to have only digits would be read as a number.
  const read = isScalar(node) ? String(node.source ?? node.value) : '';
  if (/^[0-9a-z]{11}$/.test(read)) return read;
  report.add(messages, 'field-type/recorded', position, name);
  return undefined;
};

const reason: Reader<InLanguages> = (value, report) => {
  const read = group(inLanguages({ read: printed(300) }))(value, report);
  if (!read || Object.keys(read).length > 0 || (isMap(value.node) && value.node.items.length > 0)) return read;
  report.add(messages, 'field-missing/reason', value.position, value.name);
  return undefined;
};

const mark = { on: { read: day('announced'), required: true }, because: { read: reason, required: true } } as const;

const fields = {
  code: { read: codeReader, required: true },
  document: { read: text(80), required: true },
  published: { read: day('announced'), required: true },
  words: { read: group(inLanguages({ read: hash })), required: true },
  superseded: { read: group({ by: { read: codeReader, required: true }, ...mark }) },
  withdrawn: { read: group(mark) },
} as const;

const entry: Reader<LedgerEntry> = (value, report) => {
  const positions: Record<string, Positions[string]> = {};
  // Fields are called by their own names, and keep positions of their own: every entry has the same ones.
  const read = group(fields)({ ...value, positions, name: isMap(value.node) ? '' : value.name }, report);
  if (!read?.code || !read.document || !read.published || !read.words) return undefined;
  const { code, document, published, words, superseded, withdrawn } = read;
  return {
    code,
    document,
    published,
    words,
    positions,
    ...(superseded?.by && superseded.on && superseded.because
      ? { superseded: { by: superseded.by, on: superseded.on, because: superseded.because } }
      : {}),
    ...(withdrawn?.on && withdrawn.because ? { withdrawn: { on: withdrawn.on, because: withdrawn.because } } : {}),
  };
};

/** Reads `ledger.yml`. Adds what is wrong to the report, and returns the entries that could be read. */
export function readLedger(yaml: string, report: Report): LedgerEntry[] {
  return readYaml(yaml, 1, { codes: { read: list(entry) } }, report, 'ledger-unreadable')?.read.codes ?? [];
}
