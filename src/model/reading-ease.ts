/** How easy a text is to read, by the formula that is used for its language. */
import type { Language } from '../i18n/languages.ts';
import { inlineText, type Body } from './nodes.ts';
import { sentencesOf } from './sentences.ts';
import { syllablesOf } from './syllables.ts';
import { visit } from './visit.ts';

/** What the formulas are made of. */
export interface Counts {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
}

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

/**
 * Flesch-Kincaid grade, the years of school that an English text asks for:
 * 0.39 × words/sentences + 11.8 × syllables/words − 15.59
 * (Kincaid, Fishburne, Rogers and Chissom, Derivation of New Readability Formulas, 1975, Research Branch Report 8-75).
 */
export function fleschKincaid({ sentences, words, syllables }: Counts): number {
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/**
 * Ease of a Spanish text by Szigriszt Pazos, on the scale INFLESZ, where 55 to 65 is normal and more is easier:
 * 206.835 − 62.3 × syllables/words − words/sentences
 * (Szigriszt Pazos, Sistemas predictivos de legibilidad del mensaje escrito, 1993;
 * scale: Barrio-Cantalejo and others, Validación de la Escala INFLESZ, 2008, doi:10.4321/S1137-66272008000300004).
 */
export function szigrisztPazos({ sentences, words, syllables }: Counts): number {
  return 206.835 - 62.3 * (syllables / words) - words / sentences;
}

/** A formula, what it is called, and how far a leaflet may go. */
export interface Scale {
  readonly name: string;
  readonly of: (counts: Counts) => number;
  readonly aim: { readonly most: number } | { readonly least: number };
}

export const scales: Readonly<Record<Language, Scale>> = {
  en: { name: 'Flesch-Kincaid grade', of: fleschKincaid, aim: { most: 8 } },
  es: { name: 'INFLESZ', of: szigrisztPazos, aim: { least: 60 } },
};

/** Says whether a text is as easy as a leaflet should be; judged as it is shown, by one decimal. */
export function isEasy(ease: number, { aim }: Pick<Scale, 'aim'>): boolean {
  const shown = Number(ease.toFixed(1));
  return 'most' in aim ? shown <= aim.most : shown >= aim.least;
}
