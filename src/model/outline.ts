/** The outline of a text: its headings as a contents list needs them, its blocks by name. */
import type { FlowBlockName } from './vocabulary.ts';
import { inlineText, isBlock, type BlockOf, type Body, type Flow } from './nodes.ts';

/** Returns the headings of rank 2 in order, also those inside blocks. */
export function firstHeadings(body: Body): { anchor: string; text: string }[] {
  return headingsIn(body.flow);
}

function headingsIn(flow: readonly Flow[]): { anchor: string; text: string }[] {
  return flow.flatMap((node) => {
    if (node.type === 'heading' && node.depth === 2) return [{ anchor: node.anchor, text: inlineText(node.children) }];
    return node.type === 'block' ? headingsIn(node.children) : [];
  });
}

/** Finds all blocks of one name, in order, also those inside others. */
export function blocksNamed<N extends FlowBlockName>(flow: readonly Flow[], name: N): BlockOf<N>[] {
  return flow.flatMap((node) => (node.type === 'block' ? [...(isBlock(node, name) ? [node] : []), ...blocksNamed(node.children, name)] : []));
}
