/** A process that makes files for the press into the cache. */
import type { Output } from '../formats/format.ts';
import { formats } from '../formats/registry.ts';
import { leaveItToThePress } from '../formats/store.ts';
import { loadRemembered } from '../load/remembered.ts';
import { publishedOf } from '../model/waiting.ts';
import { collectAll } from './collect.ts';
import { makeGroup, type Found } from './make-group.ts';

leaveItToThePress();
process.once('disconnect', () => process.exit(0)); // the press is done, or dead

const outputs = plan();

async function plan(): Promise<Map<string, Output>> {
  const { library } = publishedOf(await loadRemembered());
  const planned = new Map(formats.flatMap((format) => format.plan(library)).map((output) => [output.path, output]));
  collectAll(); // what the reading took, before the engines take theirs
  return planned;
}

/**
 * Makes files that share what is dear to make.
 * @param paths addresses from the site root
 * @returns what a writer must mend, by address; of what cannot be made for another reason nothing: the press makes it itself, and says why
 */
export async function makeFiles(paths: readonly string[]): Promise<Found> {
  const planned = await outputs;
  return makeGroup(paths.flatMap((path) => planned.get(path) ?? []));
}
