/** How the press speaks to a writer: what is wrong, where, and how to mend it. */
import { closestMatch } from 'leven';

/** `error`: nothing is published. `review`: a person should look. `note`: good to know. */
export type Level = 'error' | 'review' | 'note';

/** Every code, with its level. Codes are permanent: guides and search results lead to them. */
export const codes = {
  'file-name-forbidden': 'error',
  'file-unexpected': 'error',
  'link-in-content': 'error',
  'not-utf8': 'error',
  'text-too-long': 'error',
  'text-too-deep': 'error',
  'character-forbidden': 'error',
  'letter-lookalike': 'error',
  'kind-unknown': 'error',
  'language-unknown': 'error',
  'facts-missing': 'error',
  'facts-unreadable': 'error',
  'edition-missing': 'error',
  'front-matter-missing': 'error',
  'front-matter-unreadable': 'error',
  'field-unknown': 'error',
  'field-missing': 'error',
  'field-type': 'error',
  'field-too-long': 'error',
  'value-unknown': 'error',
  'value-repeated': 'error',
  'slug-unreadable': 'error',
  'date-unreadable': 'error',
  'date-impossible': 'error',
  'date-too-early': 'error',
  'date-future': 'error',
  'date-order': 'error',
  'facts-old': 'review',
  'language-mismatch': 'error',
  'address-duplicate': 'error',
  'code-duplicate': 'error',
  'id-duplicate': 'error',
  'body-empty': 'error',
  'body-unreadable': 'error',
  'import-in-body': 'error',
  'expression-in-body': 'error',
  'html-in-body': 'error',
  'comment-in-body': 'error',
  'block-unknown': 'error',
  'block-misplaced': 'error',
  'block-content': 'error',
  'property-unknown': 'error',
  'property-missing': 'error',
  'property-value': 'error',
  'code-in-body': 'error',
  'markup-unread': 'error',
  'markup-misread': 'error',
  'markup-doubtful': 'review',
  'merge-marks': 'error',
  'list-number': 'error',
  'link-unsafe': 'error',
  'link-relative': 'error',
  'link-by-name': 'error',
  'link-empty': 'error',
  'link-private': 'error',
  'link-tracked': 'error',
  'link-elsewhere': 'error',
  'reference-unknown': 'error',
  'anchor-unknown': 'error',
  'note-unknown': 'error',
  'note-unused': 'error',
  'note-duplicate': 'error',
  'note-circle': 'error',
  'picture-remote': 'error',
  'picture-missing': 'error',
  'picture-credit-missing': 'error',
  'picture-mismatch': 'error',
  'picture-unreadable': 'error',
  'picture-too-small': 'error',
  'picture-too-large': 'error',
  'file-private': 'error',
  'alt-missing': 'error',
  'alt-is-file-name': 'error',
  'paragraph-empty': 'error',
  'heading-jump': 'error',
  'heading-title': 'error',
  'heading-empty': 'error',
  'heading-note': 'error',
  'person-named': 'error',
  'heading-by-dashes': 'review',
  'table-caption-missing': 'error',
  'table-head-empty': 'error',
  'sheet-overflow': 'error',
  'sheet-word-too-wide': 'error',
  'sheet-failed': 'error',
  'sheet-collision': 'error',
  'address-torn': 'error',
  'sheet-missing-card': 'error',
  'exception-unneeded': 'error',
  'booklet-too-long': 'error',
  'glyph-missing': 'error',
  'card-overflow': 'error',
  'card-failed': 'error',
  'card-alt-too-long': 'error',
  'output-refused': 'error',
  'rights-text-behind': 'error',
  'time-zone-unknown': 'error',
  'event-backwards': 'error',
  'event-too-long': 'error',
  'time-skipped': 'error',
  'time-ambiguous': 'review',
  'time-zone-mismatch': 'error',
  'place-unknown': 'error',
  'city-without-committee': 'error',
  'resolution-incomplete': 'error',
  'adoption-unproved': 'error',
  'release-order': 'error',
  'bulletin-ask-missing': 'error',
  'why-now-missing': 'error',
  'term-duplicate': 'error',
  'term-unknown': 'error',
  'term-missing': 'review',
  'claim-unknown': 'error',
  'claim-untranslated': 'error',
  'claim-unsure': 'error',
  'claim-valueless': 'error',
  'claim-due': 'review',
  'claim-unused': 'note',
  'claim-by-hand': 'note',
  'word-avoided': 'error',
  'note-without-source': 'error',
  'source-undated': 'error',
  'ledger-unreadable': 'error',
  'code-unrecorded': 'error',
  'code-reused': 'error',
  'code-superseded': 'error',
  'code-withdrawn': 'error',
  'code-successor': 'error',
  'code-orphaned': 'error',
  'translation-missing': 'review',
  'translation-unreviewed': 'review',
  'translation-behind': 'review',
  'invisible-character': 'review',
  'sign-replaced': 'review',
  'private-perhaps': 'review',
  'link-short': 'review',
  'direction-mixed': 'review',
  'code-behind': 'review',
  'picture-large': 'review',
  'picture-time': 'review',
  'share-words-made': 'note',
  'carousel-single': 'review',
  'carousel-long': 'review',
  'hedge-repeated': 'review',
  'link-plain': 'note',
  'leaflet-headline': 'note',
  'leaflet-paragraph': 'note',
  'leaflet-asks': 'note',
} as const satisfies Record<string, Level>;

