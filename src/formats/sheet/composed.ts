/** Finds in a flyer's words what its composition puts first, and parts them around it. */
import { byTurns, inBlocks } from '../../model/composition.ts';
import type { Composition } from '../../model/kinds.ts';
import { wordsIn, type Drawn, type DrawnInline } from './drawn.ts';
import { groups } from './groups.ts';

/** A flyer's words around what stands first. */
export interface Composed {
  /** Name of the Typst file that draws it. */
  readonly template: string;
  readonly before: readonly (readonly Drawn[])[];
  readonly part: Drawn;
  /** What is set as large as it goes: a figure, what is quoted. */
  readonly words: readonly string[];
  /** What else stands in it, below in the type of the text: a list, a table. */
  readonly rest: readonly Drawn[];
  readonly after: readonly (readonly Drawn[])[];
}

/** Parts the words of a flyer; nothing where they have not what the composition asks for, which the check has told. */
export function composed(composition: Composition | undefined, flow: readonly Drawn[]): Composed | undefined {
  if (composition === undefined || composition === 'picture') return undefined;
  const at = flow.findIndex((node) => isFirst[composition](node));
  const part = flow[at];
  if (!part) return undefined;
  return {
    template: composition,
    before: groups(flow.slice(0, at)),
    part,
    ...largeOf(part),
    after: groups(flow.slice(at + 1)),
  };
}

const isFirst: Record<Exclude<Composition, 'picture'>, (node: Drawn) => boolean> = {
  list: (node) => inBlocks(leadsOf(node)),
  number: ({ type }) => type === 'fact',
  quote: ({ type }) => type === 'quote',
  dialogue: (node) => byTurns(leadsOf(node)),
};

/** The bold words with which the items of a list begin; none of what is no list. */
function leadsOf(node: Drawn): (string | undefined)[] {
  if (node.type !== 'list' && node.type !== 'steps') return [];
  return node.items.map(({ children: [first] }) => (first?.type === 'run-in' ? wordsIn(first.head).trim() : undefined));
}

/** Parts what a figure or a quotation says into the words that are set large and what cannot be. */
function largeOf(part: Drawn): Pick<Composed, 'words' | 'rest'> {
  if (part.type !== 'fact' && part.type !== 'quote') return { words: [], rest: [] };
  const at = part.children.findIndex((node) => node.type !== 'paragraph' || !node.children.every(isWords));
  const [large, rest] = at < 0 ? [part.children, []] : [part.children.slice(0, at), part.children.slice(at)];
  const said = large
    .map((node) => (node.type === 'paragraph' ? wordsIn(node.children) : ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { words: [...(part.type === 'fact' ? [part.figure] : []), ...(said === '' ? [] : [said])], rest };
}

/** Says whether something in a line loses nothing where it is set as a headline: a blank to write on would. */
function isWords(node: DrawnInline): boolean {
  return typeof node === 'string' || (node.type !== 'blank' && (!('children' in node) || node.children.every(isWords)));
}
