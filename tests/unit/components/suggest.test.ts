/** What search offers when nothing is found. */
import { describe, expect, test } from 'vitest';
import { fold, foldedWords, mendQuery, nearestTitles } from '../../../src/browser/suggest.ts';

const titles = ['Keep the door shut', 'How to pass a resolution', 'La organización en el puerto', 'Who owns the tide?'];

test('Words meet without their accents and capitals', () => {
  expect(fold('Organización')).toBe('organizacion');
  expect(foldedWords('¿Quién es, «Ñandú»?')).toEqual(['quien', 'es', 'nandu']);
});

describe('A query that finds nothing', () => {
  test('is mended with the nearest words that are known, as they are written', () => {
    expect(mendQuery('resolusion', titles)).toBe('resolution');
    expect(mendQuery('organisacion puetro', titles)).toBe('organización puerto');
  });

  test('loses the words that nothing resembles', () => {
    expect(mendQuery('tide zzzzqqqq', titles)).toBe('tide');
  });

  test('is left alone when all of it is known, or none of it', () => {
    expect(mendQuery('door', titles)).toBeUndefined();
    expect(mendQuery('zzzzqqqq', titles)).toBeUndefined();
    expect(mendQuery('', titles)).toBeUndefined();
    expect(mendQuery('🪧🪧🪧', titles)).toBeUndefined();
  });

  test('does not turn a short word into another one', () => {
    expect(mendQuery('doo', titles)).toBeUndefined();
    expect(mendQuery('cat', ['car'])).toBeUndefined();
  });

  test('is not looked at to its end, when it is a whole page', () => {
    const begun = performance.now();
    mendQuery('resolusion '.repeat(10_000), titles);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});

describe('The nearest titles', () => {
  const near = (query: string, most = 3): string[] => nearestTitles(query, titles, (title) => title, most);

  test('are those that share most words, then those that differ least', () => {
    expect(near('door resolusion')[0]).toBe('Keep the door shut');
    expect(near('pas a resolusion')).toEqual(['How to pass a resolution']);
    expect(near('resolution pass')).toEqual(['How to pass a resolution']);
  });

  test('begin with what was typed so far', () => {
    expect(near('organ')).toEqual(['La organización en el puerto']);
  });

  test('are none for what resembles nothing, and no more than asked for', () => {
    expect(near('zzzzqqqq')).toEqual([]);
    expect(near('the', 1)).toHaveLength(1);
  });
});
