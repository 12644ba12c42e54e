/** Holds every text to the house's own words: what the glossary says we avoid, in title, summary, cards and text. Notes cite the titles of others and are left out. */
import { languageTags, type Language } from '../../i18n/languages.ts';
import type { Glossary } from '../registers/glossary.ts';
import { ownPassages, wholeWords } from '../own-words.ts';
import type { Problem } from '../problems.ts';
import type { Text } from '../files/text.ts';
import { memoize } from '../memo.ts';
import { problem, type Messages } from '../messages.ts';

const messages = {
  'word-avoided': (found: string, because: string, use: string) => ({
    fact: `The house does not write “${found.replace(/\s+/g, ' ').trim()}”: ${because.replace(/\.$/, '')}.`,
    fix: `Write instead: ${use.replace(/\.$/, '')}.`,
  }),
} satisfies Messages;

/** Finds avoided words in a text. */
export function checkWords({ house }: Glossary, { language, path, words, body }: Text): Problem[] {
  const { rules, any } = rulesOf(house)[language];
  const fields = (['title', 'summary', 'cardTitle', 'cardAnswer', 'venue', 'access'] as const).flatMap((name) =>
    words?.[name] === undefined ? [] : [{ said: words[name], position: words.positions[name] }],
  );
  const shared = (['hook', 'fact', 'ask', 'alt'] as const).flatMap((name) =>
    words?.share?.[name] === undefined ? [] : [{ said: words.share[name], position: words.positions[`share.${name}`] }],
  );
  const posted = (['slogan', 'demand', 'where'] as const).flatMap((name) =>
    words?.poster === undefined ? [] : [{ said: words.poster[name], position: words.positions[`poster.${name}`] }],
  );
  const passages = [...fields, ...shared, ...posted, ...ownPassages(body?.flow ?? [])];
  return passages.flatMap(({ said: typed, position }) => {
    // A letter and its accent may have been typed as two characters; the rules have them as one.
    const text = typed.normalize('NFC');
    if (text.search(any) === -1) return [];
    return rules.flatMap(({ find, spare, use, because }): Problem[] => {
      const left = spare.reduce((rest, phrase) => rest.replace(phrase, ' … '), text);
      const [found] = left.match(find) ?? [];
      if (found === undefined) return [];
      return [problem(messages, 'word-avoided', { path, ...position }, found, because, use)];
    });
  });
}

/** The rules of each language, and one pattern that finds whatever any of them might. Made once for all texts. */
const rulesOf = memoize((house: Glossary['house']) => {
  const of = languageTags.map((tag) => {
    const rules = house
      .filter(({ language }) => language === tag)
      .map((rule) => ({
        ...rule,
        find: wholeWords(rule.avoid),
        spare: rule.except.map((phrase) => wholeWords([phrase])),
      }));
    return [tag, { rules, any: wholeWords(rules.flatMap(({ avoid }) => avoid)) }] as const;
  });
  return Object.fromEntries(of) as Record<Language, (typeof of)[number][1]>;
});
