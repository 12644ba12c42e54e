/** Messages to writers in the languages that come after the first: one table a language, by the names that messages have beside the logic that finds problems. */
import { blocks } from './messages/es/blocks.ts';
import { cards } from './messages/es/cards.ts';
import { fields } from './messages/es/fields.ts';
import { fileNames } from './messages/es/file-names.ts';
import { folders } from './messages/es/folders.ts';
import { markup } from './messages/es/markup.ts';
import { pictures } from './messages/es/pictures.ts';
import { recordings } from './messages/es/recordings.ts';
import { registers } from './messages/es/registers.ts';
import { sheets } from './messages/es/sheets.ts';
import { signs } from './messages/es/signs.ts';
import { style } from './messages/es/style.ts';
import { text } from './messages/es/text.ts';
import { yaml } from './messages/es/yaml.ts';
import type { Help, MessageTable, Sentences } from './messages/help.ts';
import type { OtherSpeech } from './speech.ts';

export const messageTables: Readonly<Record<OtherSpeech, MessageTable>> = {
  es: {
    ...fields,
    ...yaml,
    ...text,
    ...blocks,
    ...cards,
    ...signs,
    ...markup,
    ...folders,
    ...fileNames,
    ...registers,
    ...recordings,
    ...pictures,
    ...sheets,
    ...style,
  },
};

/** How “Did you mean” is said. */
const meant: Readonly<Record<OtherSpeech, (near: string) => string>> = { es: (near) => ` ¿Quiso decir «${near}»?` };

/** What a message says in the other languages, as far as it is written there. */
export type InOthers = Partial<Record<OtherSpeech, Sentences>>;

/**
 * Says a message in the other languages.
 * @param name of the message
 * @param nearest finds the known word that may have been meant
 * @returns nothing of a language that does not have it yet
 */
export function inOthers(
  name: string,
  details: readonly unknown[],
  nearest: (word: string, known: readonly string[]) => string | undefined,
): InOthers {
  const said: InOthers = {};
  for (const [speech, table] of Object.entries(messageTables) as [OtherSpeech, MessageTable][]) {
    const message = (table[`${name}#${details.length}`] ?? table[name]) as
      ((help: Help, ...rest: unknown[]) => Sentences) | undefined;
    if (!message) continue;
    const near: Help['near'] = (word, known) => {
      const found = nearest(word, [...known]);
      return found === undefined ? '' : meant[speech](found);
    };
    said[speech] = message({ near }, ...details);
  }
  return said;
}
