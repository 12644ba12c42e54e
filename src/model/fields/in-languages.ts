/** What a register says once in each language: a list need not be complete before a language can join. */
import { languages, languageTags, type Language } from '../../i18n/languages.ts';
import type { Report } from '../report.ts';
import type { Field } from './fields.ts';
import type { Position } from '../nodes.ts';
import type { Messages } from '../messages.ts';

const messages = {
  'field-missing/languages': (what: Listed) => ({
    fact: `${nameOf(what)} has no words in any language.`,
    fix: `Add ${languageTags.map((tag) => `\`${tag}: …\``).join(' and ')}.`,
  }),
  'translation-missing/words': (what: Listed, tag: Language) => ({
    fact: `${nameOf(what)} has no words in ${languages[tag].name}; its readers are shown those of another language.`,
    fix: `Add \`${tag}: …\` when somebody can.`,
  }),
} satisfies Messages;

/** An entry of a register. */
interface Listed {
  readonly is: 'term' | 'place';
  readonly id: string;
}

function nameOf({ is, id }: Listed): string {
  return `The ${is} “${id}”`;
}

/** The same field once for each language. */
export function inLanguages<T>(field: Field<T>): Readonly<Record<Language, Field<T>>> {
  return Object.fromEntries(languageTags.map((tag) => [tag, field])) as Record<Language, Field<T>>;
}

/**
 * Gives every language its words; where they are not written yet, those of the first language that has some, which is reported for review.
 * @param what the entry that is reported
 * @returns nothing when no language has words, which is an error
 */
export function inEvery<T>(
  said: Readonly<Partial<Record<Language, T>>>,
  what: Listed,
  position: Position | undefined,
  report: Report,
): Record<Language, { readonly value: T; readonly language: Language }> | undefined {
  const first = languageTags.find((tag) => said[tag] !== undefined);
  if (first === undefined) {
    report.add(messages, 'field-missing/languages', position, what);
    return undefined;
  }
  for (const tag of languageTags)
    if (said[tag] === undefined) report.add(messages, 'translation-missing/words', position, what, tag);
  return Object.fromEntries(
    languageTags.map((tag) => [
      tag,
      said[tag] === undefined ? { value: said[first] as T, language: first } : { value: said[tag], language: tag },
    ]),
  ) as Record<Language, { value: T; language: Language }>;
}
