/** Mends the signs of a whole tree, so that the page, every file and every check see the same words. */
import type { Nodes, Parents, Root } from 'mdast';
import { mendSigns } from './signs.ts';

/** A step of the dialect: words, code, alternative words and values of blocks are written as they are meant. */
export function mendSignsOf(): (tree: Root) => void {
  return (tree) => visit(tree);
}

function visit(parent: Parents): void {
  for (const node of parent.children as Nodes[]) {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') node.value = mendSigns(node.value);
    else if (node.type === 'image')
      Object.assign(node, {
        url: mendSigns(node.url),
        ...(node.alt ? { alt: mendSigns(node.alt) } : {}),
        ...(node.title ? { title: mendSigns(node.title) } : {}),
      });
    else if (node.type === 'link')
      Object.assign(node, { url: mendSigns(node.url), ...(node.title ? { title: mendSigns(node.title) } : {}) });
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      for (const attribute of node.attributes)
        if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string')
          attribute.value = mendSigns(attribute.value);
    }
    if ('children' in node) visit(node);
  }
}
