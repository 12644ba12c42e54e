/** What the formulas of reading ease need of a text: its sentences, words and syllables. */
import type { Language } from '../i18n/languages.ts';
import type { Counts } from '../i18n/reading-scales.ts';
import { syllablesOf } from '../i18n/syllables.ts';
import { inlineText, type Body } from './nodes.ts';
import { sentencesOf } from './sentences.ts';
import { visit } from './visit.ts';

/** Parts words at spaces and dashes; what has neither letter nor figure is none. */
function wordsOf(text: string): string[] {
  return text.split(/[\s—–/]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Counts what the running text has: its paragraphs, those of lists and quotations too; no headings, tables, notes, nor the side of a card that an officer reads, in English. */
export function countsOf({ flow }: Pick<Body, 'flow'>, language: Language): Counts {
  const passages = [
    ...visit(flow, {
      lists: true,
      quotations: true,
      blocks: (block) => block.name !== 'Card' || block.properties.audience !== 'agent',
    }),
  ].flatMap(({ node }) => (node.type === 'paragraph' ? [inlineText(node.children)] : []));
  return countsIn(passages, language);
}

/** Counts what passages have; each ends a sentence. */
export function countsIn(passages: readonly string[], language: Language): Counts {
  const sentences = passages
    .flatMap(sentencesOf)
    .map(wordsOf)
    .filter(({ length }) => length > 0);
  const words = sentences.flat();
  return {
    sentences: sentences.length,
    words: words.length,
    syllables: words.reduce((sum, word) => sum + syllablesOf(word, language), 0),
  };
}
