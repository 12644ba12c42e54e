import { describe, expect, it } from 'vitest';
import { fewestSheets, largestFit, sizesOf, usedLast, type Attempt } from '../../../../src/formats/sheet/fit.ts';

const range = { floor: 10.5, ceiling: 16, step: 0.25 };

/** Counts the tries of a text that fits up to a size. */
function upTo(limit: number, guess?: number): { attempt: (size: number) => Promise<Attempt>; tries: number[] } {
  const tries: number[] = [];
  return {
    tries,
    attempt: async (size) => {
      tries.push(size);
      return { fits: size <= limit, ...(guess === undefined ? {} : { guess }) };
    },
  };
}

describe('the search for a size', () => {
  it('lists every size from floor to ceiling', () => {
    const sizes = sizesOf(range);
    expect([sizes[0], sizes[1], sizes.at(-1), sizes.length]).toEqual([10.5, 10.75, 16, 23]);
  });

  it.each([10.5, 11.25, 13, 15.75, 16])('finds %s pt as the largest size that fits, in five tries', async (limit) => {
    const { attempt, tries } = upTo(limit);
    expect(await largestFit(range, attempt)).toBe(limit);
    expect(tries.length).toBeLessThanOrEqual(5);
    expect(new Set(tries).size).toBe(tries.length);
  });

  it('needs fewer tries when a try can guess', async () => {
    const { attempt, tries } = upTo(14.5, 14.6);
    expect(await largestFit(range, attempt)).toBe(14.5);
    expect(tries.length).toBe(3);
  });

  it.each([0, 9, 99])('finds the same size when the guess is as wrong as %s pt', async (guess) => {
    expect(await largestFit(range, upTo(12.25, guess).attempt)).toBe(12.25);
  });

  it('says so when not even the floor fits', async () => {
    expect(await largestFit(range, upTo(9).attempt)).toBeUndefined();
  });
});

describe('the search for the fewest sheets of paper', () => {
  const small = { floor: 9.5, ceiling: 10.5, step: 0.5 };
  /** @param used how much of the last page is used, at every size */
  const booklet = (pages: Record<number, number>, used = 1) => {
    const tries: number[] = [];
    return { tries, extentAt: async (size: number) => (tries.push(size), { pages: pages[size] ?? 0, used }) };
  };

  it('takes the ceiling at once when smaller type saves no sheet', async () => {
    const { tries, extentAt } = booklet({ 10.5: 16 });
    expect(await fewestSheets(small, 4, extentAt)).toBe(10.5);
    expect(tries).toEqual([10.5]);
  });

  it('takes the largest size that still saves the sheet', async () => {
    expect(await fewestSheets(small, 4, booklet({ 9.5: 14, 10: 16, 10.5: 18 }).extentAt)).toBe(10);
    expect(await fewestSheets(small, 4, booklet({ 9.5: 16, 10: 17, 10.5: 18 }).extentAt)).toBe(9.5);
  });

  it('saves the sheet on which only a few lines stand', async () => {
    expect(await fewestSheets(small, 4, booklet({ 9.5: 4, 10: 4, 10.5: 5 }, 0.1).extentAt)).toBe(10);
  });

  it('keeps the ceiling when the floor turns out to save nothing', async () => {
    const { extentAt, tries } = booklet({ 9.5: 17, 10: 17, 10.5: 18 });
    expect(await fewestSheets(small, 4, extentAt)).toBe(10.5);
    expect(tries).toEqual([10.5, 9.5]);
  });
});

describe('a last page', () => {
  const sizes = { floor: 10, ceiling: 10.5, step: 0.25 };
  const at = (extents: Record<number, [pages: number, used: number]>) => async (size: number) => {
    const [pages, used] = extents[size] ?? [9, 1];
    return { pages, used };
  };

  it('is left alone where the text uses it, and where there is but one', async () => {
    expect(await usedLast(sizes, 1, 10.5, 0.2, at({ 10.5: [4, 0.5] }))).toBe(10.5);
    expect(await usedLast(sizes, 1, 10.5, 0.2, at({ 10.5: [1, 0.05] }))).toBe(10.5);
  });

  it('is saved by the smaller size that is nearest', async () => {
    expect(await usedLast(sizes, 1, 10.5, 0.2, at({ 10.5: [4, 0.04], 10.25: [4, 0.01], 10: [3, 0.9] }))).toBe(10);
  });

  it('is used by a larger size, but never at the cost of a sheet', async () => {
    const few = { 10.5: [4, 0.04], 10.25: [4, 0.03], 10: [4, 0.02] } as const;
    expect(await usedLast(sizes, 1, 10.5, 0.2, at({ ...few, 10.75: [4, 0.15], 11: [4, 0.3] } as never))).toBe(11);
    expect(await usedLast(sizes, 1, 10.5, 0.2, at({ ...few, 10.75: [5, 0.9] } as never))).toBe(10.5);
  });
});
