/** Holds every message that only drawing, the faces of the types or the bytes of files bring to its exact text: folders of `tests/problems/`, whose other mistakes the library finds. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cards } from '../../src/formats/card/card.ts';
import { refusals, refusedEarly } from '../../src/formats/refusals.ts';
import { formats } from '../../src/formats/registry.ts';
import { buildLibrary } from '../../src/model/build.ts';
import type { Problem } from '../../src/model/problems.ts';
import { privateProblems } from '../../src/publish/privacy/writers.ts';
import { Progress } from '../../src/publish/progress.ts';
import { renderAll } from '../../src/publish/render.ts';
import { spellingProblems } from '../../src/write/spelling.ts';
import {
  asOwn,
  codeOf,
  expectTold,
  filesOf,
  fixtures,
  folderOf,
  foundByMeasuring,
  foundByPrivacy,
  foundByRendering,
  foundBySpelling,
  foundOutside,
  sentence,
} from '../problems/fixtures.ts';
import { today } from '../problems/today.ts';

const outside = fixtures.filter((fixture) => foundOutside.includes(codeOf(fixture)));

test.each(outside.map((fixture) => [sentence(fixture), fixture] as const))('%s', async (_, fixture) => {
  const files = await filesOf(fixture);
  const { library, problems } = buildLibrary(files, 'content', today);
  const code = codeOf(fixture);
  const measured = foundByMeasuring.includes(code) ? await refusals(library) : [];
  const told = foundByPrivacy.includes(code)
    ? await privateProblems(join(folderOf(fixture), 'content'), join(folderOf(fixture), 'public'))
    : [];
  const rendered = foundByRendering.includes(code) ? (await renderAll(formats, library, new Progress())).problems : [];
  const textAt = async (path: string): Promise<string> =>
    new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);
  const spelt = foundBySpelling.includes(code) ? await spellingProblems(library, textAt) : [];
  expectTold(fixture, [
    ...problems,
    ...spelt,
    ...measured,
    ...told.map((problem) => ({ ...problem, path: asOwn(problem.path) })),
    ...rendered,
  ]);
});

const measured = outside.filter((fixture) => /^card-|^glyph-/.test(codeOf(fixture)));

test.each(measured.map((fixture) => [sentence(fixture), fixture] as const))(
  'the check %s wherever a card would be refused when it is drawn',
  async (_, fixture) => {
    const { library } = buildLibrary(await filesOf(fixture), 'content', today);
    const placesOf = (problems: readonly Problem[]): string[] => [...new Set(problems.map(({ path }) => path))].sort();
    const drawn = (await renderAll([cards], library, new Progress())).problems;
    expect(placesOf(await refusals(library))).toEqual(expect.arrayContaining(placesOf(drawn)));
    for (const { code } of drawn) expect(refusedEarly, code).toContain(code);
  },
);

test('each of these codes has its folders', () => {
  expect(new Set(outside.map(codeOf))).toEqual(new Set(foundOutside));
});
