/** What drawn pieces do to those that stand beside them. */
import type { Drawn, DrawnInline } from './drawn.ts';
import { leadsOn } from './groups.ts';

/** Marks what only leads to what stands after it: a paragraph to a list, steps, words quoted or the letter that it greets, and the ask to the lines on which its number is written. */
export function withLeads(nodes: readonly Drawn[]): Drawn[] {
  return nodes.map((node, index) => {
    const next = nodes[index + 1]?.type ?? 'none';
    if (node.type === 'ask') return next === 'hotline' ? { ...node, leads: true } : node;
    const leads = (node.type === 'paragraph' || (node.type === 'run-in' && node.children.length > 0)) && leadsOn(node);
    return leads && ledTo.has(next) ? { ...node, leads: true } : node;
  });
}

/** Ends the words of a piece with a full stop in place of the colon, where what they lead to stands elsewhere on the sheet or not at all. */
export function closed(node: Drawn): Drawn {
  return node.type === 'paragraph' || (node.type === 'run-in' && node.children.length > 0)
    ? { ...node, children: withoutColon(node.children) }
    : node;
}

function withoutColon(nodes: readonly DrawnInline[]): readonly DrawnInline[] {
  // A mark of a note behind the colon is no word.
  const at = nodes.findLastIndex((node) => typeof node === 'string' || node.type !== 'calls');
  return nodes.map((node, index) => {
    if (index !== at) return node;
    if (typeof node === 'string') return node.replace(/:\s*$/, '.');
    return 'children' in node ? { ...node, children: withoutColon(node.children) } : node;
  });
}

const ledTo = new Set<string>(['paragraph', 'list', 'steps', 'quotation', 'quote', 'table', 'clauses', 'resolution']);

/** Sets the sides of one card beside each other. */
export function joinCards(nodes: readonly Drawn[]): Drawn[] {
  const joined: Drawn[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'cards' && last?.type === 'cards')
      joined[joined.length - 1] = { type: 'cards', cards: [...last.cards, ...node.cards] };
    else joined.push(node);
  }
  return joined;
}
