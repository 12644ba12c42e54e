/** How many sheets of paper a number of copies takes. */
import { expect, test } from 'vitest';
import { sheetsFor, yieldOf } from '../../../src/components/print/needed.ts';

const pages = (count: number) => () => Promise.resolve(count);
const unasked = () => Promise.reject(new Error('The pages do not matter here.'));

test('What is cut from one sheet takes the fewer sheets, counted up to the whole one', async () => {
  const card = await yieldOf({ product: 'card', sides: 'long-edge', style: 'color' }, unasked);
  expect(card && [1, 10, 11, 500].map((copies) => sheetsFor(copies, card))).toEqual([1, 1, 2, 50]);
  const half = await yieldOf({ product: 'half', sides: 'one', style: 'light' }, unasked);
  expect(half && [10, 51].map((copies) => sheetsFor(copies, half))).toEqual([5, 26]);
});

test('A booklet takes a sheet for two printed sides, and a file of fronts one for each of its pages', async () => {
  expect(await yieldOf({ product: 'booklet', sides: 'short-edge', style: 'color' }, pages(8))).toEqual({
    copies: 1,
    sheets: 4,
  });
  expect(await yieldOf({ product: 'booklet', sides: 'fronts', style: 'color' }, pages(4))).toEqual({
    copies: 1,
    sheets: 4,
  });
});

test('Large print takes as many sheets as it has pages', async () => {
  const large = await yieldOf({ product: 'flyer', sides: 'one', style: 'large' }, pages(3));
  expect(large && sheetsFor(50, large)).toBe(150);
});

test('Nothing is counted for the screen and for a print shop', async () => {
  expect(await yieldOf({ product: 'pages', sides: 'one', style: 'color' }, unasked)).toBeUndefined();
  expect(await yieldOf({ product: 'flyer', sides: 'one', style: 'shop' }, unasked)).toBeUndefined();
});
