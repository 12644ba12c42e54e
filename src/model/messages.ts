/** Messages: the words of problems stand in tables, by code, beside the logic that finds the problems; here is the one way from a table to a problem. */
import { inOthers } from '../i18n/messages.ts';
import { nearestOf } from './nearest.ts';
import type { Position } from './nodes.ts';
import type { Problem } from './problems.ts';
import type { Edit } from './repair.ts';
import type { Code } from './codes.ts';

/** What is said of one problem: a sentence of what is so, one of how to mend it, and the repair itself where it is a change of the file. */
export type Message = Pick<Problem, 'fact' | 'fix' | 'repair' | 'in'>;

/** What is wrong, before it is said where. */
export type Fault = Pick<Problem, 'code' | 'fact' | 'fix' | 'repair' | 'in'>;

/** Name of a message: the code of its problem; where one code has several messages in a table, a stroke and what tells them apart. */
export type MessageName = Code | `${Code}/${string}`;

/** Messages by name; one with details is a function of them. A table is a constant named `messages`, or ending so, that `satisfies` this. */
export type Messages = Readonly<Partial<Record<MessageName, Message | ((...details: never[]) => Message)>>>;

/** The details that a message asks for. */
export type Details<M> = M extends (...details: infer D) => Message ? D : [];

/** Makes a message of what a rule says of its find. */
export function messageOf([fact, fix, repair]: readonly [fact: string, fix: string, repair?: Edit]): Message {
  return { fact, fix, ...(repair ? { repair } : {}) };
}

/** Where a problem is: a file, and in it a position, unless the whole file is meant. */
export interface Place extends Partial<Position> {
  readonly path: string;
}

/** The part of a message that says it in other languages; nothing where none has it. */
function others(name: string, details: readonly unknown[]): Pick<Message, 'in'> {
  const said = Object.entries(inOthers(name, details, nearestOf)).map(([speech, [fact, fix]]) => [
    speech,
    { fact, fix },
  ]);
  return said.length > 0 ? { in: Object.fromEntries(said) as NonNullable<Message['in']> } : {};
}

/** Finds the words of a message. */
export function wording<T extends Messages, N extends keyof T & MessageName>(
  messages: T,
  name: N,
  ...details: Details<T[N]>
): Fault {
  const message = messages[name] as Message | ((...details: Details<T[N]>) => Message);
  const said = typeof message === 'function' ? message(...details) : message;
  return { code: name.split('/')[0] as Code, ...said, ...others(name, details) };
}

/** Makes a problem of a message. */
export function problem<T extends Messages, N extends keyof T & MessageName>(
  messages: T,
  name: N,
  { path, line, column }: Place,
  ...details: Details<T[N]>
): Problem {
  return {
    ...wording(messages, name, ...details),
    path,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  };
}

/** Messages whose code depends on the file, so that their table has none. */
type Uncoded = Readonly<Record<string, Message | ((...details: never[]) => Message)>>;

/** Gives each message of a table without codes its words in the other languages too. @param prefix before its names there */
export function spoken<T extends Uncoded>(prefix: string, table: T): T {
  const entries = Object.entries(table).map(([key, message]) => [
    key,
    typeof message === 'function'
      ? (...details: never[]) => ({ ...message(...details), ...others(`${prefix}/${key}`, details) })
      : { ...message, ...others(`${prefix}/${key}`, []) },
  ]);
  return Object.fromEntries(entries) as T;
}
