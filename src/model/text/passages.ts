/** What a source file says, passage by passage, as a reader will see it: escapes read, markup gone, and each letter with its position in the file. */
import type { Nodes, Parents } from 'mdast';
import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { parseDialect } from '../../markdown.ts';
import { mendSigns } from '../../markdown/signs.ts';
import { excessIn } from './depth.ts';
import type { Position } from '../nodes.ts';
import { positionAt } from './parse.ts';

/** A run of words that stands together: a paragraph, a cell, a field, an address. */
export interface Passage {
  readonly text: string;
  /** Finds where a letter of the text stands in the file. @param index from 0 */
  readonly position: (index: number) => Position;
}

/** Reads the passages of a text with its fields, or of a register. A part that cannot be parsed, or goes too deep for it, gives none: it has been refused already. */
export function passagesOf(path: string, source: string): Passage[] {
  if (!path.endsWith('.mdx')) return yamlPassages(source, 0, source);
  const front = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(source);
  const body = front ? front[0].replace(/[^\n]/g, ' ') + source.slice(front[0].length) : source;
  return [
    ...(front ? yamlPassages(front[1] ?? '', front[0].indexOf('\n') + 1, source) : []),
    ...bodyPassages(body, source),
  ];
}

/** @param at where the YAML begins in the source */
function yamlPassages(yaml: string, at: number, source: string): Passage[] {
  const found: Passage[] = [];
  const position = (offset: number): Position => positionAt(source, offset);
  try {
    visit(parseDocument(yaml, { lineCounter: new LineCounter(), prettyErrors: false }), {
      Scalar: (_, node) => {
        if (!isScalar(node) || typeof node.value !== 'string') return;
        const [start = 0, end = start] = node.range ?? [];
        const text = mendSigns(node.value);
        found.push(passage(text, align(source, at + start, at + end, text), position));
      },
    });
  } catch {
    return [];
  }
  return found;
}

function bodyPassages(body: string, source: string): Passage[] {
  if (excessIn(body)) return [];
  let tree: Parents;
  try {
    tree = parseDialect(body);
  } catch {
    return [];
  }
  const position = (offset: number): Position => positionAt(source, offset);
  const found: Passage[] = [];
  const aside = (value: string | null | undefined, node: Nodes): void => {
    const { start, end } = node.position ?? {};
    if (value)
      found.push(passage(value, align(source, start?.offset ?? 0, end?.offset ?? source.length, value), position));
  };
  /** Joins the words of a line; what only belongs to it, such as an address, becomes a passage of its own. */
  const inline = (node: Nodes, text: string[], offsets: number[]): void => {
    const from = node.position?.start.offset ?? 0;
    if (node.type === 'text' || node.type === 'inlineCode') {
      text.push(node.value);
      offsets.push(...align(source, from, node.position?.end.offset ?? from, node.value));
    } else if (node.type === 'break' || node.type === 'footnoteReference') {
      text.push(' ');
      offsets.push(from);
    }
    // A bare address is said by its own words.
    const way =
      node.type === 'link' && source[from] === '['
        ? source.indexOf('](', node.children.at(-1)?.position?.end.offset ?? from)
        : -1;
    if (node.type === 'link' && way !== -1)
      found.push(
        passage(node.url, align(source, way + 2, node.position?.end.offset ?? source.length, node.url), position),
      );
    if (node.type === 'image') for (const value of [node.url, node.alt]) aside(value, node);
    if (node.type === 'mdxJsxTextElement') attributes(node);
    if ('children' in node) for (const child of node.children) inline(child, text, offsets);
  };
  const attributes = (node: Nodes): void => {
    if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return;
    for (const attribute of node.attributes)
      if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string')
        aside(attribute.value, attribute.position ? ({ ...node, position: attribute.position } as Nodes) : node);
  };
  const flow = (node: Nodes): void => {
    attributes(node);
    if (node.type === 'code') aside(node.value, node);
    else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const text: string[] = [];
      const offsets: number[] = [];
      for (const child of node.children) inline(child, text, offsets);
      found.push(passage(text.join(''), offsets, position));
    } else if ('children' in node) for (const child of node.children) flow(child);
  };
  flow(tree);
  return found;
}

function passage(text: string, offsets: readonly number[], position: (offset: number) => Position): Passage {
  return { text, position: (index) => position(offsets[Math.min(index, offsets.length - 1)] ?? 0) };
}

/** How far behind a letter its next may stand in the source: an entity, an escape, the marks at the start of a line. */
const reach = 40;

/** Finds where each letter of a value stands in a stretch of the source; a letter that an escape stands for is where the escape begins. */
function align(source: string, start: number, end: number, value: string): number[] {
  let at = start;
  return Array.from(value, (letter) => {
    const next = source.slice(at, Math.min(end, at + reach)).indexOf(letter);
    if (next !== -1) at += next;
    const found = Math.min(at, Math.max(start, end - 1));
    if (source.startsWith(letter, at)) at += letter.length;
    return letter.length === 2 ? [found, found] : [found];
  }).flat();
}
