/** What the spelling of a language needs besides the dictionary of English, which the checker brings. */
import type { Language } from './languages.ts';

interface Spelling {
  /** Package and file of its dictionary. */
  readonly dictionary: string;
  /** Verbs that a word may be, where pronouns are written onto them: no dictionary has them all. */
  readonly verbs?: (word: string) => string[];
}

/** Pronouns that Spanish writes onto a verb, whose accent then moves: “enséñelas” is “enseñe” and “las”. */
const joinedPronouns = [/(?:l[aeo]s?|me|te|se|nos)$/, /(?:me|te|se|nos)l[ao]s?$/];

function spanishVerbs(word: string): string[] {
  const plain = word.toLowerCase();
  return joinedPronouns.flatMap((pronouns) => {
    const verb = plain.replace(pronouns, '');
    return verb.length > 2 && verb !== plain
      ? [verb.replace(/[áéíóú]/g, (letter) => 'aeiou'['áéíóú'.indexOf(letter)] ?? letter)]
      : [];
  });
}

/** Languages that can be spelt, besides English. */
export const spellings: Readonly<Partial<Record<Language, Spelling>>> = {
  es: { dictionary: '@cspell/dict-es-es/cspell-ext.json', verbs: spanishVerbs },
};
