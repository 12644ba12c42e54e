/** Holds every message a writer can meet to its exact text: one folder for each mistake, `UPDATE=1` rewrites what is expected. */
import { readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { glyphProblems } from '../../src/formats/glyphs.ts';
import { formats } from '../../src/formats/registry.ts';
import { readFolder } from '../../src/load/disk.ts';
import { buildLibrary } from '../../src/model/build.ts';
import { lint } from '../../src/model/lint.ts';
import { shareNotes } from '../../src/model/share.ts';
import { codes, formatReport } from '../../src/model/problems.ts';
import { privateProblems } from '../../src/publish/privacy/writers.ts';
import { Progress } from '../../src/publish/progress.ts';
import { renderAll } from '../../src/publish/render.ts';
import type { SourceFile } from '../../src/model/sources.ts';
import { madeCodes } from './made.ts';
import { today } from './today.ts';

const here = import.meta.dirname;
const fixtures = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** Codes that only rendering can find: for their fixtures every file is made, as a build does. */
const foundByRendering = ['sheet-overflow', 'sheet-word-too-wide', 'card-overflow', 'card-alt-too-long', 'picture-too-small'];
/** Advice, which is asked for after the check; every other fixture would have some. */
const foundByLint = ['link-plain', 'leaflet-headline', 'leaflet-paragraph', 'leaflet-asks'];
/** What gives people away: the check and every build ask for it beside the library. */
const foundByPrivacy = ['private-perhaps', 'file-private'];
/** Said by `npm run status` alone; every other fixture would have some. */
const foundByStatus = ['share-words-made'];
/** Codes for an engine that breaks down, for pages that no known text spoils any more, for a text too long to keep here, or for what only a last gate finds; the tests of each format and of the gates prove them. */
const provedByFormats = ['output-refused', 'sheet-failed', 'card-failed', 'booklet-too-long', 'sheet-collision', 'address-torn'];
/** A fixture that shows many codes at once and belongs to none. */
const mixed = ['several-mistakes'];

/** Reads a fixture as if its `content/` were the project's own. */
async function filesOf(fixture: string): Promise<SourceFile[]> {
  const files = await readFolder(join(here, fixture, 'content'));
  return files.map((file) => ({ ...file, path: file.path.slice(file.path.indexOf('/content/') + 1) }));
}

/** Turns `date-unreadable--no-dashes` into a sentence. */
function sentence(fixture: string): string {
  const [code = '', cause] = fixture.split('--');
  return `says ${code.replaceAll('-', ' ')}${cause ? ` for ${cause.replaceAll('-', ' ')}` : ''}`;
}

describe('The check', () => {
  test.each(fixtures.map((fixture) => [sentence(fixture), fixture] as const))('%s', async (_, fixture) => {
    const { library, problems: found } = buildLibrary(await filesOf(fixture), 'content', today);
    const code = fixture.split('--')[0] ?? '';
    const rendered = foundByRendering.includes(code) ? await renderAll(formats, library, new Progress()) : { problems: [] };
    const notes = foundByLint.includes(code) ? lint(library) : foundByStatus.includes(code) ? shareNotes(library) : [];
    const told = foundByPrivacy.includes(code) ? await privateProblems(join(here, fixture, 'content'), join(here, fixture, 'public')) : [];
    const signs = code === 'glyph-missing' ? glyphProblems(library) : [];
    const problems = [...found, ...signs, ...told.map((problem) => ({ ...problem, path: problem.path.slice(problem.path.indexOf('/content/') + 1) })), ...rendered.problems, ...notes];
    const report = `${formatReport(problems)}\n`;
    const file = join(here, fixture, 'expected.txt');
    if (process.env.UPDATE) writeFileSync(file, report);
    expect(existsSync(file), `${fixture} has no expected.txt; run once with UPDATE=1 and read what it writes`).toBe(true);
    expect(report).toBe(readFileSync(file, 'utf8'));
    if (!mixed.includes(code)) expect(problems.map((problem) => problem.code)).toContain(code);
  });

  test('has a fixture for every code it can report', () => {
    const proved = new Set([...fixtures.map((fixture) => fixture.split('--')[0]), ...madeCodes, ...provedByFormats]);
    expect(Object.keys(codes).filter((code) => !proved.has(code))).toEqual([]);
  });

  test('has no fixture for a code that is not in the list', () => {
    const known = [...Object.keys(codes), ...mixed];
    expect(fixtures.filter((fixture) => !known.includes(fixture.split('--')[0] ?? ''))).toEqual([]);
    expect([...madeCodes, ...provedByFormats].filter((code) => !known.includes(code))).toEqual([]);
  });
});
