/** The one walk over the tree of a text: outer nodes before inner ones, in reading order. Whoever walks says where to look. */
import type { Block, Body, Flow, Inline, Position } from './nodes.ts';

/** A node of the flow that holds others. */
export type Container = Extract<Flow, { readonly type: 'list' | 'quotation' }> | Block;

/** What a walk looks into. A container is met itself even where the walk does not go into it. */
export interface Where {
  readonly lists: boolean;
  readonly quotations: boolean;
  readonly blocks: boolean | ((block: Block) => boolean);
}

export const everywhere: Where = { lists: true, quotations: true, blocks: true };

/** A node that was met. */
export interface Met {
  readonly node: Flow;
  /** What it stands in, the outermost first. */
  readonly within: readonly Container[];
}

/** Walks over flow nodes. Notes stand beside the flow: `wholeOf` has both. */
export function* visit(flow: readonly Flow[], where: Where, within: readonly Container[] = []): Generator<Met> {
  for (const node of flow) {
    yield { node, within };
    if (node.type === 'list' && where.lists)
      for (const item of node.items) yield* visit(item.children, where, [...within, node]);
    else if (node.type === 'quotation' && where.quotations) yield* visit(node.children, where, [...within, node]);
    else if (node.type === 'block' && (typeof where.blocks === 'boolean' ? where.blocks : where.blocks(node)))
      yield* visit(node.children, where, [...within, node]);
  }
}

/** The flow of a text, then what its notes say. */
export function wholeOf({ flow, notes }: Pick<Body, 'flow' | 'notes'>): Flow[] {
  return [...flow, ...notes.flatMap(({ children }) => children)];
}

/** The lines of words of one node: the words of a paragraph or a heading, the heads and cells of a table, of another node none. */
export function linesOf(node: Flow): readonly (readonly Inline[])[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [node.children];
  return node.type === 'table' ? [node.header, ...node.rows].flat() : [];
}

/** Walks over what stands within a line. */
export function* visitInline(nodes: readonly Inline[]): Generator<Inline> {
  for (const node of nodes) {
    yield node;
    if ('children' in node) yield* visitInline(node.children);
  }
}

/** Walks over what stands within the lines of flow nodes, those of tables included. */
export function* inlinesIn(flow: readonly Flow[], where: Where): Generator<Inline> {
  for (const { node } of visit(flow, where)) for (const line of linesOf(node)) yield* visitInline(line);
}

/** Where a node stands in its file, or else the innermost thing around it that has a position. */
export function positionOf({ node, within }: Met): Position | undefined {
  return [...within, node].flatMap((one) => ('position' in one && one.position ? [one.position] : [])).at(-1);
}

/** Where the first of some nodes stands that has a position. */
export function firstPosition(flow: readonly Flow[]): Position | undefined {
  for (const met of visit(flow, everywhere)) {
    const position = positionOf(met);
    if (position) return position;
  }
  return undefined;
}
