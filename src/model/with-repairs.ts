/** Makes the changes that repairs are. */
import type { Position } from './nodes.ts';
import type { Problem } from './problems.ts';

/** The part of a file that a repair changes, and what stands there then: from and to (exclusive), in UTF-16 units from 0. */
interface Patch {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/**
 * Makes the changes of words that problems of one file carry.
 * @param text the file as it stands on the disk, with its own line ends and its byte-order mark
 * @param problems of this file; those without a change of words are passed over
 * @returns the file's new text, and the problems whose repair was made: not one whose words no longer stand there, nor one whose place another has changed
 */
export function withRepairs(
  text: string,
  problems: readonly Problem[],
): { readonly text: string; readonly made: readonly Problem[] } {
  const changes = problems
    .flatMap((problem) => {
      const change = changeOf(text, problem);
      return change ? [{ problem, change }] : [];
    })
    .sort((a, b) => a.change.from - b.change.from || a.change.to - b.change.to);
  const made: typeof changes = [];
  for (const one of changes) {
    const last = made.at(-1)?.change;
    // Two insertions at one place would stand in an order that nobody chose.
    if (!last || one.change.from > last.to || (one.change.from === last.to && last.to > last.from)) made.push(one);
  }
  const mended = made.reduceRight(
    (rest, { change: { from, to, words } }) => rest.slice(0, from) + words + rest.slice(to),
    text,
  );
  return { text: mended, made: made.map(({ problem }) => problem) };
}

/** Finds the stretch that a repair changes. */
function changeOf(text: string, { line, column, repair }: Problem): Patch | undefined {
  if (!repair || 'rename' in repair) return undefined;
  const at = repair.at ?? { line: line ?? 1, column: column ?? 1 };
  const start = offsetIn(text, at);
  if (start === undefined) return undefined;
  const windows = text.includes('\r\n');
  const [old, words] = [repair.old, repair.new].map((part) => (windows ? part.replaceAll('\n', '\r\n') : part)) as [
    string,
    string,
  ];
  if (old === '') return { from: start, to: start, words };
  const end = text.slice(start).search(/\r|\n|$/) + start;
  const row = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const from = [text.indexOf(old, start), text.indexOf(old, row)].find((found) => found !== -1 && found <= end);
  return from === undefined ? undefined : { from, to: from + old.length, words };
}

/** Turns a position into a place in the file; nothing where the file has no such line any more. */
function offsetIn(text: string, { line, column }: Position): number | undefined {
  let start = text.startsWith('\ufeff') ? 1 : 0;
  for (let count = 1; count < line; count += 1) {
    const end = /\r\n?|\n/.exec(text.slice(start));
    if (!end) return undefined;
    start += end.index + end[0].length;
  }
  const row = text.slice(start).search(/\r|\n|$/);
  return column - 1 > row ? undefined : start + column - 1;
}
