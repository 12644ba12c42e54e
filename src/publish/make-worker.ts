/** A process that makes files for the press into the cache. */
import type { Output } from '../formats/format.ts';
import { formats } from '../formats/registry.ts';
import { leaveItToThePress } from '../formats/store.ts';
import { loadRemembered } from '../load/remembered.ts';
import { ProblemError, type Problem } from '../model/problems.ts';
import { publishedOf } from '../model/waiting.ts';
import { collect, collectAll } from './collect.ts';

leaveItToThePress();
process.once('disconnect', () => process.exit(0)); // the press is done, or dead

const outputs = plan();

async function plan(): Promise<Map<string, Output>> {
  const { library } = publishedOf(await loadRemembered());
  const planned = new Map(formats.flatMap((format) => format.plan(library)).map((output) => [output.path, output]));
  collectAll(); // what the reading took, before the engines take theirs
  return planned;
}

/** After so many files the process collects: a tenth of a second for what 20 sheets leave behind, some 10 MB. */
const untilCollected = 20;

let made = 0;

/**
 * Makes files that share what is dear to make.
 * @param paths addresses from the site root
 * @returns what a writer must mend, by address; of what cannot be made for another reason nothing: the press makes it itself, and says why
 */
export async function makeFiles(paths: readonly string[]): Promise<Record<string, readonly Problem[]>> {
  const problems: Record<string, readonly Problem[]> = {};
  for (const path of paths)
    await (
      await outputs
    )
      .get(path)
      ?.make()
      .catch((error: unknown) => {
        if (error instanceof ProblemError) problems[path] = error.problems;
      });
  if ((made += paths.length) >= untilCollected) {
    made = 0;
    collect();
  }
  return problems;
}
