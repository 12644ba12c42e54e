/** Runs the press for a person: says what happens, and turns every end into an exit code. */
import { formatReport } from '../model/problems.ts';
import { environmentFault } from './environment.ts';
import { TimeOver } from './limit.ts';
import { ContentError, exitCodes, formatSummary, press } from './press.ts';
import { Progress } from './progress.ts';
import { standing, workshop } from './swap.ts';

/** Folder of the finished site, from the project's root. */
export const siteFolder = process.env.PRESS_SITE ?? 'dist';

/**
 * Builds the site, saying how it goes.
 * @returns the exit code; 0 means published
 */
export async function run(out = siteFolder): Promise<number> {
  const progress = new Progress(process.stdout);
  try {
    const { summary, reviews, notes } = await press(out, progress);
    if (reviews.length) console.log(`\nTo look at when there is time:\n\n${formatReport(reviews)}`);
    if (notes.length) console.log(`\nGood to know:\n\n${formatReport(notes)}`);
    console.log(formatSummary(summary));
    return exitCodes.published;
  } catch (error) {
    if (error instanceof ContentError) {
      console.error(`\n${error.message}`);
      return exitCodes.content;
    }
    const fault = environmentFault(error);
    console.error(`\n${fault ? fault.message : ourFault(error)}\n${await standing(workshop(out))}`);
    // What was being made is still at it, and would write into a folder that is no longer ours.
    if (fault instanceof TimeOver) process.exit(exitCodes.environment);
    return fault ? exitCodes.environment : exitCodes.bug;
  }
}

/** Says what is for the press's makers: the error with its place, and what lies behind it. */
function ourFault(error: unknown): string {
  const lines = [`The press itself failed. Please report this.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  for (let cause = (error as Error).cause; cause instanceof Error; cause = cause.cause) lines.push(`  because: ${cause.message}`);
  return lines.join('\n');
}
