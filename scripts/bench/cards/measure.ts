/** Measures work on cards: its time, one by one and several at once, and what is usual among many values. */

/** As many as the build draws at once. */
export const atOnce = 4;

const order = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** The middle one; 0 of none. */
export const median = (values: readonly number[]): number => order(values)[Math.floor(values.length / 2)] ?? 0;

/** The one that nine of ten do not exceed; 0 of none. */
export const ninth = (values: readonly number[]): number =>
  order(values)[Math.min(values.length - 1, Math.floor(values.length * 0.9))] ?? 0;

/** Times work on the clock, in ms. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Times work on the clock and by what the processors did for it, which tells more on a machine that others use too. Both in ms. */
export async function timedTwice(
  work: () => Promise<unknown>,
): Promise<{ readonly clock: number; readonly work: number }> {
  const before = process.cpuUsage();
  const clock = await timed(work);
  const { user, system } = process.cpuUsage(before);
  return { clock, work: (user + system) / 1000 };
}

/** Does work on all things, so many at a time. @returns ms for all */
export function inTurns<T>(
  things: readonly T[],
  workers: number,
  work: (thing: T) => Promise<unknown>,
): Promise<number> {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let thing = things[next++]; thing !== undefined; thing = things[next++]) await work(thing);
  };
  return timed(() => Promise.all(Array.from({ length: workers }, worker)));
}
