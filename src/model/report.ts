/** The report on one file: the problems found in it. */
import type { Day } from '../i18n/dates.ts';
import type { Position } from './nodes.ts';
import type { Code, Problem } from './problems.ts';

export class Report {
  readonly path: string;
  /** The day against which dates are held; absent where none is known. */
  readonly today: Day | undefined;
  readonly problems: Problem[] = [];
  constructor(path: string, today?: Day) {
    this.path = path;
    this.today = today;
  }
  /** Notes one problem; `position` is absent when the whole file is meant. */
  add(code: Code, position: Position | undefined, fact: string, fix: string): void {
    this.problems.push({
      code,
      path: this.path,
      ...(position ? { line: position.line, column: position.column } : {}),
      fact,
      fix,
    });
  }
}
