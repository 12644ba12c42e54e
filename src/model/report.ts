/** The report on one file: the problems found in it. */
import type { Day } from '../i18n/dates.ts';
import { problem, type Details, type Message, type MessageName, type Messages } from './messages.ts';
import type { Position } from './nodes.ts';
import type { Problem } from './problems.ts';
import type { Code } from './codes.ts';

export class Report {
  readonly path: string;
  /** The day against which dates are held; absent where none is known. */
  readonly today: Day | undefined;
  readonly problems: Problem[] = [];
  constructor(path: string, today?: Day) {
    this.path = path;
    this.today = today;
  }
  /** Notes one problem, in the words of a table; `position` is absent when the whole file is meant. */
  add<T extends Messages, N extends keyof T & MessageName>(
    messages: T,
    name: N,
    position: Position | undefined,
    ...details: Details<T[N]>
  ): void {
    this.problems.push(problem(messages, name, { path: this.path, ...position }, ...details));
  }
  /** Notes one problem whose code depends on the kind of file, so that the table of its words has none. */
  put(code: Code, { line, column }: Position, { fact, fix, repair, in: others }: Message): void {
    this.problems.push({
      code,
      path: this.path,
      line,
      column,
      fact,
      fix,
      ...(repair ? { repair } : {}),
      ...(others ? { in: others } : {}),
    });
  }
}
