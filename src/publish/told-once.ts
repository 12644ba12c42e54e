/** Tells a fault once that stands on several sheets of one kind. */
import type { Problem } from '../model/problems.ts';

/**
 * Keeps one of problems that read the same but for their numbers: ink-light and black measure a line more or less than the
 * coloured sheet, and a writer who mends the worst has mended all. A number in a name (`a4`) is none.
 */
export function toldOnce(problems: readonly Problem[]): Problem[] {
  const kept = new Map<string, Problem>();
  for (const problem of problems) {
    const { path, line, column, code, fact } = problem;
    const key = JSON.stringify([path, line, column, code, fact.replace(number, '#')]);
    const other = kept.get(key);
    if (!other || isWorse(problem, other)) kept.set(key, problem);
  }
  return [...kept.values()];
}

const number = /\b\d+(?:\.\d+)?\b/g;

/** Compares the numbers of two sentences, the first that differs. */
function isWorse(one: Problem, other: Problem): boolean {
  const [ones, others] = [one, other].map(({ fact }) => (fact.match(number) ?? []).map(Number));
  const at = ones!.findIndex((value, index) => value !== others![index]);
  return at >= 0 && ones![at]! > others![at]!;
}
