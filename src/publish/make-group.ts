/** Makes a few files in this process: what the press and the processes beside it share. */
import type { Output } from '../formats/format.ts';
import { ProblemError, type Problem } from '../model/problems.ts';
import { collectGrowth } from './collect.ts';

/** What a writer must mend, by address. */
export type Found = Record<string, readonly Problem[]>;

/**
 * Makes files that share what is dear to make, in this process.
 * @returns nothing of what cannot be made for another reason than a writer’s: whoever asks for it next hears why
 */
export async function makeGroup(group: readonly Pick<Output, 'path' | 'type' | 'make'>[]): Promise<Found> {
  const problems: Found = {};
  for (const { path, type, make } of group) {
    await make().catch((error: unknown) => {
      if (error instanceof ProblemError) problems[path] = error.problems;
    });
    // Here engines that work in one go let go of their memory, and whoever waits for the press has a turn.
    await new Promise((resume) => setImmediate(resume));
    // Of pictures V8 itself knows how much they hold.
    if (type === 'application/pdf') collectGrowth();
  }
  return problems;
}
