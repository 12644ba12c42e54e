/** Which translation a command was asked for: a document and a language that are there, and the text it is made from. */
import type { CommandWords } from '../i18n/commands/en.ts';
import { languageTags, type Language } from '../i18n/languages.ts';
import { editionIn, type Edition } from '../model/document.ts';
import { findDocument, type Library } from '../model/library.ts';
import { nearestOf } from '../model/nearest.ts';

export interface AskedTranslation {
  readonly source: Edition;
  readonly language: Language;
  /** Where its file is, or would be, from the project's root. */
  readonly path: string;
}

/** Finds it. @returns the refusal, with its repair, where the document or the language is none, or the text was first written in it */
export function askedTranslation(
  library: Library,
  id: string,
  tag: string,
  words: CommandWords,
): AskedTranslation | string {
  const document = findDocument(library, id);
  const known = library.documents.map((other) => other.id);
  if (!document) return words.noDocument(id, nearestOf(id, known));
  const language = languageTags.find((one) => one === tag);
  if (!language) return words.translate.noLanguage(tag, languageTags.join(', '));
  const source = editionIn(document, document.facts.original);
  if (!source || language === source.language) return words.translate.isOriginal(id, tag);
  return { source, language, path: translationPath(source, language) };
}

/** Path of a translation's file: it lies beside its source. */
export function translationPath(source: Edition, language: Language): string {
  return source.path.replace(/[^/]+$/, `${language}.mdx`);
}
