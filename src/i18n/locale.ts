/** Which language `Intl` is asked for. It is the only door: whoever asks `Intl` for a language that it does not know is answered in that of the machine. */
import { languages, type Language } from './languages.ts';

const known = new Map<Language, string>();

/**
 * Finds the locale whose figures, rules for counting, capitals and order of letters a language follows: its own, or where ICU does not know it the one that
 * its dictionary names.
 * @throws when ICU knows neither
 */
export function localeOf(language: Language): string {
  const found = known.get(language);
  if (found !== undefined) return found;
  const { locale, own } = languages[language];
  const asked = own?.like ?? locale;
  if (Intl.DateTimeFormat.supportedLocalesOf(asked).length === 0)
    throw new Error(
      `ICU does not know the language “${asked}” and would answer in the machine’s own. Give “${language}” its own months, weekdays and lists in src/i18n/languages.ts (\`own\`).`,
    );
  known.set(language, asked);
  return asked;
}

const formats = new Map<Language, Intl.NumberFormat>();

/** Writes a number with its thousands parted. */
export function figure(value: number, language: Language): string {
  const format = formats.get(language) ?? new Intl.NumberFormat(localeOf(language));
  formats.set(language, format);
  return format.format(value);
}

/** Writes in capitals, where the script of a language has any. */
export function capitals(text: string, language: Language): string {
  return text.toLocaleUpperCase(localeOf(language));
}

/** Writes the first letter as a capital. */
export function capitalised(text: string, language: Language): string {
  const [first = ''] = text;
  return capitals(first, language) + text.slice(first.length);
}
