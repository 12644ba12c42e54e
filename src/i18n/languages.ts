/** The only list of languages: one entry each, with its dictionary. */
import { en, type Dictionary } from './en.ts';
import { es } from './es.ts';
import type { OwnForms } from './own-forms.ts';

export type { Dictionary };

/** What the press must know of a language. */
interface LanguageEntry {
  /** The language's own name, as its readers write it. */
  readonly name: string;
  /** BCP 47 tag for `Intl`, with the region whose usage we follow. */
  readonly locale: string;
  /** Voices that read it out, the best first, as tags of BCP 47; without them, whichever the device has. */
  readonly voices?: readonly string[];
  readonly direction: 'ltr' | 'rtl';
  readonly dictionary: Dictionary;
  /** Dates, lists and names, where ICU does not know the language; `localeOf` says when it does not. */
  readonly own?: OwnForms;
}

const entries = {
  en: { name: 'English', locale: 'en-US', voices: ['en-US'], direction: 'ltr', dictionary: en },
  es: { name: 'Español', locale: 'es-US', voices: ['es-US', 'es-MX', 'es-419'], direction: 'ltr', dictionary: es },
} as const satisfies Record<string, LanguageEntry>;

/** The tag of a language in the list: first part of every address, file name of every edition. */
export type Language = keyof typeof entries;

export const languages: Readonly<Record<Language, LanguageEntry>> = entries;

/** All tags, in the order in which languages are offered. */
export const languageTags = Object.keys(languages) as Language[];

/** English, where the matter itself is English: the back of a wallet card that an officer reads, the publisher's own name. */
export const english: Language = 'en';

/** Says whether a word is the tag of a language in the list. */
export function isLanguage(word: string): word is Language {
  return Object.hasOwn(languages, word);
}

/** Finds the words of the press in a language. */
export function words(language: Language): Dictionary {
  return languages[language].dictionary;
}
