/** Places of nodes that a transform made and gave none: an address found behind an escaped sign, and the words around it. */
import type { Nodes, Parents, Root } from 'mdast';

type Position = NonNullable<Nodes['position']>;
type Point = Position['start'];

/** Gives every node without a place its own where its words stand in the source as they are, else the stretch in which it must lie. @param source the text that the tree was parsed from */
export function fillPositions(tree: Root, source: string): void {
  visit(tree, source);
}

function visit(parent: Parents, source: string): void {
  const children = parent.children as Nodes[];
  let from = parent.position?.start;
  children.forEach((node, index) => {
    if (!node.position && from) {
      const end = children.slice(index + 1).find(({ position }) => position)?.position?.start ?? parent.position?.end;
      if (end) node.position = ownPlace(node, from, end, source) ?? { start: from, end };
      // What has no place of its own leaves its stretch to the next.
      if (node.position?.end !== end) from = node.position?.end ?? from;
    } else from = node.position?.end ?? from;
    if ('children' in node) visit(node, source);
  });
}

/** Finds the words of a node between two places; nothing where an escape or a code stands in them. */
function ownPlace(node: Nodes, from: Point, end: Point, source: string): Position | undefined {
  const words = wordsOf(node);
  const at = words === '' || from.offset === undefined ? -1 : source.indexOf(words, from.offset);
  if (at === -1 || at + words.length > (end.offset ?? 0)) return undefined;
  const start = move(from, source.slice(from.offset, at));
  return { start, end: move(start, words) };
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => wordsOf(child as Nodes)).join('') : '';
}

/** The place behind some words. */
function move({ line, column, offset = 0 }: Point, words: string): Point {
  const rows = words.split('\n');
  const last = rows.at(-1)?.length ?? 0;
  return {
    line: line + rows.length - 1,
    column: rows.length > 1 ? last + 1 : column + last,
    offset: offset + words.length,
  };
}
