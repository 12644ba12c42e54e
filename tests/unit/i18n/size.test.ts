/** Sizes of files as people say them. */
import { expect, test } from 'vitest';
import { fileSize } from '../../../src/i18n/size.ts';

const said = (bytes: number, locale = 'en-US'): string => fileSize(bytes, locale).replaceAll('\u00a0', ' ');

test('A size is rounded up to what a person can compare, and never none', () => {
  expect([0, 1000, 1001, 998_001, 999_001, 2_825_001, 9_900_001, 12_000_001, 204_100_000].map((b) => said(b))).toEqual([
    '1 kB',
    '1 kB',
    '2 kB',
    '999 kB',
    '1 MB',
    '2.9 MB',
    '10 MB',
    '13 MB',
    '205 MB',
  ]);
});

test('A language writes its own decimals', () => {
  expect(said(2_800_000, 'es-ES')).toBe('2,8 MB');
  expect(said(2_800_000, 'es-US')).toBe('2.8 MB');
});
