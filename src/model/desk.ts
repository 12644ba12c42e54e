/** The desk on which the problems of one file are collected. */
import type { Place } from './nodes.ts';
import type { Code, Problem } from './problems.ts';

export class Desk {
  readonly path: string;
  readonly problems: Problem[] = [];
  constructor(path: string) {
    this.path = path;
  }
  /** Notes one problem; `place` is absent when the whole file is meant. */
  report(code: Code, place: Place | undefined, fact: string, fix: string): void {
    this.problems.push({ code, path: this.path, ...(place ? { line: place.line, column: place.column } : {}), fact, fix });
  }
}
