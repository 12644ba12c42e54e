/** Reads the language that a field names: by its tag, and told the tag where it is named as people speak of it. */
import { isScalar } from 'yaml';
import { isLanguage, languageTags, type Language } from '../../i18n/languages.ts';
import { languageMeant } from '../language-meant.ts';
import type { Messages } from '../messages.ts';
import { mend } from '../repair.ts';
import type { Reader } from './fields.ts';
import { oneOf } from './values.ts';

const messages = {
  'value-unknown/language': (name: string, written: string, meant: string) => ({
    fact: `\`${name}\` is “${written}”, and a language is written by its tag.`,
    fix: `Write ${meant}.`,
    ...mend(written, meant),
  }),
} satisfies Messages;

/** Reads the tag of a language of the press. */
export const languageTag: Reader<Language> = (value, report) => {
  const { name, node, position } = value;
  const written = isScalar(node) ? String(node.source ?? node.value) : '';
  const meant = isLanguage(written) ? undefined : languageMeant(written);
  if (meant === undefined) return oneOf(languageTags)(value, report);
  report.add(messages, 'value-unknown/language', position, name, written, meant);
  return undefined;
};
