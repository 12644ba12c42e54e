/** The press: check, render, lay out, index, look once more, and only then publish. */
import { join } from 'node:path';
import type { Made } from '../formats/cache.ts';
import { pruneCache } from '../formats/entries.ts';
import { movingEncoder } from '../formats/card/moving.ts';
import { refusals, refusedEarly } from '../formats/refusals.ts';
import type { Output } from '../formats/format.ts';
import { dayOfSite } from '../formats/mirror/mirror.ts';
import { formats } from '../formats/registry.ts';
import { endEngines } from '../formats/sheet/engine.ts';
import { sharedStore } from '../formats/store.ts';
import { languageTags } from '../i18n/languages.ts';
import { publicFolder } from '../load/disk.ts';
import { loadRemembered } from '../load/remembered.ts';
import type { Document } from '../model/document.ts';
import { allEditions, type Library } from '../model/library.ts';
import { lint } from '../model/checks/lint.ts';
import { formatReport, hasErrors, sortProblems, type Problem } from '../model/problems.ts';
import { allPagePaths } from '../model/urls.ts';
import { publishedOf } from '../model/waiting.ts';
import { collectAll } from './collect.ts';
import { compressSite } from './compress.ts';
import { publicProblems, readCopied } from './copied.ts';
import { warnOfSecurity, writeHosting } from './hosting/hosting.ts';
import { EarlyPages } from './early-pages.ts';
import type { Interruption } from './interruption.ts';
import { writeKeepLists } from './offline/kept.ts';
import { writeKitSums } from './offline/kit-sums.ts';
import { limitMinutes, TimeLimit } from './limit.ts';
import { writeOfflineKits } from './offline/offline-kit.ts';
import { refuseStranger } from './ownership.ts';
import { makePages } from './pages.ts';
import { plannedPaths } from './planned.ts';
import { privacyFaults } from './privacy/privacy.ts';
import { ownSecrets } from './privacy/secrets.ts';
import { privateProblems } from './privacy/writers.ts';
import { Progress, type Timing } from './progress.ts';
import { readFirst } from './read-first.ts';
import { isMuchMissing, renderAll, type Rendered } from './render.ts';
import { indexPages, writeIndexFiles, type SearchablePage } from './search.ts';
import { settleSite } from './settle.ts';
import type { Shard } from './shard.ts';
import { SiteFiles } from './site-files.ts';
import { writeSiteSums } from './sums.ts';
import { closeStaging, openStaging, standing, swap, stagingFolder, type StagingFolder } from './swap.ts';
import { traceFaults } from './trace.ts';
import { buildKey, forget, recordBuild, unchangedSince } from './unchanged.ts';
import { verifySite } from './verify.ts';

/** What was published. */
export interface Summary {
  readonly documents: number;
  /** Texts that wait for their day, and the day. */
  readonly waiting: readonly { readonly id: string; readonly day: string }[];
  /** Editions by language tag. */
  readonly editions: Readonly<Record<string, number>>;
  readonly pages: number;
  readonly rendered: readonly Rendered[];
  readonly searchEntries: number;
  readonly seconds: number;
  readonly out: string;
  readonly timings: readonly Timing[];
  /** Files that had to be written; none when the site in place was as it should be. */
  readonly written: number;
}

/** What a build has to say. */
interface Published {
  readonly summary: Summary;
  /** What a person should look at. */
  readonly reviews: readonly Problem[];
  /** What is good to know. */
  readonly notes: readonly Problem[];
}

/** Thrown when texts must be mended first; `message` is the whole report. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly problems: readonly Problem[];
  constructor(report: string, problems: readonly Problem[]) {
    super(report);
    this.problems = problems;
  }
}

/**
 * Builds the site and publishes it.
 * @param out folder of the site; it is replaced whole or not at all
 * @param progress where to say how far the work is
 * @param interruption hears of signals, which do not cut the swap in two
 * @param clean makes everything anew, whatever earlier builds left
 * @throws ContentError, EnvironmentError, or what is our own fault; after a TimeOver the staging folder is still open, and the process must end
 */
