import { describe, expect, it } from 'vitest';
import { coverSize, coverSvg } from '../../../../src/formats/ebook/cover.ts';

const copy = {
  language: 'en',
  kicker: 'GUIDE · AT WORK',
  title: 'A title',
  publisher: 'Publisher',
  line: 'A line',
  drawing: 'tools',
  seed: 'made',
} as const;

/** Rightmost and lowest point at which a stroke of the words begins, in px. */
function reach(svg: string): { right: number; low: number } {
  const starts = [...svg.matchAll(/fill="#[0-9A-F]{6}" d="(M[^"]*)"/g)].flatMap(([, path = '']) => [
    ...path.matchAll(/M(-?[\d.]+)[ ,]?(-?[\d.]+)/g),
  ]);
  return { right: Math.max(...starts.map(([, x]) => Number(x))), low: Math.max(...starts.map(([, , y]) => Number(y))) };
}

describe('the cover of an e-book', () => {
  it('has its words as outlines, so that every machine draws the same', () => {
    expect(coverSvg(copy)).not.toMatch(/<text|font-family/);
    expect(coverSvg(copy)).toBe(coverSvg(copy));
  });

  it.each([
    ['one short word', 'No'],
    ['the longest title allowed', 'solidaridad con la clase trabajadora '.repeat(4).slice(0, 140)],
    ['a word wider than the cover', 'Otorrinolaringológicamentehablandodeverdad'],
  ])('keeps %s inside', (_, title) => {
    const { right, low } = reach(coverSvg({ ...copy, title }));
    expect(right).toBeLessThanOrEqual(coverSize.width - 40);
    expect(low).toBeLessThanOrEqual(coverSize.height);
  });
});
