/** How the press speaks to a writer: what is wrong, where, and how to mend it. */
import { frames } from '../i18n/frame.ts';
import { firstSpeech, type OtherSpeech, type Speech } from '../i18n/speech.ts';
import { alike } from './alike.ts';
import { codes, type Code } from './codes.ts';
import { nearestOf } from './nearest.ts';
import type { Repair } from './repair.ts';

/** What keeps a site from being published, and no text from being shown: while one writes, the ledger and the translations are behind. */
export const onlyForPublishing: ReadonlySet<Code> = new Set<Code>([
  'code-unrecorded',
  'rights-text-behind',
  'placeholder-left',
]);

/** One thing wrong at one position. Sentences use `code` marks for names and “quotes” for what the writer wrote. */
export interface Problem {
  readonly code: Code;
  /** From the project's root, with forward slashes: `content/leaflets/x/es.mdx`. */
  readonly path: string;
  /** Line, from 1; absent when the whole file is meant. */
  readonly line?: number;
  /** Column, from 1. */
  readonly column?: number;
  /** One sentence: what is so. */
  readonly fact: string;
  /** One sentence: how to mend it. */
  readonly fix: string;
  /** The same as a change of the file, where there is one. */
  readonly repair?: Repair;
  /** The two sentences in the other languages in which the press speaks to writers. */
  readonly in?: Readonly<Partial<Record<OtherSpeech, Pick<Problem, 'fact' | 'fix'>>>>;
}

/** Thrown where problems end the work on one output; carries the engine's own error as `cause`. */
export class ProblemError extends Error {
  /** The first of them, which the message of the error says. */
  readonly problem: Problem;
  /** All of them. */
  readonly problems: readonly Problem[];
  constructor(problem: Problem, options?: { cause?: unknown; others?: readonly Problem[] }) {
    super(`${problem.path}: ${problem.fact}`, options);
    this.name = 'ProblemError';
    this.problem = problem;
    this.problems = [problem, ...(options?.others ?? [])];
  }

  /** @throws ProblemError of all that was found, if anything was */
  static refuse([first, ...others]: readonly Problem[]): void {
    if (first) throw new ProblemError(first, { others });
  }
}

/** Sorts by path and position, so that two runs say the same thing in the same order. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.path, b.path) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(a.code, b.code) ||
      compare(a.fact, b.fact),
  );
}

/** Says whether anything in the list keeps the site from being published. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => codes[problem.code] === 'error');
}

/** Writes one problem in the press's grammar: position and code, the fact, the repair. @param more others that say the same */
export function formatProblem(problem: Problem, speech: Speech = firstSpeech, more: readonly Problem[] = []): string {
  const { fix, level } = frames[speech];
  const said = (speech !== firstSpeech && problem.in?.[speech]) || problem;
  const known = codes[problem.code];
  return [
    `${positionOf(problem)}   ${problem.code}${known === 'error' ? '' : `   (${level[known]})`}`,
    `  ${visible(said.fact)}`,
    ...(more.length > 0 ? [`  ${placesOf(problem, more, speech)}`] : []),
    `  ${fix}: ${visible(said.fix)}`,
  ].join('\n');
}

function positionOf({ path, line, column }: Problem): string {
  return [visible(path), line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}

/** Places that are named of what stands in many. */
const mostPlaces = 5;

/** Says where else the same is wrong. */
function placesOf(first: Problem, more: readonly Problem[], speech: Speech): string {
  const { times, line } = frames[speech];
  const files = new Set([first, ...more].map(({ path }) => path)).size;
  const named = more
    .slice(0, mostPlaces)
    .map((other) => (other.path === first.path && other.line !== undefined ? line(other.line) : positionOf(other)));
  return times(more.length + 1, files, `${named.join(', ')}${more.length > mostPlaces ? ' …' : ''}`);
}

/** What a writer wrote is quoted in messages: it must not break a line, move a terminal's cursor or turn the words around. */
function visible(words: string): string {
  return words.replace(
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]/gu,
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}

/** Messages of one kind that a person may be asked to read at once. */
export const mostOfAKind = 50;

/** Writes problems, at most fifty of each kind; of the others, how many there are and where the last one is. */
function formatProblems(sorted: readonly Problem[], speech: Speech): string[] {
  const counts = new Map<Code, number>();
  const groups = alike(sorted);
  for (const [{ code }] of groups) counts.set(code, (counts.get(code) ?? 0) + 1);
  const told = new Map<Code, number>();
  return groups.flatMap(([problem, ...more]): string[] => {
    const { code, path, line } = problem;
    const count = (told.get(code) ?? 0) + 1;
    told.set(code, count);
    if (count <= mostOfAKind) return [formatProblem(problem, speech, more)];
    if (count > mostOfAKind + 1) return [];
    const from = `${visible(path)}${line === undefined ? '' : `:${line}`}`;
    const [fact, fix] = frames[speech].rest((counts.get(code) ?? 0) - mostOfAKind, code, from);
    return [`${fact}\n  ${frames[speech].fix}: ${fix}`];
  });
}

/**
 * Writes all problems and a closing line.
 * @param standing what became of the published site, said only when there are errors
 */
export function formatReport(problems: readonly Problem[], standing?: string, speech: Speech = firstSpeech): string {
  const sorted = sortProblems(problems);
  const errors = sorted.filter((problem) => codes[problem.code] === 'error');
  const blocks = formatProblems(sorted, speech);
  if (errors.length > 0) {
    const { sum, nothing } = frames[speech];
    blocks.push(`${sum(errors.length, new Set(errors.map(({ path }) => path)).size)} ${standing ?? nothing}`);
  }
  return blocks.join('\n\n');
}

/** Offers the nearest known word: ` Did you mean “summary”?`, or nothing where none is near. Capitals do not count. */
export function didYouMean(word: string, known: readonly string[]): string {
  const exact = nearestOf(word, known);
  return exact === undefined ? '' : ` Did you mean “${exact}”?`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
