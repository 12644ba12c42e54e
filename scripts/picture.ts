/** npm run picture -- <file>…: takes out of a picture all that it says besides, turns it upright, and makes it no larger than print needs. */
import { lstat, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { cleanPicture } from '../src/formats/picture/clean.ts';
import { commandWords } from '../src/i18n/commands.ts';
import { speech } from '../src/load/speech.ts';
import { problem, type Messages } from '../src/model/messages.ts';
import { formatProblem, ProblemError } from '../src/model/problems.ts';
import { environmentFault } from '../src/publish/environment.ts';
import { readOptions } from '../src/write/options.ts';

const tongue = speech();
const words = commandWords[tongue];
const { names: paths, options, unknown } = readOptions(process.argv.slice(2), []);

const messages = {
  'link-in-content/picture': {
    fact: 'This is a link to another place on the disk.',
    fix: 'Put the file itself here.',
  },
  'file-unexpected/no-file': { fact: 'This is no file.', fix: 'Name the picture’s file.' },
} satisfies Messages;

/** Cleans one file in its place. @returns whether it was replaced */
async function clean(path: string): Promise<boolean> {
  const status = await lstat(path);
  if (status.isSymbolicLink()) throw new ProblemError(problem(messages, 'link-in-content/picture', { path }));
  if (!status.isFile()) throw new ProblemError(problem(messages, 'file-unexpected/no-file', { path }));
  const before = new Uint8Array(await readFile(path));
  const { bytes, width, height, done } = await cleanPicture(path, before, tongue);
  if (done.length > 0) await replace(path, bytes, status.mode);
  const kilobytes = (size: number): string => Math.ceil(size / 1024).toLocaleString('en-US');
  const now = words.picture.now(width, height, kilobytes(bytes.length), kilobytes(before.length));
  const said = done.length > 0 ? [...done, now] : [words.picture.clean];
  console.log([path, ...said].join('\n  '));
  return done.length > 0;
}

/** Puts the new bytes in the place of the old ones at one stroke: whoever looks finds the one or the other whole. */
async function replace(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.new`);
  try {
    await writeFile(beside, bytes, { mode, flush: true });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}

let replaced = 0;
let refused = unknown || (paths.length === 0 && !options.has('help')) ? 1 : 0;
if (options.has('help')) console.log(words.picture.usage);
else if (unknown) console.error(words.onlyAsked(unknown.given, unknown.near));
else if (refused) console.error(words.picture.none);
for (const path of refused || options.has('help') ? [] : paths) {
  try {
    if (await clean(path)) replaced += 1;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const fault = environmentFault(error);
    if (error instanceof ProblemError) console.error(formatProblem(error.problem, tongue));
    else if (code === 'ENOENT' || code === 'ENOTDIR') console.error(words.picture.noFile(path));
    else if (!fault) throw error;
    else {
      console.error(`${fault.message}\n${words.picture.asItWas(path)}`);
      process.exitCode = 2;
      break;
    }
    refused += 1;
  }
}
if (replaced) console.log(`\n${words.picture.originals}`);
process.exitCode ??= refused ? 1 : 0;
