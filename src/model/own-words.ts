/** What a text says in its own words, passage by passage: the words of others, addresses and notes are left out. */
import { propertyTexts, type Block, type Flow, type Inline, type Position } from './nodes.ts';
import { linesOf, visit, visitInline } from './visit.ts';

/** Words that stand together, and where. */
export interface Passage {
  readonly said: string;
  readonly position: Position | undefined;
}

/** A quotation with a name says what somebody else said. */
function isOurs(block: Block): boolean {
  return block.name !== 'Quote' || !block.properties.by;
}

/** The passages of a flow, in reading order. */
export function ownPassages(flow: readonly Flow[]): Passage[] {
  return [...visit(flow, { lists: true, quotations: true, blocks: isOurs })].flatMap(({ node }): Passage[] => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        return [{ said: ownWords(node.children), position: node.position }];
      case 'table':
        return [{ said: [node.caption ?? '', ...linesOf(node).map(ownWords)].join(' · '), position: node.position }];
      case 'block':
        return isOurs(node)
          ? [
              {
                said: [...propertyTexts(node, 'before'), ...propertyTexts(node, 'unseen')]
                  .map(({ text }) => text)
                  .join(' · '),
                position: node.position,
              },
            ]
          : [];
      default:
        return [];
    }
  });
}

/** Joins what we say ourselves: an address that stands as it is, and what is quoted as code, are the words of others. */
function ownWords(nodes: readonly Inline[]): string {
  return [...visitInline(nodes)]
    .map((node) => {
      switch (node.type) {
        case 'text':
          return node.value.replace(/\S+/g, withoutAddress);
        case 'code':
          return '…';
        case 'break':
          return ' ';
        default:
          return '';
      }
    })
    .join('');
}

/** Blanks an address in a word; looked for word by word, because to look on from every letter would take the square of a long word. */
function withoutAddress(word: string): string {
  const at = word.indexOf('@', 1);
  return at !== -1 && at < word.length - 1 ? '…' : word.replace(/\b(?:https?:\/\/|www\.).+/is, '…');
}

/** Finds phrases as whole words, wherever a letter could not go on. */
export function wholeWords(phrases: readonly string[]): RegExp {
  const each = phrases.map((phrase) =>
    phrase
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\s+/g, '\\s+')
      .replace(/[’']/g, "[’']"),
  );
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${each.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
}
