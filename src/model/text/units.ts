/** Cuts a text into the parts that are translated one by one: paragraphs, headings, items of lists, tables, notes, and the tags around them. */
import type { Nodes, Root } from 'mdast';
import { textHash } from '../hash.ts';
import type { Unit } from '../nodes.ts';

/** What only holds parts: its own marks are a part by themselves, without the words between them. */
const holders: readonly string[] = ['mdxJsxFlowElement', 'list', 'blockquote'];

/** @param text that the tree was parsed from */
export function unitsOf(tree: Root, text: string): Unit[] {
  return tree.children.flatMap((node) => cut(node, text));
}

function cut(node: Nodes, text: string): Unit[] {
  const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const children = holders.includes(node.type) && 'children' in node ? (node.children as Nodes[]) : [];
  if (children.length === 0) return [unit(node, text, from, to)];
  const first = children[0]?.position?.start.offset ?? to;
  const inner = children.flatMap((child) => cut(child, text));
  // The marks of a list or quotation say nothing by themselves; a tag has words such as its title.
  return node.type === 'mdxJsxFlowElement' ? [unit(node, text, from, first), ...inner] : inner;
}

function unit(node: Nodes, text: string, from: number, to: number): Unit {
  const position = { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
  return { hash: textHash(text.slice(from, to)), position, from, to };
}
