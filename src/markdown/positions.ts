/** Places of nodes that a transform made and gave none: an address found behind an escaped sign, and the words around it. */
import type { Nodes, Parents, Root } from 'mdast';

/** Gives every node without a place the stretch in which it must lie: from the end of what stands before it to the start of what follows. */
export function fillPositions(tree: Root): void {
  visit(tree);
}

function visit(parent: Parents): void {
  const children = parent.children as Nodes[];
  children.forEach((node, index) => {
    const start = children[index - 1]?.position?.end ?? parent.position?.start;
    const end = children.slice(index + 1).find(({ position }) => position)?.position?.start ?? parent.position?.end;
    // Of a row of such nodes all but the first begin where the first does: nobody knows the places between them.
    if (!node.position && start && end) node.position = { start: children[index - 1]?.position?.end === end ? (children[index - 1]?.position?.start ?? start) : start, end };
    if ('children' in node) visit(node);
  });
}
