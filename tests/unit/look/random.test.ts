/** Chance repeats itself, and is fair enough. */
import { expect, it } from 'vitest';
import { between, pick, seededRandom, shuffle } from '../../../src/look/random.ts';

const throws = (seed: string) => Array.from({ length: 5 }, seededRandom(seed));

it('the same seed throws the same dice, another seed others', () => {
  expect(throws('heat')).toEqual(throws('heat'));
  expect(throws('heat')).not.toEqual(throws('heap'));
});

it('numbers stay between 0 and 1, and around the middle on average', () => {
  const random = seededRandom('many');
  const many = Array.from({ length: 10_000 }, random);
  expect(Math.min(...many)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...many)).toBeLessThan(1);
  expect(many.reduce((sum, one) => sum + one, 0) / many.length).toBeCloseTo(0.5, 1);
});

it('picks, ranges and shuffles keep to what they were given', () => {
  const random = seededRandom('keep');
  expect(['a', 'b']).toContain(pick(random, ['a', 'b']));
  expect(Math.abs(between(random, -2, 2))).toBeLessThanOrEqual(2);
  expect(shuffle(random, [1, 2, 3, 4]).sort()).toEqual([1, 2, 3, 4]);
});
