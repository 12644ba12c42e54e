/** How many sheets of paper a number of copies takes. */
import { expect, test } from 'vitest';
import { sheetsFor, yieldOf } from '../../../src/views/needed.ts';

test('What is cut from one sheet takes the fewer sheets, counted up to the whole one', () => {
  const card = yieldOf({ product: 'card', paper: 'letter', sides: 'long-edge', style: 'color' }, 2);
  expect(card && [1, 10, 11, 500].map((copies) => sheetsFor(copies, card))).toEqual([1, 1, 2, 50]);
  const half = yieldOf({ product: 'half', paper: 'letter', sides: 'one', style: 'light' }, 1);
  expect(half && [10, 51].map((copies) => sheetsFor(copies, half))).toEqual([5, 26]);
});

test('A sheet of labels has as many as the paper it is made for', () => {
  expect(
    (['letter', 'a4'] as const).map(
      (paper) => yieldOf({ product: 'labels', paper, sides: 'one', style: 'color' }, 1)?.copies,
    ),
  ).toEqual([30, 21]);
});

test('A booklet takes a sheet for two printed sides, and a file of fronts one for each of its pages', () => {
  expect(yieldOf({ product: 'booklet', paper: 'letter', sides: 'short-edge', style: 'color' }, 8)).toEqual({
    copies: 1,
    sheets: 4,
  });
  expect(yieldOf({ product: 'booklet', paper: 'letter', sides: 'fronts', style: 'color' }, 4)).toEqual({
    copies: 1,
    sheets: 4,
  });
});

test('Large print takes as many sheets as it has pages', () => {
  const large = yieldOf({ product: 'flyer', paper: 'letter', sides: 'one', style: 'large' }, 3);
  expect(large && sheetsFor(50, large)).toBe(150);
});

test('Nothing is counted for the screen and for a print shop', () => {
  expect(yieldOf({ product: 'pages', paper: 'letter', sides: 'one', style: 'color' }, 4)).toBeUndefined();
  expect(yieldOf({ product: 'flyer', paper: 'letter', sides: 'one', style: 'shop' }, 4)).toBeUndefined();
});