export async function press(
  out: string,
  progress = new Progress(),
  interruption?: Interruption,
  clean = false,
): Promise<Published> {
  const start = performance.now();
  const staging = stagingFolder(out);
  const minutes = limitMinutes();
  await openStaging(staging);
  const limit = new TimeLimit(minutes, () => progress.current);
  try {
    return await limit.hold(make(staging, progress, limit, start, interruption, clean));
  } finally {
    limit.end();
    // What the limit cut off is still at work here: whoever ends the process clears the staging folder in the same moment.
    if (!limit.over) await closeStaging(staging);
  }
}

/** Makes the site stage by stage, and publishes it. @param start when the work began, in ms of `performance.now()` */
async function make(
  staging: StagingFolder,
  progress: Progress,
  limit: TimeLimit,
  start: number,
  interruption: Interruption | undefined,
  clean: boolean,
): Promise<Published> {
  if (clean) forget();
  sharedStore(); // before the work, a setting that means nothing
  const key = await buildKey();
  const before = clean ? undefined : await unchangedSince<Published>(staging.out, key);
  if (before) {
    warnOfSecurity();
    return { ...before, summary: { ...before.summary, written: 0, seconds: (performance.now() - start) / 1000 } };
  }
  const site = await SiteFiles.begin(staging.fresh, clean ? undefined : staging.out);
  const early = new EarlyPages(staging);
  let prepared: Prepared;
  let searchable: readonly SearchablePage[];
  try {
    prepared = await prepare(staging, progress, {
      keep: (path, made) => site.add(path, made),
      whenFew: (library, missing) => early.begin(library, missing),
      whenMany: () => early.giveWay(),
    });
    endEngines();
    collectAll();
    searchable = await makePages(site, staging, prepared.library, progress, await early.begun);
  } finally {
    await early.close();
  }
  const { library, waiting, reviews, rendered } = prepared;
  collectAll();
  await copyPublic(site);
  const indexing = indexPages(searchable, (path) => site.text(path));
  indexing.catch(() => undefined); // told below; kits that cannot be packed are told first
  const packing = progress.stage('offline');
  const offlineKits = await writeOfflineKits(site, library).finally(() => indexing.catch(() => undefined)); // it reads what would be cleared
  await writeKeepLists(site, library, offlineKits);
  await writeKitSums(site);
  packing.end(
    `${offlineKits.length} kits, ${(offlineKits.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(2)} MB`,
  );
  const searching = progress.stage('search');
  const searchEntries = await writeIndexFiles(site, await indexing);
  searching.end(`${searchEntries} pages indexed`);
  await writeHosting(site, library);
  if (process.env.PRESS_COMPRESS === '1') {
    const compressing = progress.stage('compress');
    const { files, before, after } = await compressSite(site);
    compressing.end(`${files} texts, ${(before / 1e6).toFixed(2)} MB to ${(after / 1e6).toFixed(2)} MB`);
  }
  await writeSiteSums(site);
  const publishing = progress.stage('publish');
  const planned = plannedPaths(library);
  const known = (path: string): string | undefined => (site.has(path) ? site.of(path).sha256 : undefined);
  const faults = [
    ...(await verifySite(site.folder, planned, known)),
    ...(await privacyFaults(site.folder, ownSecrets(), known)),
  ];
  const traced = await traceFaults(faults);
  if (traced.rest.length)
    throw new Error(`The finished site has faults.\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  if (traced.problems.length) throw new ContentError(formatReport(traced.problems, standing(staging)), traced.problems);
  // Only now: files that both sites have are one on the disk, and a site that is refused must leave the times of the old one alone.
  settleSite(site.folder, dayOfSite(library).on);
  limit.stop();
  await refuseStranger(staging.out); // somebody may have put something there while we worked
  await (interruption ? interruption.hold(() => swap(staging)) : swap(staging));
  pruneCache();
  publishing.end(`${planned.length} addresses checked`);
  const editions = Object.fromEntries(
    languageTags.map((tag) => [tag, allEditions(library).filter((edition) => edition.language === tag).length]),
  );
  const summary = {
    documents: library.documents.length,
    waiting: waiting.map(({ id, facts }) => ({ id, day: facts.publishOn ?? '' })),
    editions,
    pages: allPagePaths(library).length,
    rendered,
    searchEntries,
    seconds: (performance.now() - start) / 1000,
    out: staging.out,
    timings: progress.timings,
    written: site.written,
  };
  const published = { summary, reviews, notes: lint(library) };
  await recordBuild(staging.out, key, site, published);
  return published;
}

/** How everything but pages is made. */
interface Preparing {
  /** Puts each file where the site will have it. */
  readonly keep?: (path: string, made: Made) => Promise<void>;
  /** The part that is made, if not all. */
  readonly shard?: Shard;
  /** Is told what is missing of a format, where it is little enough to be made by this process alone. */
  readonly whenFew?: (library: Library, missing: readonly Output[]) => void;
  /** Is told when a format is made by several processes. */
  readonly whenMany?: () => Promise<void>;
}

interface Prepared {
  readonly library: Library;
  /** What is read and checked, and not published yet. */
  readonly waiting: readonly Document[];
  readonly reviews: Problem[];
  readonly rendered: Rendered[];
}

const notDrawn = 'Sheets and pictures were not drawn yet; they are looked at once this is mended.';

/**
 * Loads, checks and renders everything but pages. All problems of all stages come in one report; where almost everything would have to be drawn, those of the check come first.
 * @throws ContentError
 */
export async function prepare(
  staging: StagingFolder,
  progress: Progress,
  { keep, shard, whenFew, whenMany }: Preparing,
): Promise<Prepared> {
  const checking = progress.stage('check');
  await readFirst();
  const { library, problems, waiting } = publishedOf(await loadRemembered());
  checking.end(`${library.documents.length} documents, ${allEditions(library).length} editions`);
  const early = [
    ...problems,
    ...(await privateProblems()),
    ...(await publicProblems(library)),
    ...(await refusals(library)),
  ];
  collectAll(); // before other processes begin beside this one
  // Whoever mends a text hears of its sheets in the same report; where everything would have to be drawn for that, the mistakes are told at once.
  if (hasErrors(early) && (await isMuchMissing(formats, library, shard))) {
    const sorted = sortProblems(early);
    throw new ContentError(formatReport(sorted, `${standing(staging)} ${notDrawn}`), sorted);
  }
  const { rendered, problems: found } = await renderAll(formats, library, progress, {
    keep,
    shard,
    whenFew: (missing) => whenFew?.(library, missing),
    ...(whenMany ? { whenMany } : {}),
  });
  // A text that is refused already may break an engine, and a picture cannot be unpacked; that would say the same once more, and wrongly.
  const refused = new Set(problems.filter((problem) => hasErrors([problem])).map(({ path }) => path));
  const all = sortProblems([
    ...early,
    ...found.filter(
      ({ code, path }) =>
        !refusedEarly.has(code) && !((code.endsWith('-failed') || code === 'picture-unreadable') && refused.has(path)),
    ),
  ]);
  if (hasErrors(all)) throw new ContentError(formatReport(all, standing(staging)), all);
  return { library, waiting, reviews: all, rendered };
}

/** Copies what is published as it is. It was looked through when the build began. */
async function copyPublic(site: SiteFiles): Promise<void> {
  for (const { path, bytes } of await readCopied()) await site.put(path.slice(publicFolder().length), bytes);
}

/** Writes the summary as a person reads it at the end of a run. @param moving whether moving stories can be written here */
export function formatSummary(summary: Summary, moving = movingEncoder()): string {
  const editions = Object.entries(summary.editions)
    .map(([tag, count]) => `${tag} ${count}`)
    .join(', ');
  const files = (format: string): number => summary.rendered.find((entry) => entry.format === format)?.files ?? 0;
  return [
    '',
    `Published: ${summary.documents} documents (editions: ${editions}).`,
    `  ${summary.pages} pages · ${files('sheet')} sheets · ${files('card')} cards · ${summary.searchEntries} search entries`,
    summary.written
      ? `  in ${summary.seconds.toFixed(1)} s, in ${join(summary.out, '')} (${summary.written} files written)`
      : `  Nothing has changed since: ${join(summary.out, '')} is what this build would make (${summary.seconds.toFixed(1)} s).`,
    ...summary.waiting.map(({ id, day }) => `  Waiting for its day: ${id}, ${day}`),
    ...(moving
      ? []
      : [
          '  No moving stories: the sharp of this machine writes no animated WebP. Everything else is there; npm ci brings one that does.',
        ]),
  ].join('\n');
}
