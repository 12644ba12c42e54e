/** Runs the press for a person: says what happens, and turns every end into an exit code. */
import { formatReport } from '../model/problems.ts';
import { ContentError, exitCodes, formatSummary, press } from './press.ts';
import { Progress } from './progress.ts';
import { EnvironmentError } from './swap.ts';

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
    if (error instanceof EnvironmentError) {
      console.error(`\n${error.message}`);
      return exitCodes.environment;
    }
    console.error(`\nThe press itself failed; the site in place is unchanged. Please report this.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    for (let cause = (error as Error).cause; cause instanceof Error; cause = cause.cause) console.error(`  because: ${cause.message}`);
    return exitCodes.bug;
  }
}
