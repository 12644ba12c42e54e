/** Lists from A to Z. */
import { expect, test } from 'vitest';
import { byLetter, letterOf } from '../../../src/i18n/letters.ts';

test('An accent does not make another letter, but Ñ is one in Spanish', () => {
  expect(['ábaco', 'ñandú', '¿Qué?', '«Zona»', '24 horas'].map((text) => letterOf(text, 'es'))).toEqual([
    'A',
    'Ñ',
    'Q',
    'Z',
    '0–9',
  ]);
  expect(letterOf('ñandú', 'en')).toBe('N');
});

test('A list is in the order of its language, and each letter stands there once', () => {
  const list = byLetter(['zapato', 'ñame', 'nube', 'árbol', 'abeja', '¿Oyen?', 'nácar'], (word) => word, 'es');
  expect(list.map(({ letter, entries }) => `${letter}: ${entries.join(' ')}`)).toEqual([
    'A: abeja árbol',
    'N: nácar nube',
    'Ñ: ñame',
    'O: ¿Oyen?',
    'Z: zapato',
  ]);
});
