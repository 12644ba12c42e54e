/** Where a line may end in languages that put no space between words. */
import { languages, type Language } from './languages.ts';
import { partsWords } from './script.ts';

/** Stands where a line may end and nothing is between the words. */
export const noSpace = '\u200b';

/** Small words of Chinese that belong to the one before: no line begins with them. */
const bound = /^[吧吗呢啊呀了的地得着过们]$/u;

const segmenters = new Map<Language, Intl.Segmenter>();

/** Parts the words of a language that does not part them itself, by signs without width; any other text stays as it is. */
export function parted(text: string, language: Language): string {
  if (partsWords(language)) return text;
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(languages[language].locale, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return [...segmenter.segment(text)]
    .map(({ segment }) => (bound.test(segment) ? segment : noSpace + segment))
    .join('')
    .replace(noSpace, '')
    .replaceAll(/\u200b?([ \n\u00a0])\u200b?/g, '$1');
}
