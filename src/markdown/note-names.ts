/** Names of notes as they stand in addresses on a page: plain letters, so that a link finds its place whatever a note is called. */
import type { Parents, Root } from 'mdast';

/** Names of which every sign stands for itself in an address. One that ends like the second call of another (`a-2` beside `a`) is none. */
const plain = /^(?!.*-\d+$)[a-z0-9_-]+$/;

/** Writes a name with plain signs alone, each name otherwise: `año` is `aXf1Xo`, `c:lamps` is `cX3aXlamps`. No name has a capital letter of its own: they are read in small ones. */
export function plainNoteName(name: string): string {
  return plain.test(name)
    ? name
    : name.replace(/[^a-z0-9_-]|-(?=\d+$)/gu, (sign) => `X${(sign.codePointAt(0) ?? 0).toString(16)}X`);
}

/** Gives the notes of a page their plain names. remark-rehype would write the others in percent code, on both sides, which a browser decodes on one. */
export function plainNoteNames(): (tree: Root) => void {
  return (tree) => rename(tree);
}

function rename(parent: Parents): void {
  for (const node of parent.children) {
    if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition')
      node.identifier = plainNoteName(node.identifier);
    if ('children' in node) rename(node);
  }
}
