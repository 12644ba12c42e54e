/** Runs the press for a person: says what happens, and turns every end into an exit code. */
import { formatReport } from '../model/problems.ts';
import { stopAstro } from './astro.ts';
import { ending } from './command.ts';
import { environmentFault } from './environment.ts';
import { exitCodes } from './exit-codes.ts';
import { Interruption } from './interruption.ts';
import { TimeOver } from './limit.ts';
import { formatShard, pressShard } from './make-shard.ts';
import { ContentError, formatSummary, press } from './pipeline.ts';
import { Progress } from './progress.ts';
import type { Shard } from './shard.ts';
import { closeStagingNow, standing, stagingFolder } from './swap.ts';

/** Folder of the finished site, from the project's root. */
export const siteFolder = process.env.PRESS_SITE ?? 'dist';

/** What becomes of the site in place when a command does not come to its end. */
export function siteStanding(): string {
  return standing(stagingFolder(siteFolder));
}

/** What is asked of a build besides a site. */
export interface Asked {
  /** To make everything anew, whatever earlier builds left. */
  readonly clean?: boolean;
  /** To make one part of what is missing, and to publish nothing. */
  readonly shard?: Shard;
}

/**
 * Builds the site, or a shard of it, saying how it goes.
 * @returns the exit code; 0 means published, or that the shard is made
 */
export async function run(out = siteFolder, { clean = false, shard }: Asked = {}): Promise<number> {
  const progress = new Progress(process.stdout);
  const staging = stagingFolder(out);
  const interruption = new Interruption(staging);
  try {
    if (shard) {
      console.log(formatShard(await pressShard(out, shard, progress)));
      return exitCodes.published;
    }
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
