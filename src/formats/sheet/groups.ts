/** Cuts the drawn text of a sheet where it may be parted: a flyer's between columns, what stands in `<More>` between sections. */
import type { Drawn, DrawnInline } from './drawn.ts';

/** Cuts a flyer's text into pieces that stay whole in a column: a heading keeps to what follows it, and each step is a piece. */
export function groups(flow: readonly Drawn[]): Drawn[][] {
  const cut: Drawn[][] = [];
  let held: Drawn[] = [];
  for (const node of flow) {
    // Bold words with nothing after them lead into what follows, as a heading does, and so does what ends in a colon.
    if (node.type === 'heading' || leadsOn(node)) held.push(node);
    else if (node.type === 'steps') {
      node.items.forEach((item, index) => {
        const { title, ...step } = node;
        cut.push([
          ...(index === 0 ? held : []),
          { ...step, ...(index === 0 && title ? { title } : {}), start: node.start + index, items: [item] },
        ]);
      });
      held = [];
    } else {
      cut.push([...held, node]);
      held = [];
    }
  }
  return held.length > 0 ? [...cut, held] : cut;
}

/** Says whether a paragraph only leads to what follows it. */
export function leadsOn(node: Drawn): boolean {
  if (node.type === 'run-in' && node.children.length === 0) return true;
  return (node.type === 'run-in' || node.type === 'paragraph') && lastOf(node.children).trimEnd().endsWith(':');
}

/** The text that ends some words; nothing where a mark ends them that is no text. */
function lastOf(nodes: readonly DrawnInline[]): string {
  const last = nodes.filter((node) => typeof node === 'string' || node.type !== 'calls').at(-1);
  if (typeof last === 'string') return last;
  return last && 'children' in last ? lastOf(last.children) : '';
}

/** Parts a long text before each heading of its highest rank; what stands before the first is a section of its own. */
export function sections(flow: readonly Drawn[]): Drawn[][] {
  const highest = Math.min(...flow.flatMap((node) => (node.type === 'heading' ? [node.depth] : [])));
  const parted: Drawn[][] = [];
  for (const node of flow) {
    const last = parted.at(-1);
    if (!last || (node.type === 'heading' && node.depth === highest)) parted.push([node]);
    else last.push(node);
  }
  return parted;
}

/** A text that is a list of things, with what leads to it and what follows. */
export interface Listed {
  readonly before: readonly (readonly Drawn[])[];
  /** What is said of each; it begins with its name in bold. */
  readonly items: readonly (readonly Drawn[])[];
  readonly after: readonly (readonly Drawn[])[];
}

/** Fewer things are a paragraph. */
const leastThings = 4;
/** Most letters of one thing, and of what stands before the list or after it, that a small page holds beside a number that fills it. */
const most = { thing: 160, beside: 260 };

/**
 * Finds the list that a short text is about, if each of its things has a name and all are short.
 * @param count most things that get a page each
 */
export function listed(pieces: readonly (readonly Drawn[])[], count: number): Listed | undefined {
  for (const [index, piece] of pieces.entries()) {
    const list = piece.at(-1);
    if (list?.type !== 'list' || list.items.length < leastThings || list.items.length > count) continue;
    const items = list.items.map(({ children }) => children);
    const lead = piece.slice(0, -1);
    const found = {
      before: [...pieces.slice(0, index), ...(lead.length > 0 ? [lead] : [])],
      items,
      after: pieces.slice(index + 1),
    };
    const fits =
      items.every((nodes) => nodes[0]?.type === 'run-in' && letters(nodes) <= most.thing) &&
      [found.before, found.after].every((nodes) => letters(nodes) <= most.beside);
    if (fits) return found;
  }
  return undefined;
}

/** Counts the letters of words at any depth. */
function letters(drawn: unknown): number {
  if (typeof drawn === 'string') return drawn.length;
  if (typeof drawn !== 'object' || drawn === null) return 0;
  const inside =
    'type' in drawn
      ? [('head' in drawn && drawn.head) || [], ('children' in drawn && drawn.children) || []]
      : Object.values(drawn);
  return inside.reduce<number>((sum, one) => sum + letters(one), 0);
}
