/** Reads dates and times as people write them, so that a message can offer the form that the press reads. */
import { monthNames } from '../i18n/dates.ts';
import { languageTags } from '../i18n/languages.ts';
import { isDay } from './day-range.ts';

/** Takes off quotation marks that are no YAML ones, which a writing program or a phone sets by itself. */
export function unquoted(words: string): string {
  return words.replace(/^[“”„«‹‘’"']+|[“”»›‘’"']+$/gu, '').trim();
}

/** Shows what a writer wrote, in one pair of quotation marks. */
export function quoted(words: string): string {
  return `“${unquoted(words) || words}”`;
}

/** Lists the days that some words can mean, the likeliest first: 11/29/2026 and November 29, 2026 are read the American way. */
export function daysMeant(words: string): string[] {
  const plain = unquoted(words);
  const found = (year?: string, month?: string | number, day?: string): string[] => {
    const offer = `${year ?? ''}-${String(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
    return isDay(offer) ? [offer] : [];
  };
  const [, year, second, third] = /^(\d{4})[-/. ]?(\d\d?)[-/. ]?(\d\d?)$/.exec(plain) ?? [];
  if (year) return found(year, second, third);
  const [, one, mark, two, last] = /^(\d\d?)([-/.])(\d\d?)[-/.](\d{4})$/.exec(plain) ?? [];
  if (last)
    return [
      ...new Set([...(mark === '/' ? found(last, one, two) : []), ...found(last, two, one), ...found(last, one, two)]),
    ];
  const [name] = /\p{L}{3,}/u.exec(plain.replace(/\bde\b/giu, ' ')) ?? [];
  const month = name ? monthOf(name) : undefined;
  const numbers = plain.match(/\d+/g) ?? [];
  const day = numbers.find((number) => number.length < 3);
  return month && numbers.length === 2
    ? found(
        numbers.find((number) => number.length === 4),
        month,
        day,
      )
    : [];
}

/** Reads a day and an hour such as “2026-12-04 6:00 pm”. @returns the moment as the press reads it, with a space */
export function momentMeant(words: string): string | undefined {
  const [, day = '', hour = '', minute = '00', half = ''] =
    /^(.*?)[\s,T]+(\d\d?)(?:[:.h](\d\d))?\s*([ap])?\.?\s?m?\.?$/iu.exec(unquoted(words)) ?? [];
  const [meant] = daysMeant(day.trim());
  const [late, given] = [half.toLowerCase() === 'p', Number(hour)];
  const real = half === '' ? given : (given % 12) + (late ? 12 : 0);
  return meant && hour !== '' && real < 24 && Number(minute) < 60 && (half === '' || (given > 0 && given < 13))
    ? `${meant} ${String(real).padStart(2, '0')}:${minute}`
    : undefined;
}

/** The number of a month by its name, whole or shortened, in any language of the press. */
function monthOf(name: string): number | undefined {
  const asked = name.toLowerCase();
  for (const tag of languageTags) {
    const index = monthNames(tag)
      .map((name) => name.toLowerCase())
      .findIndex((month) => month === asked || (asked.length < 5 && month.startsWith(asked)));
    if (index >= 0) return index + 1;
  }
  return undefined;
}
