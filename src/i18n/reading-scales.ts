/** How easy a text is to read: the formula that is used for each language. */
import type { Language } from './languages.ts';

/** What the formulas are made of. */
export interface Counts {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
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

/** A language without a formula is not in it; its texts have no figure. */
export const scales: Readonly<Partial<Record<Language, Scale>>> = {
  en: { name: 'Flesch-Kincaid grade', of: fleschKincaid, aim: { most: 8 } },
  es: { name: 'INFLESZ', of: szigrisztPazos, aim: { least: 60 } },
};

/** Says whether a text is as easy as a leaflet should be; judged as it is shown, by one decimal. */
export function isEasy(ease: number, { aim }: Pick<Scale, 'aim'>): boolean {
  const shown = Number(ease.toFixed(1));
  return 'most' in aim ? shown <= aim.most : shown >= aim.least;
}
