/** Finds the size of text that fills a sheet: as large as goes in, never below the floor. */
import type { TextRange } from './products/product.ts';

/** What one try at a size showed. */
export interface Attempt {
  readonly fits: boolean;
  /** The size in pt that would just fill the room, as far as can be told from here. */
  readonly guess?: number;
}

/**
 * Finds the largest size at which a try fits: by guess where a try offers one, else by halves. What fits at a size is taken to fit at every smaller one.
 * @param range sizes in pt
 * @param attempt tries one size
 * @returns the size in pt; undefined when not even the floor fits
 */
export async function largestFit(
  range: TextRange,
  attempt: (size: number) => Promise<Attempt>,
): Promise<number | undefined> {
  const sizes = sizesOf(range);
  let [good, bad] = [-1, sizes.length];
  let next = Math.floor((sizes.length - 1) / 2);
  while (bad - good > 1) {
    const { fits, guess } = await attempt(sizes[next] ?? range.floor);
    if (fits) good = next;
    else bad = next;
    const wanted =
      guess === undefined ? Math.floor((good + bad) / 2) : Math.floor((guess - range.floor) / range.step + 1e-9);
    next = Math.min(bad - 1, Math.max(good + 1, wanted));
  }
  return sizes[good];
}

/** Lists the sizes of a range from floor to ceiling, both included, in pt. */
export function sizesOf({ floor, ceiling, step }: TextRange): number[] {
  const count = Math.floor((ceiling - floor) / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Math.round((floor + index * step) * 1000) / 1000);
}

/** What a layout at one size came to. */
export interface Extent {
  readonly pages: number;
  /** How much of the last page is used, from 0 to 1. */
  readonly used: number;
}

/**
 * Finds the largest size that needs no more sheets of paper than the floor would. Tries the ceiling first, and ends there when
 * the floor cannot save a sheet: words shrink no faster than the square of their size.
 * @param perSheet pages on one sheet of paper
 * @param extentAt lays the text out at one size
 */
export async function fewestSheets(
  range: TextRange,
  perSheet: number,
  extentAt: (size: number) => Promise<Extent>,
): Promise<number> {
  const sheetsFor = (pages: number): number => Math.ceil(pages / perSheet);
  const most = await extentAt(range.ceiling);
  const least = Math.ceil((most.pages - 1 + most.used) * (range.floor / range.ceiling) ** 2);
  if (sheetsFor(least) === sheetsFor(most.pages)) return range.ceiling;
  const goal = sheetsFor((await extentAt(range.floor)).pages);
  // Where the floor saves none after all, there is nothing to search for.
  if (goal === sheetsFor(most.pages)) return range.ceiling;
  return (
    (await largestFit(range, async (size) => ({ fits: sheetsFor((await extentAt(size)).pages) <= goal }))) ??
    range.floor
  );
}

/** How far above the ceiling type may grow to use a last page, in steps of a range. */
const stepsAbove = 4;

/**
 * Finds the size nearest to another at which a text does not end on a page that it hardly uses: smaller, so that the page is saved,
 * or larger, so that it is used.
 * @param chosen size in pt that needs the fewest sheets
 * @param leastLast share of the last page that counts as used
 * @returns `chosen` where no size does better
 */
export async function usedLast(
  range: TextRange,
  perSheet: number,
  chosen: number,
  leastLast: number,
  extentAt: (size: number) => Promise<Extent>,
): Promise<number> {
  const sheetsOf = async (size: number): Promise<number> => Math.ceil((await extentAt(size)).pages / perSheet);
  const isUsed = async (size: number): Promise<boolean> => {
    const { pages, used } = await extentAt(size);
    return pages === 1 || used >= leastLast;
  };
  if (await isUsed(chosen)) return chosen;
  const sheets = await sheetsOf(chosen);
  const sizes = sizesOf({ ...range, ceiling: range.ceiling + stepsAbove * range.step })
    .filter((size) => size !== chosen)
    .sort((a, b) => Math.abs(a - chosen) - Math.abs(b - chosen) || a - b);
  for (const size of sizes) if ((await isUsed(size)) && (await sheetsOf(size)) <= sheets) return size;
  return chosen;
}
