/** Holds every message that only drawing, the faces of the types or the bytes of files bring to its exact text: folders of `tests/problems/`, whose other mistakes the library finds. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { glyphProblems } from '../../src/formats/glyphs.ts';
import { formats } from '../../src/formats/registry.ts';
import { buildLibrary } from '../../src/model/build.ts';
import { privateProblems } from '../../src/publish/privacy/writers.ts';
import { Progress } from '../../src/publish/progress.ts';
import { renderAll } from '../../src/publish/render.ts';
import {
  asOwn,
  codeOf,
  expectTold,
  filesOf,
  fixtures,
  folderOf,
  foundByPrivacy,
  foundByRendering,
  foundOutside,
  sentence,
} from '../problems/fixtures.ts';
import { today } from '../problems/today.ts';

const outside = fixtures.filter((fixture) => foundOutside.includes(codeOf(fixture)));

test.each(outside.map((fixture) => [sentence(fixture), fixture] as const))('%s', async (_, fixture) => {
  const { library, problems } = buildLibrary(await filesOf(fixture), 'content', today);
  const code = codeOf(fixture);
  const signs = code === 'glyph-missing' ? glyphProblems(library) : [];
  const told = foundByPrivacy.includes(code)
    ? await privateProblems(join(folderOf(fixture), 'content'), join(folderOf(fixture), 'public'))
    : [];
  const rendered = foundByRendering.includes(code) ? (await renderAll(formats, library, new Progress())).problems : [];
  expectTold(fixture, [
    ...problems,
    ...signs,
    ...told.map((problem) => ({ ...problem, path: asOwn(problem.path) })),
    ...rendered,
  ]);
});

test('each of these codes has its folders', () => {
  expect(new Set(outside.map(codeOf))).toEqual(new Set(foundOutside));
});
