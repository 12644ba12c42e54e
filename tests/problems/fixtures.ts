/** The folders of this room: each a campaign with one mistake, and the message it must bring. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readFolder } from '../../src/load/disk.ts';
import { formatReport, type Problem } from '../../src/model/problems.ts';
import type { SourceFile } from '../../src/model/files/sources.ts';

const here = import.meta.dirname;

/** Names of all folders, sorted; the part before `--` is a code. */
export const fixtures: readonly string[] = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** Fixtures that show many codes at once and belong to none. */
export const mixed: readonly string[] = ['several-mistakes'];
/** Codes that only drawing can find: for their fixtures every file is made, as a build does. */
export const foundByRendering: readonly string[] = ['sheet-overflow', 'sheet-word-too-wide', 'picture-too-small'];
/** Codes that measuring with the faces of the types finds, in the check as in a build. */
export const foundByMeasuring: readonly string[] = [
  'glyph-missing',
  'card-overflow',
  'card-alt-too-long',
  'card-break',
  'caption-too-long',
];
/** What gives people away: the check and every build ask for it beside the library. */
export const foundByPrivacy: readonly string[] = ['private-perhaps', 'file-private'];
/** What the dictionaries do not know, where a writer asks for them. */
export const foundBySpelling: readonly string[] = ['word-unknown'];
/** Codes that the gates around the library find; `tests/render/problems.test.ts` proves them. */
export const foundOutside: readonly string[] = [
  ...foundByRendering,
  ...foundByPrivacy,
  ...foundByMeasuring,
  ...foundBySpelling,
];

/** The code that a fixture is for: `date-unreadable` of `date-unreadable--no-dashes`. */
export function codeOf(fixture: string): string {
  return fixture.split('--')[0] ?? '';
}

/** Turns `date-unreadable--no-dashes` into a sentence. */
export function sentence(fixture: string): string {
  const [code = '', cause] = fixture.split('--');
  return `says ${code.replaceAll('-', ' ')}${cause ? ` for ${cause.replaceAll('-', ' ')}` : ''}`;
}

/** The folder of a fixture on the disk. */
export function folderOf(fixture: string): string {
  return join(here, fixture);
}

/** Leads a path on the disk back to the one in the project. */
export function asOwn(path: string): string {
  return path.slice(path.indexOf('/content/') + 1);
}

/** Reads a fixture as if its `content/` were the project's own. */
export async function filesOf(fixture: string): Promise<SourceFile[]> {
  const files = await readFolder(join(here, fixture, 'content'));
  return files.map((file) => ({ ...file, path: asOwn(file.path) }));
}

/** Holds what is told of a fixture to its `expected.txt`, word for word; `UPDATE=1` rewrites it. */
export function expectTold(fixture: string, problems: readonly Problem[]): void {
  const report = `${formatReport(problems)}\n`;
  const file = join(here, fixture, 'expected.txt');
  if (process.env.UPDATE) writeFileSync(file, report);
  expect(existsSync(file), `${fixture} has no expected.txt; run once with UPDATE=1 and read what it writes`).toBe(true);
  expect(report).toBe(readFileSync(file, 'utf8'));
  if (!mixed.includes(codeOf(fixture))) expect(problems.map((problem) => problem.code)).toContain(codeOf(fixture));
}
