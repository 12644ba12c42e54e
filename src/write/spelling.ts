/** Spelling, by cspell and its dictionaries (https://cspell.org): words that no dictionary has, and neither the glossary nor the campaign's own list. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { mergeSettings, readConfigFile, resolveConfigFileImports, spellCheckDocument } from 'cspell-lib';
import { languageName } from '../i18n/dates.ts';
import { english, type Language } from '../i18n/languages.ts';
import { spellings } from '../i18n/spelling.ts';
import { placeholder } from '../i18n/stubs.ts';
import { allEditions, type Library } from '../model/library.ts';
import { problem, type Messages } from '../model/messages.ts';
import type { Problem } from '../model/problems.ts';
import { positionAt } from '../model/text/parse.ts';

const messages = {
  'word-unknown': (word: string, language: Language, near: readonly string[]) => ({
    fact: `“${word}” is in no dictionary of ${languageName(language, english)}.${near.length > 0 ? ` Did you mean ${near.map((one) => `“${one}”`).join(', ')}?` : ''}`,
    fix: 'Mend it; a word that is right goes to `spelling` in glossary.yml.',
  }),
} satisfies Messages;

/** What is no word: fields of names, days and records, codes of links and notes, properties that name something. */
const passedOver = [
  '/^ *[a-zA-Z]+:/gm',
  '/^(?:slug|hashtags|lines|sealed|original|claims|readBy|revised|reviewedBy):.*$/gm',
  '/^ +(?:hashtags|claims|of|status|reviewedBy|sealed):.*$/gm',
  '/^  blocks: [\\s\\S]*?(?=^\\S)/gm',
  '/doc:[\\w#-]+/g',
  '/\\[\\^[^\\]]+\\]/g',
  '/\\b(?:claim|id|drawing|picture)="[^"]*"/g',
  '/\\b[\\w-]+(?:\\.[\\w-]+)+(?:\\/\\S*)?/g',
  'Urls',
  'Email',
];

/** Where texts in other languages than English carry English: the title and publisher of a source, and words in italics, such as what to say to an officer. */
const inEnglish = ['/^\\[\\^[^\\]]+\\]:.*$/gm', '/(?<!\\*)\\*[^*\\n]+\\*(?!\\*)/g', '/“[^”\\n]*”/g'];

/** So many words are offered for one that is unknown. */
const mostNear = 2;

/** Says whether somebody wrote a dictionary of a language that we have. */
function isKnown(language: Language): boolean {
  return language === english || spellings[language] !== undefined;
}

/** Finds unknown words, each once in a text. Languages without a dictionary are passed over. It takes some seconds to read a dictionary. @param read gives the file at a path */
export async function spellingProblems(
  library: Library,
  read = (path: string): Promise<string> => readFile(path, 'utf8'),
): Promise<Problem[]> {
  const { names = [], spelling = [], terms } = library.glossary;
  const known = [
    ...names.map(({ name }) => name),
    ...terms.flatMap((term) => Object.values(term.in).map((meaning) => meaning.term)),
    ...library.cities.flatMap((city) => Object.values(city.names)),
    ...spelling,
  ].flatMap((words) => words.split(/\s+/));
  const dictionaries = await Promise.all(
    Object.values(spellings).map(async ({ dictionary }) =>
      resolveConfigFileImports(await readConfigFile(fileURLToPath(import.meta.resolve(dictionary)))),
    ),
  );
  const found: Problem[] = [];
  for (const { language, path } of allEditions(library).filter((edition) => isKnown(edition.language))) {
    const text = (await read(path)).replace(/\r\n/g, '\n');
    if (text.includes(placeholder.open)) continue; // not written yet
    // A text in English quotes what people say in their own languages.
    const locale = language === english ? languagesWith(english) : language;
    const settings = mergeSettings(...(dictionaries as [object]), {
      words: known,
      language: locale,
      caseSensitive: true, // else a word that lost its accent is known
      ignoreRegExpList: language === english ? passedOver : [...passedOver, ...inEnglish],
    });
    const unknownIn = async (words: string) =>
      (
        await spellCheckDocument(
          { uri: 'file:///text.mdx', text: words, languageId: 'markdown', locale },
          { generateSuggestions: true, noConfigSearch: true },
          settings,
        )
      ).issues;
    const issues = await unknownIn(text);
    const verbs = new Map(issues.map((issue) => [issue.text, spellings[language]?.verbs?.(issue.text) ?? []]));
    const noVerbs = new Set((await unknownIn([...verbs.values()].flat().join('\n'))).map((issue) => issue.text));
    const isVerb = (word: string): boolean => (verbs.get(word) ?? []).some((verb) => !noVerbs.has(verb));
    const first = new Map(issues.toReversed().map((issue) => [issue.text.toLowerCase(), issue]));
    for (const { text: word, offset, suggestions = [] } of first.values())
      if (!isVerb(word))
        found.push(
          problem(
            messages,
            'word-unknown',
            { path, ...positionAt(text, offset) },
            word,
            language,
            suggestions.slice(0, mostNear),
          ),
        );
  }
  return found;
}

/** A language with all others of which we have dictionaries. */
function languagesWith(first: Language): string {
  return [first, ...Object.keys(spellings)].join(',');
}
