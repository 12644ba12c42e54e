/** Bounds what the parser is given, before it is given: what is set in too deep, or marked too often, would take it minutes or its whole stack. */
import type { Nodes, Root } from 'mdast';
import type { Messages } from '../messages.ts';

/** Bytes of a text or of the facts of one document; a book of 300 pages has half of that. */
export const mostBytes = 1_000_000;
/** Bytes of a list beside the documents: the ledger grows for ever. */
export const mostListBytes = 8_000_000;

/** Levels of lists, quotations and blocks. */
const mostLevels = 100;
/** Marks such as stars and brackets in one paragraph: the parser compares each with each. */
const mostMarks = 500;

/** Where a text goes too far, from 0, and how. */
export interface Excess {
  readonly offset: number;
  readonly name: keyof typeof depthMessages;
}

/** What is said. */
export const depthMessages = {
  'text-too-deep/levels': {
    fact: `Lists, quotations or blocks stand within each other more than ${mostLevels} levels deep here.`,
    fix: 'Take them apart: nobody can follow more than three.',
  },
  'text-too-deep/marks': {
    fact: `The paragraph has more than ${mostMarks} stars, brackets or other marks.`,
    fix: 'Part it with empty lines, or remove the marks.',
  },
  'text-too-deep/parser': {
    fact: 'Somewhere in the text, marks stand within each other too deep to be read.',
    fix: 'Look for long runs of the same sign, such as > or *, and remove them.',
  },
} satisfies Messages;

/** Finds in a text what the parser should not be asked to read; line by line, without a parser. */
export function excessIn(text: string): Excess | undefined {
  return marksIn(text) ?? levelsIn(text) ?? tagsIn(text);
}

/** Marks within one paragraph. */
function marksIn(text: string): Excess | undefined {
  let offset = 0;
  let start = 0;
  let count = 0;
  for (const row of text.split('\n')) {
    // Whatever begins a block of its own ends the paragraph before it.
    if (/^\s*(?:$|[|>#]|[-*+]\s|\d+[.)]\s)/.test(row)) count = 0;
    if (count === 0) start = offset;
    // A row of nothing but one sign is a rule, and lines of _ are there to be written on.
    if (!/^\s*([*_-])(?:[ \t]*\1)*\s*$/.test(row)) count += (row.match(/[*~[]|`+|_{1,4}/g) ?? []).length;
    if (count > mostMarks) return { offset: start, name: 'text-too-deep/marks' };
    offset += row.length + 1;
  }
  return undefined;
}

/** Marks of lists and quotations: those at the head of one line, and list items that stand ever further in. */
function levelsIn(text: string): Excess | undefined {
  let offset = 0;
  const open: number[] = [];
  for (const row of text.split('\n')) {
    const [head = ''] = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))+/.exec(row) ?? [];
    const indent = row.search(/\S/);
    if (head && indent >= 0) {
      while (open.length > 0 && (open.at(-1) ?? 0) >= indent) open.pop();
      open.push(indent);
    } else if (indent === 0) open.length = 0;
    if (open.length + (head.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0) > mostLevels)
      return { offset, name: 'text-too-deep/levels' };
    offset += row.length + 1;
  }
  return undefined;
}

/** Tags that are opened within each other. */
function tagsIn(text: string): Excess | undefined {
  let depth = 0;
  for (const match of text.matchAll(/<(\/?)([A-Za-z][\w.:-]{0,60})(?:\s[^<>]*)?>/g)) {
    if (match[1]) depth = Math.max(0, depth - 1);
    // Such tags hold nothing and are never closed.
    else if (!match[0].endsWith('/>') && !/^(?:br|hr|img|input|meta|link|wbr)$/i.test(match[2] ?? '')) depth += 1;
    if (depth > mostLevels) return { offset: match.index, name: 'text-too-deep/levels' };
  }
  return undefined;
}

/** Finds in a parsed text the first node that is set in too deep; without recursion, because that is what it guards. */
export function excessOf(tree: Root): Excess | undefined {
  const open: [node: Nodes, depth: number][] = [[tree, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, depth] = next;
    // A list counts with its items, and the words in them have their own marks.
    if (depth > mostLevels * 3) return { offset: node.position?.start.offset ?? 0, name: 'text-too-deep/levels' };
    if ('children' in node) for (const child of node.children) open.push([child as Nodes, depth + 1]);
  }
  return undefined;
}
