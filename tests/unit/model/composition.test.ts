import { describe, expect, it } from 'vitest';
import { byTurns, inBlocks } from '../../../src/model/composition.ts';
import { composed } from '../../../src/formats/sheet/composed.ts';
import type { Drawn } from '../../../src/formats/sheet/drawn.ts';

const said = (text: string): Drawn => ({ type: 'paragraph', children: [text] });
const item = (head: string, text: string) => ({
  children: [{ type: 'run-in', head: [head], children: [text] } as const],
});
const listOf = (...heads: string[]): Drawn => ({
  type: 'list',
  ordered: false,
  start: 1,
  items: heads.map((head) => item(head, 'Some.')),
});

describe('What a composition puts first', () => {
  it('are four to eight things, each with its word', () => {
    expect([3, 4, 8, 9].map((count) => inBlocks(Array.from({ length: count }, () => 'Rope.')))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(inBlocks(['Rope.', 'Lamp.', undefined, 'Oar.'])).toBe(false);
  });

  it('is a talk of two who take turns', () => {
    expect(byTurns(['Boss:', 'We:', 'Boss:', 'We:'])).toBe(true);
    expect(byTurns(['Boss:', 'We:', 'We:', 'Boss:'])).toBe(false);
    expect(byTurns(['Boss:', 'Boss:', 'Boss:', 'Boss:'])).toBe(false);
    expect(byTurns(['Boss:', 'We:'])).toBe(false);
  });

  it('parts the words before and after it', () => {
    const flow = [said('First.'), listOf('A', 'B'), said('Then.'), listOf('A', 'B', 'C', 'D'), said('Last.')];
    const found = composed('list', flow);
    expect(found?.part).toBe(flow[3]);
    expect(found?.before.flat()).toEqual(flow.slice(0, 3));
    expect(found?.after.flat()).toEqual([flow[4]]);
  });

  it('is a figure with what it counts, and a quotation in its own words', () => {
    const fact: Drawn = { type: 'fact', figure: '43 %', source: 'S, 2008', children: [said('were punished.')] };
    expect(composed('number', [fact])?.words).toEqual(['43 %', 'were punished.']);
    const quote: Drawn = {
      type: 'quote',
      children: [{ type: 'paragraph', children: ['I ', { type: 'strong', children: ['move'] }, '.'] }],
    };
    expect(composed('quote', [quote])?.words).toEqual(['I move.']);
  });

  it('is the drawing where nothing else is said, or what is said is not there', () => {
    expect(composed(undefined, [listOf('A', 'B', 'C', 'D')])).toBeUndefined();
    expect(composed('picture', [listOf('A', 'B', 'C', 'D')])).toBeUndefined();
    expect(composed('dialogue', [listOf('A', 'B', 'C', 'D')])).toBeUndefined();
  });
});
