/** npm run bench:cards: cards one by one, four at once and as a whole set, how their lines end, and the same posters by two peers in the same run. Prints; asserts nothing. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { planCards, type CardOutput } from '../../src/formats/card/card.ts';
import { compose } from '../../src/formats/card/designs.ts';
import { posterOf } from '../../src/formats/card/extract.ts';
import { cardSizes } from '../../src/formats/card/sizes.ts';
import { loadLibrary } from '../../src/load/disk.ts';
import { isReviewed } from '../../src/model/document.ts';
import { allEditions } from '../../src/model/library.ts';
import { atOnce, inTurns, median, ninth, timedTwice } from './cards/measure.ts';
import { comparePeers } from './cards/peers.ts';
import { comparePosters } from './cards/posters.ts';
import { timeStages } from './cards/stages.ts';
import { cardEnds } from './lines.ts';
import { heads, row } from './cards/table.ts';

/** As many cards as are drawn again and again: enough for a median. */
const enough = 24;

/** Draws the whole set in a process of its own, as a build does. */
interface WholeSet {
  readonly milliseconds: number;
  readonly bytes: number;
  readonly files: number;
  /** MiB */
  readonly peak: number;
}

const self = fileURLToPath(import.meta.url);

async function wholeSet(cache: string): Promise<WholeSet> {
  const { stdout } = await promisify(execFile)(process.execPath, [self, 'set'], {
    env: { ...process.env, PRESS_CACHE: cache },
  });
  return JSON.parse(stdout) as WholeSet;
}

async function drawWholeSet(): Promise<WholeSet> {
  const { library } = await loadLibrary();
  let bytes = 0;
  const all = planCards(library);
  const milliseconds = await inTurns(all, atOnce, async (card) => {
    const made = await card.render();
    bytes += made.length; // not in one line: another worker adds while this one waits
  });
  return { milliseconds, bytes, files: all.length, peak: Math.round(process.resourceUsage().maxRSS / 1024) };
}

if (process.argv[2] === 'set') console.log(JSON.stringify(await drawWholeSet()));
else await main();

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-cards-'));
  process.env.PRESS_CACHE = join(folder, 'cache');
  const clear = (): Promise<void> => rm(join(folder, 'cache'), { recursive: true, force: true });
  console.log(
    `\n${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), load ${loadavg()[0]?.toFixed(1)} at the start, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, ${process.platform} ${process.arch}\n`,
  );

  const { library } = await loadLibrary();
  const all = planCards(library);
  for (const card of planCards((await loadLibrary('tests/fixtures/campaign')).library).slice(0, 3)) await card.render(); // warms the engines with other words

  console.log('## One card, in ms: each drawn once in a warm engine, no cache\n');
  heads(
    'size',
    'subject',
    'cards',
    'median',
    'p90',
    'slowest',
    'processor time (median)',
    'bytes (median)',
    'bytes (most)',
  );
  const measured = new Map<CardOutput, { readonly clock: number; readonly work: number; readonly bytes: number }>();
  for (const card of all) {
    let bytes = 0;
    const times = await timedTwice(async () => (bytes = (await card.render()).length));
    measured.set(card, { ...times, bytes });
  }
  const say = (size: string, subject: string, cards: readonly CardOutput[]): void => {
    const found = cards.flatMap((card) => measured.get(card) ?? []);
    const [clock, work, bytes] = [
      found.map((one) => one.clock),
      found.map((one) => one.work),
      found.map((one) => one.bytes),
    ];
    row(
      size,
      subject,
      cards.length,
      median(clock),
      ninth(clock),
      Math.max(...clock),
      median(work),
      median(bytes),
      Math.max(...bytes),
    );
  };
  for (const [size, cards] of Map.groupBy(all, (card) => card.size)) {
    say(size, 'all', cards);
    for (const [subject, own] of Map.groupBy(cards, (card) => card.subject)) say(size, subject, own);
  }

  console.log(
    `\n## ${atOnce} at once against one: ms for each of ${enough} cards of a size, no cache, middle of three turns\n`,
  );
  heads('size', 'one at a time', `${atOnce} at once`, 'times as fast');
  for (const size of ['og', 'story'] as const) {
    const cards = all.filter((card) => card.size === size).slice(0, enough);
    const [one, four]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < 3; turn += 1) {
      for (const [workers, times] of [
        [1, one],
        [atOnce, four],
      ] as const) {
        await clear();
        times.push((await inTurns(cards, workers, (card) => card.render())) / cards.length);
      }
    }
    row(size, median(one), median(four), median(one) / median(four));
  }

  console.log('\n## The whole set, in a process of its own, four at once\n');
  heads('', 'cards', 'MB', 's', 'peak memory, MiB');
  await clear();
  const runs = [
    ['cold', await wholeSet(join(folder, 'cache'))],
    ['warm', await wholeSet(join(folder, 'cache'))],
    ['warm again', await wholeSet(join(folder, 'cache'))],
  ] as const;
  for (const [name, { files, bytes, milliseconds, peak }] of runs)
    row(name, files, bytes / 1e6, milliseconds / 1000, peak);

  console.log('\n## How the lines of large type end\n');
  heads('cards', 'line ends', 'weak', 'within a name');
  for (const [name, { ends, weak, torn }] of cardEnds(library)) row(name, ends, weak.length, torn.length);

  await comparePosters(library);

  const posters = allEditions(library).filter(isReviewed).slice(0, enough);
  await comparePeers(library, posters, folder);
  await timeStages(posters.map((edition) => compose(posterOf(edition, library).copy, cardSizes.og)));
  await rm(folder, { recursive: true, force: true });
}
