/** In which script each language is written: fonts and lines go by it. */
import { languages, type Language } from './languages.ts';

const known = new Map<Language, string>();

/** Names the script of a language by ISO 15924: `Latn`, `Arab`, `Hans`. ICU knows the usual one also of languages of which it knows nothing else. */
export function scriptOf(language: Language): string {
  const found = known.get(language) ?? new Intl.Locale(languages[language].locale).maximize().script ?? 'Latn';
  known.set(language, found);
  return found;
}

/** Says whether a script has capitals and stands its letters apart: else nothing is set in capitals or spaced out. @param script ISO 15924 */
export function isCased(script: string): boolean {
  return ['Latn', 'Cyrl', 'Grek', 'Armn'].includes(script);
}

/** Scripts that put no space between words. */
const unspaced: ReadonlySet<string> = new Set(['Hans', 'Hant', 'Jpan', 'Thai', 'Laoo', 'Khmr', 'Mymr']);

/** Says whether a language parts its words by spaces. */
export function partsWords(language: Language): boolean {
  return !unspaced.has(scriptOf(language));
}
