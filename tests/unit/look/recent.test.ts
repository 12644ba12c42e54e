/** What is remembered of the last things asked for is bounded. */
import { expect, test } from 'vitest';
import { Recent } from '../../../src/look/recent.ts';

test('The oldest entry goes when there are more than may be held', () => {
  const recent = new Recent<string, number>(2);
  recent.set('a', 1).set('b', 2).set('a', 3).set('c', 4);
  expect([...recent]).toEqual([
    ['b', 2],
    ['c', 4],
  ]);
  recent.set('b', 5);
  expect(recent.size).toBe(2);
  expect(recent.get('a')).toBeUndefined();
});
