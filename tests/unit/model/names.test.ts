/** Names that hold everywhere. */
import { expect, test } from 'vitest';
import { isPlainName, plainName } from '../../../src/model/names.ts';

test.each([
  ['Música de mayo', 'musica-de-mayo'],
  ['  --A_b..c!  ', 'a-b-c'],
  ['año 2026', 'ano-2026'],
  ['gate%2fnight', 'gate-night'],
  ['CON', 'con-1'],
  ['¿?', ''],
])('The name “%s” becomes “%s”', (given, plain) => {
  expect(plainName(given)).toBe(plain);
  if (plain) expect(isPlainName(plain)).toBe(true);
});

test.each([
  '',
  'A',
  'a--b',
  '-a',
  'a-',
  'a b',
  'á',
  'a.b',
  '..',
  'a/b',
  'a\\b',
  'a%20b',
  'a#b',
  'index',
  'con',
  'lpt1',
])('“%s” is no plain name', (name) => {
  expect(isPlainName(name)).toBe(false);
});
