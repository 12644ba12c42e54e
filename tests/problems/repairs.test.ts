/** Obeys every repair that a message carries: the problem is gone, and no new one has come. */
import { describe, expect, test } from 'vitest';
import { buildLibrary } from '../../src/model/build.ts';
import { lint } from '../../src/model/checks/lint.ts';
import type { SourceFile } from '../../src/model/files/sources.ts';
import { formatProblem, type Problem } from '../../src/model/problems.ts';
import { codes } from '../../src/model/codes.ts';
import { isSafe } from '../../src/model/repair.ts';
import { withRepairs } from '../../src/model/with-repairs.ts';
import { filesOf, fixtures } from './fixtures.ts';
import { today } from './today.ts';

/** What the check and the advice after it say of some files, and how many documents and claims could be read whole. */
function told(files: readonly SourceFile[]): { problems: Problem[]; read: number } {
  const { library, problems } = buildLibrary(files, 'content', today);
  return { problems: [...problems, ...lint(library)], read: library.documents.length + library.claims.length };
}

/** Makes one repair in memory, as `check --fix` makes it on the disk. */
function obeyed(files: readonly SourceFile[], problem: Problem, all: readonly Problem[]): SourceFile[] {
  const { path, repair } = problem;
  if (repair && 'rename' in repair) {
    const to = path.replace(/[^/]+$/, repair.rename);
    return files.map((file) =>
      file.path === path || file.path.startsWith(`${path}/`)
        ? { ...file, path: to + file.path.slice(path.length) }
        : file,
    );
  }
  return files.map((file) => {
    if (file.path !== path) return file;
    const { text, made } = withRepairs(new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes), all);
    expect(made, `${formatProblem(problem)}\n${JSON.stringify(repair)} finds no place`).toHaveLength(all.length);
    return { ...file, bytes: new TextEncoder().encode(text) };
  });
}

/** What a problem is about, wherever in the text it stands by now. */
const about = ({ code, path, fact }: Problem): string => `${code} ${path.split('/').slice(0, 3).join('/')} ${fact}`;

/** What a repair rightly leads to: the words are others now than those on paper and those that were translated. */
const follows = new Set(['code-behind', 'translation-behind', 'translation-unreviewed']);

const withOne = await Promise.all(
  fixtures.map(async (fixture) => {
    const files = await filesOf(fixture);
    return { fixture, files, ...told(files) };
  }),
);
const cases = withOne.flatMap(({ fixture, files, ...before }) =>
  before.problems.flatMap((problem) => (problem.repair ? [{ fixture, files, before, problem }] : [])),
);

describe('A repair that can be pressed', () => {
  test('is carried by many messages', () => {
    expect(new Set(cases.map(({ problem }) => problem.code)).size).toBeGreaterThan(25);
    expect(cases.filter(({ problem: { repair } }) => repair && isSafe(repair)).length).toBeGreaterThan(40);
  });

  test.each(cases.map((one, index) => [one.fixture, index, one] as const))(
    'of %s (%i) mends it, and brings nothing new',
    (_fixture, _index, { files, before, problem }) => {
      // Lines that belong below a field are moved in together.
      const all = problem.fact.includes('is not moved in')
        ? before.problems.filter(({ fact }) => fact.includes('is not moved in'))
        : [problem];
      const after = told(obeyed(files, problem, all));
      const known = before.problems.map(about);
      // What can be read whole at last is looked at by the checks that wait for that.
      const isNew = (one: Problem): boolean =>
        !known.includes(about(one)) &&
        !follows.has(one.code) &&
        codes[one.code] !== 'note' &&
        // Twins are compared when neither has a mistake any more.
        !one.code.startsWith('twin-') &&
        // The same line may hold another mistake, which nobody could see before.
        !(one.path === problem.path && one.line === problem.line) &&
        (codes[one.code] === 'error' || after.read === before.read);
      expect(after.problems.filter((one) => about(one) === about(problem)).map((one) => formatProblem(one))).toEqual(
        [],
      );
      expect(
        after.problems.filter(isNew).map((one) => formatProblem(one)),
        JSON.stringify(problem.repair),
      ).toEqual([]);
    },
  );
});
