/** Reads who has read a text before it went out: for its language or for its law; by what they are, never by name. */
import type { Day } from '../../i18n/dates.ts';
import type { Messages } from '../messages.ts';
import type { Reader } from './fields.ts';
import { day, group, list, oneOf, printed } from './values.ts';

const messages = {
  'person-named': (name: string, role: string) => ({
    fact: `\`${name}\` is “${role}”; with a capital letter it reads as a name, and no private person is named.`,
    fix: 'Write what the person is, in small letters, such as: steward, teacher, immigration lawyer. A union or a town goes into `place`.',
  }),
  'field-unknown/states': (name: string) => ({
    fact: `\`${name}\` says for which states the law was read, but this entry is for language.`,
    fix: 'Remove the line, or write `for: law`.',
  }),
} satisfies Messages;

/** What a text can be read for. */
export const readFor = ['language', 'law'] as const;
export type ReadFor = (typeof readFor)[number];

/** The states, the District and Puerto Rico by their postal codes. */
const states = (
  'AL AK AZ AR CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR ' +
  'PA PR RI SC SD TN TX UT VA VT WA WI WV WY'
).split(' ');

/** One reading of a text. */
export interface Reading {
  readonly for: ReadFor;
  /** What the reader is, in the language of the text; never a private person's name. */
  readonly role: string;
  /** A town or a union. */
  readonly place?: string;
  /** Postal codes of the states whose law was read; empty where none is named. */
  readonly states: readonly string[];
  readonly on: Day;
}

/** A letter in a word that makes a name of it; letters alone are those of a union, such as UFCW. */
const named = /(?<![\p{L}\p{M}])\p{Lu}(?:[.’']|\p{Ll}|\p{M})/u;

/** Reads what a person is, and refuses what reads as a name. */
export const role: Reader<string> = (value, report) => {
  const read = printed(80)(value, report);
  if (read === undefined || !named.test(read)) return read;
  report.add(messages, 'person-named', value.position, value.name, read);
  return undefined;
};

const entry = group({
  for: { read: oneOf(readFor), required: true },
  role: { read: role, required: true },
  place: { read: printed(80) },
  states: { read: list(oneOf(states)) },
  on: { read: day('done'), required: true },
});

const reading: Reader<Reading> = Object.assign(
  ((value, report) => {
    const positions = { ...value.positions };
    const read = entry({ ...value, positions }, report);
    if (read?.for === 'language' && read.states)
      report.add(
        messages,
        'field-unknown/states',
        positions[`${value.name}.states`] ?? value.position,
        `${value.name}.states`,
      );
    return read?.for && read.role && read.on
      ? {
          for: read.for,
          role: read.role,
          on: read.on,
          states: read.states ?? [],
          ...(read.place ? { place: read.place } : {}),
        }
      : undefined;
  }) satisfies Reader<Reading>,
  entry.fields ? { fields: entry.fields } : {},
);

/** Reads the list `readBy`; an entry that is not whole has been reported and is left out. */
export const readReadings = list(reading);
