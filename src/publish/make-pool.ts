/** Processes that make files side by side: Typst works in one go and in one thread, and so does most of what draws a card. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import type { Output } from '../formats/format.ts';
import { sharedStore } from '../formats/store.ts';
import type { Problem } from '../model/problems.ts';
import { makeGroup, type Found } from './make-group.ts';
import { isThrifty } from './thrift.ts';

/** Fewer missing files than this are made before other processes have begun. */
const worthIt = 120;

/** After so many files of one format a process ends, with what its engines hold: the next format wants others. */
const manyMade = 1000;

/** A process whose heap has grown past this is replaced by a new one when it has nothing to do, in bytes. */
const mostMemory = 450_000_000;

/**
 * Keeps each process small, where the press is: a young generation of three times 2 MB (V8), which may be told to collect (collect.ts); one heap for all threads
 * of the engines, and what they take in pieces of up to 4 MB not asked of the system each time (glibc; with the press's own 128 kB a sheet costs a tenth more
 * and nothing is spared). Over 260 sheets of this campaign a process held 465 MB in place of 567 and more.
 */
const thrifty = {
  execArgv: ['--max-semi-space-size=2', '--heap-growing-percent=30', '--expose-gc'],
  env: { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '4194304', MALLOC_MMAP_THRESHOLD_: '4194304' },
} as const;
const ample = { execArgv: ['--max-semi-space-size=16', '--expose-gc'], env: {} } as const;

/** So many groups lie before each process: while the press draws, it hands out no work. */
const ahead = 3;

/** Says whether so much is missing that other processes are begun for it; else all cores but one have nothing to do. */
export function isWorthPool(missing: readonly Output[]): boolean {
  return missing.length >= worthIt && availableParallelism() >= 2;
}

/**
 * The press itself and a process for each further core, begun when there is work for them: each process holds the whole library, which of 1,000 documents is
 * half a gigabyte, and the press would hold it and wait. They share the cache with the press, which reads there what they made.
 */
export class MakePool {
  #pool: Tinypool | undefined;

  /**
   * Makes files, if there are many.
   * @param missing files that are not in the cache
   * @returns what a writer must mend, by address
   */
  async make(
    missing: readonly Output[],
    tick: (done: number, total: number) => void,
  ): Promise<Map<string, readonly Problem[]>> {
    const problems = new Map<string, readonly Problem[]>();
    if (!isWorthPool(missing)) return problems;
    const { execArgv, env } = isThrifty ? thrifty : ample;
    this.#pool ??= new Tinypool({
      filename: fileURLToPath(new URL('make-worker.ts', import.meta.url)),
      runtime: 'child_process',
      env: { ...environment(), ...env }, // left to itself, Tinypool gives them none
      execArgv: [...execArgv],
      minThreads: availableParallelism() - 1,
      maxThreads: availableParallelism() - 1,
      concurrentTasksPerWorker: ahead,
      maxMemoryLimitBeforeRecycle: mostMemory,
    });
    const pool = this.#pool;
    const groups = [...Map.groupBy(missing, ({ together, path }) => together ?? path).values()];
    let done = 0;
    const lane = async (make: (group: readonly Output[]) => Promise<Found>): Promise<void> => {
      for (let group = groups.shift(); group; group = groups.shift()) {
        for (const [path, some] of Object.entries(await make(group))) problems.set(path, some);
        tick((done += group.length), missing.length);
      }
    };
    // A process that breaks down only costs time: the press makes what is missing then.
    const elsewhere = (group: readonly Output[]): Promise<Found> =>
      (
        pool.run(
          group.map(({ path }) => path),
          { name: 'makeFiles' },
        ) as Promise<Found>
      ).catch((): Found => ({}));
    await Promise.all([
      ...Array.from({ length: (availableParallelism() - 1) * ahead }, () => lane(elsewhere)),
      // Two in the press: while a picture is packed by other threads, the next one is drawn.
      lane(makeGroup),
      lane(makeGroup),
    ]);
    if (missing.length >= manyMade) await this.close();
    return problems;
  }

  async close(): Promise<void> {
    await this.#pool?.destroy();
    this.#pool = undefined;
  }
}

/** The environment of the press: it says which campaign, which cache and which engine. A store that the press has let alone is not tried again by each process. */
function environment(): Record<string, string> {
  if (sharedStore()?.rests) delete process.env.PRESS_STORE;
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(own);
}
