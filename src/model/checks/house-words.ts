/** Holds every text to the house's own words: what the glossary says we avoid, in title, summary, cards and text. Notes cite the titles of others and are left out. */
import { languageTags, type Language } from '../../i18n/languages.ts';
import type { Glossary } from '../registers/glossary.ts';
import { propertyTexts, type Block, type Flow, type Inline, type Position } from '../nodes.ts';
import type { Problem } from '../problems.ts';
import type { Text } from '../files/text.ts';
import { memoize } from '../memo.ts';
import { linesOf, visit, visitInline } from '../visit.ts';
import { problem, type Messages } from '../messages.ts';

const messages = {
  'word-avoided': (found: string, because: string, use: string) => ({
    fact: `The house does not write “${found.replace(/\s+/g, ' ').trim()}”: ${because.replace(/\.$/, '')}.`,
    fix: `Write instead: ${use.replace(/\.$/, '')}.`,
  }),
} satisfies Messages;

/** Finds avoided words in a text. */
export function checkWords({ house }: Glossary, { language, path, words, body }: Text): Problem[] {
  const { rules, any } = rulesOf(house)[language];
  const fields = (['title', 'summary', 'cardTitle', 'venue', 'access'] as const).flatMap((name) =>
    words?.[name] === undefined ? [] : [{ said: words[name], position: words.positions[name] }],
  );
  const shared = (['short', 'long', 'alt'] as const).flatMap((name) =>
    words?.share?.[name] === undefined ? [] : [{ said: words.share[name], position: words.positions[`share.${name}`] }],
  );
  const passages = [...fields, ...shared, ...said(body?.flow ?? [])];
  return passages.flatMap(({ said: typed, position }) => {
    // A letter and its accent may have been typed as two characters; the rules have them as one.
    const text = typed.normalize('NFC');
    if (text.search(any) === -1) return [];
    return rules.flatMap(({ find, spare, use, because }): Problem[] => {
      const left = spare.reduce((rest, phrase) => rest.replace(phrase, ' … '), text);
      const [found] = left.match(find) ?? [];
      if (found === undefined) return [];
      return [problem(messages, 'word-avoided', { path, ...position }, found, because, use)];
    });
  });
}

/** The rules of each language, and one pattern that finds whatever any of them might. Made once for all texts. */
const rulesOf = memoize((house: Glossary['house']) => {
  const of = languageTags.map((tag) => {
    const rules = house
      .filter(({ language }) => language === tag)
      .map((rule) => ({ ...rule, find: pattern(rule.avoid), spare: rule.except.map((phrase) => pattern([phrase])) }));
    return [tag, { rules, any: pattern(rules.flatMap(({ avoid }) => avoid)) }] as const;
  });
  return Object.fromEntries(of) as Record<Language, (typeof of)[number][1]>;
});

/** Whole words, wherever a letter could not go on. */
function pattern(phrases: readonly string[]): RegExp {
  const each = phrases.map((phrase) =>
    phrase
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\s+/g, '\\s+')
      .replace(/[’']/g, "[’']"),
  );
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${each.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
}

interface Passage {
  readonly said: string;
  readonly position: Position | undefined;
}

/** A quotation with a name says what somebody else said. */
function isOurs(block: Block): boolean {
  return block.name !== 'Quote' || !block.properties.by;
}

function said(flow: readonly Flow[]): Passage[] {
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
