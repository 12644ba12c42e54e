/** Hedges: words such as “we hold” by which a text asks pardon for what it says. */
import { words as wordsOf } from '../i18n/languages.ts';
import type { Edition } from './document.ts';
import type { Position } from './nodes.ts';
import { ownPassages, wholeWords } from './own-words.ts';

/** A hedge as the text has it, and where. */
export interface Hedge {
  readonly words: string;
  readonly position: Position | undefined;
}

/** Finds the hedges in title, summary and text, in reading order; what a person is quoted with is not ours. */
export function hedgesIn({ language, words, body }: Pick<Edition, 'language' | 'words' | 'body'>): Hedge[] {
  const find = wholeWords(Object.values(wordsOf(language).hedges));
  const fields = (['title', 'summary'] as const).map((name) => ({
    said: words[name],
    position: words.positions[name],
  }));
  return [...fields, ...ownPassages(body.flow)].flatMap(({ said, position }) =>
    [...said.normalize('NFC').matchAll(find)].map(([found]) => ({ words: found.replace(/\s+/g, ' '), position })),
  );
}
