/** A build of one shard: makes what is missing of it into the cache and the store, and publishes nothing. */
import { sharedStore } from '../formats/store.ts';
import { limitMinutes, TimeLimit } from './limit.ts';
import { makePagesOf } from './pages.ts';
import { prepare } from './pipeline.ts';
import { Progress } from './progress.ts';
import type { Shard } from './shard.ts';
import { closeStaging, openStaging, stagingFolder, type StagingFolder } from './swap.ts';

/** How many there are of a thing, and how many of them were missing and were made. */
interface Count {
  readonly all: number;
  readonly made: number;
}

/** What a build of a shard did. */
export interface ShardSummary {
  readonly shard: Shard;
  readonly files: Count;
  readonly pages: Count;
  readonly seconds: number;
}

/**
 * Makes the files and pages of a shard that are missing. They are kept, and the site in place stays as it is.
 * @param out folder of the site that the shard is of; beside it the work is done
 * @throws ContentError, EnvironmentError, or what is our own fault; after a TimeOver the staging folder is still open, and the process must end
 */
export async function pressShard(out: string, shard: Shard, progress = new Progress()): Promise<ShardSummary> {
  const start = performance.now();
  const staging = stagingFolder(out);
  const minutes = limitMinutes();
  sharedStore(); // before the work, a setting that means nothing
  await openStaging(staging);
  const limit = new TimeLimit(minutes, () => progress.current);
  try {
    const counts = await limit.hold(make(staging, shard, progress));
    return { shard, ...counts, seconds: (performance.now() - start) / 1000 };
  } finally {
    limit.end();
    if (!limit.over) await closeStaging(staging);
  }
}

async function make(
  staging: StagingFolder,
  shard: Shard,
  progress: Progress,
): Promise<Pick<ShardSummary, 'files' | 'pages'>> {
  const { library, rendered } = await prepare(staging, progress, { shard });
  const pages = await makePagesOf(shard, staging, library, progress);
  const sum = (count: 'files' | 'made'): number => rendered.reduce((all, format) => all + format[count], 0);
  return { files: { all: sum('files'), made: sum('made') }, pages };
}

/** Writes the summary as a person reads it at the end of a run. */
export function formatShard({ shard, files, pages, seconds }: ShardSummary): string {
  return [
    '',
    `Shard ${shard}: made ${files.made} of its ${files.all} files and ${pages.made} of its ${pages.all} pages in ${seconds.toFixed(1)} s; the others were there, or cost nothing to make.`,
    '  Nothing was published: `npm run build` puts all together.',
  ].join('\n');
}
