/** What a program shows of an address. */
import { describe, expect, test } from 'vitest';
import { cutWords, shareRoom } from '../../../src/model/preview.ts';

describe('Words that are cut', () => {
  test('stay whole where they fit', () => {
    expect(cutWords('Pan y rosas.', 12)).toBe('Pan y rosas.');
  });

  test('end with a sentence where that leaves enough, else with a word', () => {
    expect(cutWords('Pan para todos hoy. Y rosas.', 22)).toBe('Pan para todos hoy.');
    expect(cutWords('Pan. Y rosas para todas las casas', 20)).toBe('Pan. Y rosas para…');
    expect(cutWords('¿Pan y, «rosas?»', 10)).toBe('¿Pan y…');
  });

  test('are never longer than the room, in characters and not in units', () => {
    for (const text of ['Panaderíadelbarrioentero', '🍞'.repeat(30), 'A b c d e f g h i j k', '«¿¡'])
      for (let most = 2; most < 25; most += 1)
        expect([...cutWords(text, most)].length, `${text} ${most}`).toBeLessThanOrEqual(most);
  });
});

describe('Words of several languages', () => {
  test('stay whole where all fit, and are said once where they are the same', () => {
    expect(shareRoom(['Bread', 'Pan'], ' · ', 11)).toBe('Bread · Pan');
    expect(shareRoom(['Pan', 'Pan'], ' · ', 3)).toBe('Pan');
  });

  test('share the room, and what a short one leaves goes to the long one', () => {
    expect(shareRoom(['Bread for all the houses in the street', 'Pan'], ' · ', 31)).toBe(
      'Bread for all the houses… · Pan',
    );
    expect(shareRoom(['Bread for all the houses', 'Pan para todas las casas'], ' · ', 33)).toBe(
      'Bread for all… · Pan para todas…',
    );
  });
});