export type Code = keyof typeof codes;

/** What keeps a site from being published, and no text from being shown: while one writes, the ledger and the translations are behind. */
export const onlyForPublishing: ReadonlySet<Code> = new Set<Code>(['code-unrecorded', 'rights-text-behind']);

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
}

/** Thrown where one problem ends the work on one output; carries the engine's own error as `cause`. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem, options?: { cause?: unknown }) {
    super(`${problem.path}: ${problem.fact}`, options);
    this.name = 'ProblemError';
    this.problem = problem;
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

/** Writes one problem in the press's grammar: position and code, the fact, the repair. */
export function formatProblem(problem: Problem): string {
  const position = [visible(problem.path), problem.line, problem.line === undefined ? undefined : problem.column]
    .filter((part) => part !== undefined)
    .join(':');
  const level = codes[problem.code] === 'error' ? '' : `   (${codes[problem.code]})`;
  return `${position}   ${problem.code}${level}\n  ${visible(problem.fact)}\n  Fix: ${visible(problem.fix)}`;
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
function formatProblems(sorted: readonly Problem[]): string[] {
  const counts = new Map<Code, number>();
  for (const { code } of sorted) counts.set(code, (counts.get(code) ?? 0) + 1);
  const said = new Map<Code, number>();
  return sorted.flatMap((problem): string[] => {
    const count = (said.get(problem.code) ?? 0) + 1;
    said.set(problem.code, count);
    if (count <= mostOfAKind) return [formatProblem(problem)];
    const more = (counts.get(problem.code) ?? 0) - mostOfAKind;
    return count === mostOfAKind + 1
      ? [
          `And ${more} more like ${more === 1 ? 'it' : 'them'}: ${problem.code}, from ${visible(problem.path)}${problem.line === undefined ? '' : `:${problem.line}`} on.\n  Fix: Mend those above first, then check again.`,
        ]
      : [];
  });
}

/**
 * Writes all problems and a closing line.
 * @param standing what became of the published site, said only when there are errors
 */
export function formatReport(problems: readonly Problem[], standing = 'Nothing was published.'): string {
  const sorted = sortProblems(problems);
  const errors = sorted.filter((problem) => codes[problem.code] === 'error');
  const blocks = formatProblems(sorted);
  if (errors.length > 0) {
    const files = new Set(errors.map((problem) => problem.path)).size;
    blocks.push(
      `${errors.length} ${errors.length === 1 ? 'problem' : 'problems'} in ${files} ${files === 1 ? 'file' : 'files'}. ${standing}`,
    );
  }
  return blocks.join('\n\n');
}

/** Offers the nearest known word: ` Did you mean “summary”?`, or nothing where none is near. Capitals do not count. */
export function didYouMean(word: string, known: readonly string[]): string {
  // What is longer than any name is no slip for one, and among thousands nearly every word is near to some.
  if (word.length > 200 || known.length > 2000) return '';
  // In a short word every other letter makes another word: “fr” is not a slip for “es”.
  const maxDistance = word.length < 3 ? 1 : Math.max(2, Math.floor(word.length / 3));
  const near = closestMatch(
    word.toLowerCase(),
    known.map((one) => one.toLowerCase()),
    { maxDistance },
  );
  const exact = known.find((one) => one.toLowerCase() === near);
  return exact === undefined ? '' : ` Did you mean “${exact}”?`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
