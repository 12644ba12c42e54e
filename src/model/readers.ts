/** Who must have read a text, and who has not: a unionist whose language it is, and for rights a lawyer. */
import { commandWords } from '../i18n/commands.ts';
import { firstSpeech, type Speech } from '../i18n/speech.ts';
import type { Edition } from './document.ts';
import type { ReadFor } from './fields/read-by.ts';
import { allEditions, type Library } from './library.ts';

/** What an edition must be read for, in the order in which it is said. */
function readingsOwed({ document }: Edition): readonly ReadFor[] {
  return document.facts.legal ? ['language', 'law'] : ['language'];
}

/** What nobody has read an edition for. */
export function readingsMissing(edition: Edition): ReadFor[] {
  return readingsOwed(edition).filter((owed) => !edition.words.readBy.some((reading) => reading.for === owed));
}

/** Editions that nobody has read for language or for law, of how many that must be. */
function readingCounts(
  library: Library,
): Readonly<Record<ReadFor, { readonly owed: number; readonly missing: number }>> {
  const editions = allEditions(library);
  const count = (what: ReadFor): { owed: number; missing: number } => ({
    owed: editions.filter((edition) => readingsOwed(edition).includes(what)).length,
    missing: editions.filter((edition) => readingsMissing(edition).includes(what)).length,
  });
  return { language: count('language'), law: count('law') };
}

/** One line each for what a release goes out without. */
export function unreadLines(library: Library, speech: Speech = firstSpeech): string[] {
  const say = commandWords[speech].status.unread;
  const { language, law } = readingCounts(library);
  return [
    ...(language.missing ? [say.language(language.missing, language.owed)] : []),
    ...(law.missing ? [say.law(law.missing, law.owed)] : []),
  ];
}
