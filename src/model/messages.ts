/** Messages: the words of problems stand in tables, by code, beside the logic that finds the problems; here is the one way from a table to a problem. */
import type { Position } from './nodes.ts';
import type { Code, Problem } from './problems.ts';

/** What is said of one problem: a sentence of what is so, and one of how to mend it. */
export type Message = Pick<Problem, 'fact' | 'fix'>;

/** What is wrong, before it is said where. */
export type Fault = Pick<Problem, 'code' | 'fact' | 'fix'>;

/** Name of a message: the code of its problem; where one code has several messages in a table, a stroke and what tells them apart. */
export type MessageName = Code | `${Code}/${string}`;

/** Messages by name; one with details is a function of them. A table is a constant named `messages`, or ending so, that `satisfies` this. */
export type Messages = Readonly<Partial<Record<MessageName, Message | ((...details: never[]) => Message)>>>;

/** The details that a message asks for. */
export type Details<M> = M extends (...details: infer D) => Message ? D : [];

/** Where a problem is: a file, and in it a position, unless the whole file is meant. */
export interface Place extends Partial<Position> {
  readonly path: string;
}

/** Finds the words of a message. */
export function wording<T extends Messages, N extends keyof T & MessageName>(
  messages: T,
  name: N,
  ...details: Details<T[N]>
): Fault {
  const message = messages[name] as Message | ((...details: Details<T[N]>) => Message);
  const { fact, fix } = typeof message === 'function' ? message(...details) : message;
  return { code: name.split('/')[0] as Code, fact, fix };
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
