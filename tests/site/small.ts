/** The smallest campaign that can be built, and its site, for tests that build many times. */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readFile, rm } from 'node:fs/promises';
import { today } from '../problems/today.ts';
import { runBuild } from './command.ts';
import { hashesOf } from './read.ts';

/** One leaflet in two languages. */
export const smallContent = 'tests/fixtures/small';

/** Builds it into a folder that is emptied first. @returns the site, and the hash of each of its files */
export async function buildSmall(bench: string): Promise<{ site: string; before: Map<string, string> }> {
  await rm(bench, { recursive: true, force: true });
  const site = join(resolve(bench), 'site');
  const { code, output } = await runBuild({ content: smallContent, site });
  if (code !== 0) throw new Error(`The small campaign did not build (exit code ${code}).\n${output}`);
  return { site, before: await hashesOf(site) };
}

/** What to set so that a build loads a file of `tests/site/preload/` before anything else. */
export function preload(name: string): { NODE_OPTIONS: string } {
  return { NODE_OPTIONS: `--import=${pathToFileURL(resolve('tests/site/preload', `${name}.ts`)).href}` };
}

/** The last line of a build that did not publish where a site was. */
export const unchanged = /Nothing was published; the site from \d{4}-\d\d-\d\d is unchanged\.\n$/;

/** Builds a folder of `tests/problems/` with the real command. @returns what it said, with paths as in `expected.txt` */
export async function runFixture(fixture: string, site: string): Promise<{ code: number | null; output: string }> {
  const content = `tests/problems/${fixture}/content`;
  const { code, output } = await runBuild({ content, site, environment: { PRESS_TODAY: today } });
  return { code, output: output.replaceAll(`${content}/`, 'content/') };
}

/** The whole report that a build of such a folder must print, up to the date in its last line. */
export async function expectedOf(fixture: string): Promise<string> {
  const expected = await readFile(`tests/problems/${fixture}/expected.txt`, 'utf8');
  return `\n\n${expected.replace(/ Nothing was published\.\n$/, ' Nothing was published; the site from ')}`;
}
