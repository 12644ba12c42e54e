/** The words with which each language says numbers, so that “five” can be held against «cinco» and 5. Of a language without a list only figures are read. */
import { monthNames } from './dates.ts';
import type { Language } from './languages.ts';

/** Words from two to ninety, in the order of `values`. One is no number here: it is “a” in most languages. */
const spoken: Readonly<Partial<Record<Language, { readonly words: string; readonly and?: string }>>> = {
  en: {
    words:
      'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion',
  },
  es: {
    words:
      'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien,ciento mil millón,millones',
    and: 'y',
  },
};

const values = [
  ...Array.from({ length: 19 }, (_, index) => index + 2),
  ...[30, 40, 50, 60, 70, 80, 90, 100, 1000, 1_000_000, 1_000_000_000],
];

/** What some languages write as one word: «veintidós», «doscientos». */
const joined: Readonly<Partial<Record<Language, string>>> = {
  es: '21 veintiuno,veintiún,veintiuna 22 veintidós 23 veintitrés 24 veinticuatro 25 veinticinco 26 veintiséis 27 veintisiete 28 veintiocho 29 veintinueve 200 doscientos,doscientas 300 trescientos,trescientas 400 cuatrocientos,cuatrocientas 500 quinientos,quinientas 600 seiscientos,seiscientas 700 setecientos,setecientas 800 ochocientos,ochocientas 900 novecientos,novecientas',
};

const tables = new Map<Language, ReadonlyMap<string, number>>();

function tableOf(language: Language): ReadonlyMap<string, number> {
  const known = tables.get(language);
  if (known) return known;
  const table = new Map<string, number>();
  const add = (words: string, value: number): void => words.split(',').forEach((word) => table.set(word, value));
  spoken[language]?.words.split(' ').forEach((words, index) => add(words, values[index] ?? 0));
  const pairs = joined[language]?.split(' ') ?? [];
  for (let index = 0; index < pairs.length; index += 2) add(pairs[index + 1] ?? '', Number(pairs[index]));
  tables.set(language, table);
  return table;
}

/** Reads the numbers that some words say: in figures, in words, and both together («50 mil»). @returns each as its digits without separators, in order; one is left out */
export function numbersIn(
  text: string,
  language: Language,
): { readonly digits: string; readonly inFigures: boolean }[] {
  const table = tableOf(language);
  const and = spoken[language]?.and;
  const found: { digits: string; inFigures: boolean }[] = [];
  let sum = 0; // of words that belong together
  let figures = false;
  const close = (): void => {
    if (sum > 1) found.push({ digits: String(sum), inFigures: figures });
    [sum, figures] = [0, false];
  };
  const words = text.toLowerCase().match(/\d+(?:[.,:\u00a0\u202f]\d+)*|\p{L}+|[^\s\p{L}\d]+/gu) ?? [];
  words.forEach((word, index) => {
    if (/^\d/.test(word)) {
      close();
      const clock = /^(\d+):(\d\d)$/.exec(word);
      const next = table.get(words[index + 1] ?? '') ?? 0;
      if (clock) {
        // An hour may be written with twelve hours in the one language and with twenty-four in the other.
        found.push({ digits: String(((Number(clock[1]) + 11) % 12) + 1), inFigures: false });
        found.push({ digits: String(Number(clock[2])), inFigures: false });
      } else if (next >= 1000) [sum, figures] = [valueOf(word), true];
      else found.push({ digits: word.replace(/\D/g, '').replace(/^0+(?=\d)/, ''), inFigures: true });
      return;
    }
    const value = table.get(word);
    if (value === undefined) {
      if (word !== '-' && !(word === and && table.has(words[index + 1] ?? ''))) close();
    } else if (value >= 1000) sum = Math.round((sum || 1) * value);
    else if (value === 100) sum = (sum || 1) * value;
    else if (sum % 1000 === 0 || (sum >= 20 && sum % (value >= 10 ? 100 : 10) === 0)) sum += value;
    else {
      close();
      sum = value;
    }
  });
  close();
  return found.filter(({ digits }) => digits !== '1' && digits !== '0');
}

/** Reads figures: a sign before exactly three of them parts thousands, another one is the decimal sign. */
function valueOf(figures: string): number {
  return Number(figures.replace(/[.,\u00a0\u202f](?=\d{3}(?!\d))/g, '').replace(',', '.'));
}

const months = new Map<Language, readonly string[]>();

/** Finds which months some words name, from 1. @returns them in order */
export function monthsIn(text: string, language: Language): number[] {
  let names = months.get(language);
  if (!names) {
    names = monthNames(language).map((name) => name.toLowerCase());
    months.set(language, names);
  }
  // “May” and “March” are also words of other meanings: only beside a figure are they months.
  const list = names;
  const near = new RegExp(`(?<![\\p{L}])(${list.join('|')})(?![\\p{L}])`, 'giu');
  return [...text.matchAll(near)]
    .filter(({ index, 0: word }) => /\d/.test(text.slice(Math.max(0, index - 8), index + word.length + 10)))
    .map(([word]) => list.indexOf(word.toLowerCase()) + 1);
}
