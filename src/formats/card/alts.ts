/** What is said of a card to those who cannot see it. */
import { languageName } from '../../i18n/dates.ts';
import { words as wordsOf, type Language } from '../../i18n/languages.ts';
import { asSentence } from '../../model/sentences.ts';
import { heard, type CardCopy } from './copy.ts';

/** Says what a card says and shows, in each language that stands on it. */
export function altsOf(copy: CardCopy): Partial<Record<Language, string>> {
  const second = copy.subject === 'headline' ? copy.second?.language : undefined;
  const both = second ? [copy.language, second] : [copy.language];
  return Object.fromEntries(
    both.map((language) => {
      const sentences = heard(copy, language).map(asSentence);
      const t = wordsOf(language);
      const other = both.find((tag) => tag !== language);
      const also = other ? [t.cards.alsoIn(languageName(other, language))] : [];
      return [language, t.cards.alt([...sentences, ...also].join(' '), t.drawings[copy.drawing])];
    }),
  );
}
