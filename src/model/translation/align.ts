/** Two editions of a text side by side: which block of the one stands beside which of the other. */
import type { Block, Flow } from '../nodes.ts';

/** What stands in one row; a side is absent where only the other edition has the part. */
export interface Row {
  readonly left?: Flow;
  readonly right?: Flow;
}

export interface Alignment {
  readonly rows: readonly Row[];
  /** True when every part of each edition has its counterpart. */
  readonly even: boolean;
}

/**
 * Pairs the parts of two editions: one by one where both have the same parts in the same order; else those of the same shape, in order,
 * and each other part alone.
 */
export function alignFlows(left: readonly Flow[], right: readonly Flow[]): Alignment {
  const one = partsOf(left);
  const other = partsOf(right);
  if (one.length === other.length && one.every((part, index) => shapeOf(part) === shapeOf(other[index] as Flow)))
    return { rows: one.map((part, index) => row(part, other[index])), even: true };
  const rows: Row[] = [];
  let from = 0;
  for (const [index, part] of one.entries()) {
    const match = counterpart(one, other, index, from);
    if (match === undefined) rows.push({ left: part });
    else {
      rows.push(...other.slice(from, match).map((alone) => ({ right: alone })), row(part, other[match]));
      from = match + 1;
    }
  }
  rows.push(...other.slice(from).map((alone) => ({ right: alone })));
  return { rows, even: rows.every((entry) => entry.left && entry.right) };
}

function row(left: Flow, right: Flow | undefined): Row {
  return right ? { left, right } : { left };
}

/**
 * Takes apart what only holds a text together: columns, what sheets leave out, the formal text of a resolution, whose clauses stand each for itself.
 */
export function partsOf(flow: readonly Flow[]): Flow[] {
  return flow.flatMap((node): Flow[] => {
    if (node.type !== 'block') return [node];
    switch (node.name) {
      case 'More':
      case 'Columns':
        return partsOf(node.children);
      case 'Resolution':
        return [{ ...node, children: [] }, ...partsOf(node.children)];
      case 'Whereas':
      case 'Resolved':
        return clauses(node);
      default:
        return [node];
    }
  });
}

/** One block for each clause, numbered by where its list starts. */
function clauses(block: Block): Flow[] {
  return block.children.flatMap((list) =>
    list.type === 'list'
      ? list.items.map((item, index): Flow => ({
          ...block,
          children: [{ ...list, start: list.start + index, items: [item] }],
        }))
      : [],
  );
}

/** What a part must share with its counterpart. */
function shapeOf(node: Flow): string {
  if (node.type === 'heading') return `heading ${node.depth}`;
  return node.type === 'block' ? `block ${node.name}` : node.type;
}

/** Parts of two texts that can be compared each with each, for each of them once more. */
const mostPairs = 250_000;

/** Finds the place in `other` that the longest run of like shapes gives to a part of `one`; undefined when it is left over. */
function counterpart(one: readonly Flow[], other: readonly Flow[], index: number, from: number): number | undefined {
  const shape = shapeOf(one[index] as Flow);
  const match = other.findIndex((part, place) => place >= from && shapeOf(part) === shape);
  if (match < 0) return undefined;
  // Of texts beyond any book, the next part of the shape is taken.
  if (one.length * other.length > mostPairs) return match;
  const taken = 1 + inCommon(one.slice(index + 1), other.slice(match + 1));
  return taken >= inCommon(one.slice(index + 1), other.slice(from)) ? match : undefined;
}

/** Length of the longest run of like shapes, not necessarily neighbours, that both lists hold in the same order. */
function inCommon(one: readonly Flow[], other: readonly Flow[]): number {
  let below = new Array<number>(other.length + 1).fill(0);
  for (let i = one.length - 1; i >= 0; i -= 1) {
    const line = new Array<number>(other.length + 1).fill(0);
    for (let j = other.length - 1; j >= 0; j -= 1)
      line[j] =
        shapeOf(one[i] as Flow) === shapeOf(other[j] as Flow)
          ? (below[j + 1] ?? 0) + 1
          : Math.max(below[j] ?? 0, line[j + 1] ?? 0);
    below = line;
  }
  return below[0] ?? 0;
}
