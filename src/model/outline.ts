/** The outline of a text: its headings as a contents list needs them, its blocks by name. */
import { inlineText, isBlock, type BlockOf, type Body, type Flow, type Position } from './nodes.ts';
import { everywhere, visit, type Where } from './visit.ts';
import type { FlowBlockName } from './vocabulary.ts';

export interface Heading {
  readonly depth: number;
  /** Its address within the page. */
  readonly anchor: string;
  readonly text: string;
  readonly position: Position;
}

/** A heading in a quotation or in an item of a list belongs to what it stands in, and parts no text. */
const parting: Where = { lists: false, quotations: false, blocks: true };

/** Lists the headings that part a text, in order, also those inside blocks. */
export function headingsIn(flow: readonly Flow[], where: Where = parting): Heading[] {
  return [...visit(flow, where)].flatMap(({ node }) =>
    node.type === 'heading'
      ? [{ depth: node.depth, anchor: node.anchor, text: inlineText(node.children), position: node.position }]
      : [],
  );
}

/** Returns the headings of rank 2 in order. */
export function firstHeadings(body: Body): Heading[] {
  return headingsIn(body.flow).filter(({ depth }) => depth === 2);
}

/** Finds all blocks of one name, in order, wherever they stand. */
export function blocksNamed<N extends FlowBlockName>(flow: readonly Flow[], name: N): BlockOf<N>[] {
  return [...visit(flow, everywhere)].flatMap(({ node }) => (isBlock(node, name) ? [node] : []));
}
