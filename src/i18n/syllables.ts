/** Syllables of a word, as readability formulas count them: by its letters, without a dictionary. */
import type { Language } from './languages.ts';

/** Counts the syllables of a word; a figure has one a digit, letters without a vowel one a letter. At least one, and in a language without rules here one a group of vowels. */
export function syllablesOf(word: string, language: Language): number {
  const digits = word.match(/\p{N}/gu)?.length ?? 0;
  const letters = word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}'’]/gu, '');
  const plain = letters.replace(/['’]/g, '');
  if (plain === '') return Math.max(1, digits);
  const vowel = /[aeiouyáéíóúüàèìòùâêîôûäëïö]/;
  return digits + (vowel.test(plain) ? Math.max(1, (counters[language] ?? groups)(letters)) : plain.length);
}

const counters: Readonly<Partial<Record<Language, (word: string) => number>>> = { en: english, es: spanish };

function groups(word: string): number {
  return word.match(/[aeiouyáéíóúüàèìòùâêîôûäëïö]+/g)?.length ?? 0;
}

/** Words that the rules below would get wrong and that our texts use. */
const englishWords: Readonly<Record<string, number>> = {
  hundred: 2,
  people: 2,
  quiet: 2,
  client: 2,
  science: 2,
  society: 4,
  variety: 4,
  theory: 3,
  idea: 3,
  area: 3,
  real: 1,
  create: 2,
  created: 3,
  react: 2,
  poem: 2,
  soldier: 2,
  soldiers: 2,
  business: 2,
  every: 2,
  evening: 2,
  wednesday: 2,
};

/** Begins many words that are made of two; its `e` is not heard. */
const silentInside =
  /^(some|where|there|home|time|safe|bare|care|hope|use|name|life|fire|face|state|move|make|take|place|white|wide)(?=[bcdfghjklmnpqrstvwz])/;

/** Counts groups of vowels without the `e` that is not heard, and one more where two vowels stand side by side. */
function english(given: string): number {
  const word = given.replace(/['’]s$/, '').replace(/['’]/g, '');
  const known = englishWords[word];
  if (known !== undefined) return known;
  // “didn’t” has a vowel that is not written, “don’t” has none.
  const more = /[^aeiou]n['’]t$/.test(given) ? 1 : 0;
  const heard = word
    .replace(silentInside, (first) => first.slice(0, -1))
    .replace(/(?<=[aeiouy][^aeiouy]*)(?<![^aeiouyl]l)(?<=[^aeiouy])e(?=(?:ment|less|ful|ly|ness|ty)s?$)/, '')
    .replace(/(?<![^aeiouyl]l|[td])(?<=[^aeiouy])ed$/, 'd')
    .replace(/(?<![^aeiouyl]l|[sxzcg]|[cs]h)(?<=[^aeiouy])es$/, 's')
    .replace(/(?<![^aeiouyl]l)(?<=[^aeiouy])e$/, '')
    .replace(/^y(?=[aeiou])/, '')
    .replace(/(?<=[aeiou])y(?=[aeiou])/g, '-');
  const heardGroups = heard.match(/[aeiouy]+/g)?.length ?? 0;
  const beside = [
    /(?<=[rdv])i[aou]/g,
    /(?<![qg])ua/g,
    /[aeiouy]ing(?=s?$)/g,
    /(?<=[aeiouy].*[^aeiouy])ier(?=s?$)/g,
    /sms?$/g,
    /(?<=[^cgst])eous$/g,
  ].reduce((sum, pattern) => sum + (heard.match(pattern)?.length ?? 0), 0);
  return heardGroups + beside + more;
}

/** Counts by the rules of spelling: a strong vowel, or a weak one with an accent, makes a syllable; weak ones beside it join it. */
function spanish(given: string): number {
  const word = given
    .replace(/['’]/g, '')
    .replace(/qu(?=[eiéí])/g, 'q')
    .replace(/gu(?=[eiéí])/g, 'g')
    .replace(/y(?![aeiouáéíóú])/g, 'i');
  return (word.match(/[aeiouáéíóúü]+/g) ?? []).reduce((sum, run) => {
    const full = run.match(/[aeoáéó]|í|ú/g)?.length ?? 0;
    return sum + Math.max(1, full);
  }, 0);
}
