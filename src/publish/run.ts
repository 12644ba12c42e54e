/** Runs the press for a person: says what happens, and turns every end into an exit code. */
import { formatReport } from '../model/problems.ts';
import { stopAstro } from './astro.ts';
import { ending } from './command.ts';
import { environmentFault } from './environment.ts';
import { exitCodes } from './exit-codes.ts';
import { Interruption } from './interruption.ts';
import { TimeOver } from './limit.ts';
import { ContentError, formatSummary, press } from './pipeline.ts';
import { Progress } from './progress.ts';
import { closeStagingNow, standing, stagingFolder } from './swap.ts';

/** Folder of the finished site, from the project's root. */
export const siteFolder = process.env.PRESS_SITE ?? 'dist';

/** What becomes of the site in place when a command does not come to its end. */
export function siteStanding(): string {
  return standing(stagingFolder(siteFolder));
}

/**
 * Builds the site, saying how it goes.
 * @param clean makes everything anew, whatever earlier builds left
 * @returns the exit code; 0 means published
 */
export async function run(out = siteFolder, clean = false): Promise<number> {
  const progress = new Progress(process.stdout);
  const staging = stagingFolder(out);
  const interruption = new Interruption(staging);
  try {
    const { summary, reviews, notes } = await press(out, progress, interruption, clean);
    if (reviews.length) console.log(`\nTo look at when there is time:\n\n${formatReport(reviews)}`);
    if (notes.length) console.log(`\nGood to know:\n\n${formatReport(notes)}`);
    console.log(formatSummary(summary));
    return exitCodes.published;
  } catch (error) {
    if (error instanceof ContentError) {
      console.error(`\n${error.message}`);
      return exitCodes.content;
    }
    const { code, words } = ending(error);
    console.error(`\n${words}\n${standing(staging)}`);
    if (environmentFault(error) instanceof TimeOver) {
      // What was being made is still at it: nothing may run between the clearing and the end.
      stopAstro();
      closeStagingNow(staging);
      process.exit(code);
    }
    return code;
  } finally {
    interruption.stop();
  }
}
