/** What the print room says when words do not go onto paper. */
import type { Edition } from '../../model/document.ts';
import type { SheetProduct } from '../../model/kinds.ts';
import { ProblemError } from '../../model/problems.ts';
import type { PaperName } from './papers.ts';

/** Which sheet is meant. */
export interface SheetName {
  readonly edition: Edition;
  readonly product: SheetProduct;
  readonly paper: PaperName;
}

/** Words in one line of a flyer's column, near enough to tell a writer how much to cut. */
const wordsPerLine = 7;

/** Names a sheet as facts and papers do: “flyer on letter”. */
function called({ product, paper }: SheetName): string {
  return `${product} on ${paper}`;
}

/** The text is longer than the page. @param lines lines too many at the smallest size, both columns together */
export function overflow(name: SheetName, lines: number, floor: number): ProblemError {
  const count = Math.max(1, Math.ceil(lines));
  return new ProblemError({
    code: 'sheet-overflow',
    path: name.edition.path,
    fact: `The ${called(name)} is ${count} ${count === 1 ? 'line' : 'lines'} too long, even at its smallest type (${floor} pt).`,
    fix: `Shorten the text by about ${count * wordsPerLine} words, move some of it into <More>, or leave ${name.product} out of \`sheets:\` in facts.yml.`,
  });
}

/** A word cannot be broken and is wider than its column. */
export function wordTooWide(name: SheetName, word: string, floor: number): ProblemError {
  return new ProblemError({
    code: 'sheet-word-too-wide',
    path: name.edition.path,
    ...placeOfWord(name.edition, word),
    fact: `On the ${called(name)}, “${word}” is wider than its column, even at the smallest type (${floor} pt).`,
    fix: 'Write it another way, put a dash or a space into it, or use a shorter word.',
  });
}

function placeOfWord(edition: Edition, word: string): { line?: number } {
  const heading = edition.body.flow.find((node) => node.type === 'heading' && JSON.stringify(node.children).includes(word));
  return heading?.type === 'heading' ? { line: heading.place.line } : {};
}

/** The engine failed on a sheet for a reason that no earlier check foresaw. */
export function failed(name: SheetName, cause: unknown): ProblemError {
  const said = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
  return new ProblemError(
    {
      code: 'sheet-failed',
      path: name.edition.path,
      fact: `The ${called(name)} could not be drawn (${said}).`,
      fix: 'Take out what was added last and try again; if the text is plain, the fault is the press’s: send this message to those who keep it.',
    },
    { cause },
  );
}
