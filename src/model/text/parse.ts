/** Parses the text of an edition; where the parser gives up, says so, blanks the place and goes on, so that all faults are told at once. */
import type { Root } from 'mdast';
import { parseDialect } from '../../markdown.ts';
import { depthMessages, excessIn, excessOf, type Excess } from './depth.ts';
import type { Report } from '../report.ts';
import type { Position } from '../nodes.ts';
import { tagFault } from './tag-faults.ts';

/** A text with more faults than this is not one that a person wrote. */
const most = 30;

/**
 * Parses a text, reporting each fault that keeps it from being parsed.
 * @param behind definitions that stand behind it for the parser's sake, and are left out of the tree
 * @returns the tree of what can be read, whether that is the whole text, and the text that was read; nothing when the parser cannot go on
 */
export function parseText(
  text: string,
  report: Report,
  behind = '',
): { tree: Root; whole: boolean; read: string } | undefined {
  const tooDeep = ({ offset, name }: Excess): void => report.add(depthMessages, name, positionAt(text, offset));
  const excess = excessIn(text);
  if (excess) {
    tooDeep(excess);
    return undefined;
  }
  let rest = text;
  for (let count = 0; count <= most; count += 1) {
    try {
      const tree = parseBefore(rest, behind);
      const deep = excessOf(tree);
      if (!deep) return { tree, whole: rest === text, read: rest };
      tooDeep(deep);
      return undefined;
    } catch (error) {
      // The parser's own stack: what was not seen beforehand.
      if (error instanceof RangeError) {
        tooDeep({ offset: 0, name: 'text-too-deep/parser' });
        return undefined;
      }
      const fault = tagFault(error, rest);
      report.put(fault.code, positionAt(text, fault.offset), fault);
      const blanked = fault.blank.reduce(
        (before, [from, to]) =>
          before.slice(0, from) + before.slice(from, to).replace(/[^\n]/g, ' ') + before.slice(to),
        rest,
      );
      if (blanked === rest) return undefined;
      rest = blanked;
    }
  }
  return undefined;
}

/** Parses a text with something behind it, of which nothing is told: a fault is told of the text alone. */
function parseBefore(text: string, behind: string): Root {
  if (behind === '') return parseDialect(text);
  let tree: Root;
  try {
    tree = parseDialect(text + behind);
  } catch {
    return parseDialect(text);
  }
  tree.children = tree.children.filter(({ position }) => (position?.start.offset ?? 0) < text.length);
  return tree;
}

/** Where the lines of the text begin that was asked about last: to count them anew for each block would take the square of its length. */
let counted: { readonly text: string; readonly starts: readonly number[] } = { text: '', starts: [0] };

function lineStarts(text: string): readonly number[] {
  if (counted.text !== text)
    counted = { text, starts: [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)] };
  return counted.starts;
}

/** Turns an offset into line and column, from 1. */
export function positionAt(text: string, offset: number): Position {
  const starts = lineStarts(text);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
