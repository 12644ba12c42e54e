/** Cleans files in their place, each whole or not at all: what `npm run picture` and `npm run audio` share. */
import { lstat, readFile } from 'node:fs/promises';
import { replaceFile } from '../load/replace.ts';
import type { Speech } from '../i18n/speech.ts';
import { commandWords } from '../i18n/commands.ts';
import { problem, type Messages } from '../model/messages.ts';
import { formatProblem, ProblemError } from '../model/problems.ts';
import { environmentFault } from '../publish/environment.ts';
import { readOptions } from './options.ts';

const messages = {
  'link-in-content/picture': {
    fact: 'This is a link to another place on the disk.',
    fix: 'Put the file itself here.',
  },
  'file-unexpected/no-file': { fact: 'This is no file.', fix: 'Name the file itself.' },
} satisfies Messages;

/** What a command says. */
interface CommandSaid {
  readonly usage: string;
  readonly none: string;
  readonly noFile: (path: string) => string;
  readonly asItWas: (path: string) => string;
  readonly originals: string;
}

/** A file, cleaned. */
export interface CleanedFile {
  readonly bytes: Uint8Array;
  /** What is said of it, a sentence each. */
  readonly said: readonly string[];
}

/**
 * Runs such a command.
 * @param clean gives the same bytes back where nothing was to be done @throws ProblemError where the file cannot be cleaned
 * @returns 0 when all were cleaned, 1 when one was refused, 2 when the machine stood in the way
 */
export async function cleanFiles(
  argv: readonly string[],
  speech: Speech,
  words: CommandSaid,
  clean: (path: string, bytes: Uint8Array) => Promise<CleanedFile>,
): Promise<0 | 1 | 2> {
  const { names: paths, options, unknown } = readOptions([...argv], []);
  if (options.has('help')) {
    console.log(words.usage);
    return 0;
  }
  if (unknown || paths.length === 0) {
    console.error(unknown ? commandWords[speech].onlyAsked(unknown.given, unknown.near) : words.none);
    return 1;
  }
  let [replaced, refused] = [0, 0];
  try {
    for (const path of paths) {
      try {
        if (await cleanOne(path, clean)) replaced += 1;
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        const fault = environmentFault(error);
        if (error instanceof ProblemError) console.error(formatProblem(error.problem, speech));
        else if (code === 'ENOENT' || code === 'ENOTDIR') console.error(words.noFile(path));
        else if (!fault) throw error;
        else {
          console.error(`${fault.message}\n${words.asItWas(path)}`);
          return 2;
        }
        refused += 1;
      }
    }
  } finally {
    if (replaced) console.log(`\n${words.originals}`);
  }
  return refused ? 1 : 0;
}

/** Cleans one file in its place. @returns whether it was replaced */
async function cleanOne(
  path: string,
  clean: (path: string, bytes: Uint8Array) => Promise<CleanedFile>,
): Promise<boolean> {
  const status = await lstat(path);
  if (status.isSymbolicLink()) throw new ProblemError(problem(messages, 'link-in-content/picture', { path }));
  if (!status.isFile()) throw new ProblemError(problem(messages, 'file-unexpected/no-file', { path }));
  const before = new Uint8Array(await readFile(path));
  const { bytes, said } = await clean(path, before);
  const changed = bytes !== before;
  if (changed) await replaceFile(path, bytes);
  console.log([path, ...said].join('\n  '));
  return changed;
}
