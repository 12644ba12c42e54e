/** Which language a word means: writers name one as they speak of it. */
import { languageName } from '../i18n/dates.ts';
import { isLanguage, languages, languageTags, type Language } from '../i18n/languages.ts';

/** The language that a word means: its tag, with or without a region, or the beginning of its name in any language of the press (es-MX, sp, esp, ingles). */
export function languageMeant(word: string): Language | undefined {
  const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const asked = plain(word.trim());
  if (isLanguage(asked)) return asked;
  const region = /^([a-z]{2,3})[-_]([a-z]{2}|\d{3})$/.exec(asked)?.[1];
  if (region !== undefined && isLanguage(region)) return region;
  if (!/^[a-z]{2,}$/.test(asked)) return undefined;
  const found = languageTags.filter((tag) =>
    [languages[tag].name, ...languageTags.map((other) => languageName(tag, other))].some((name) =>
      plain(name).startsWith(asked),
    ),
  );
  return found.length === 1 ? found[0] : undefined;
}
