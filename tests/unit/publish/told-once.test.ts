import { expect, it } from 'vitest';
import type { Problem } from '../../../src/model/problems.ts';
import { toldOnce } from '../../../src/publish/told-once.ts';

const long = (lines: number, paper: string, line?: number): Problem => ({
  code: 'sheet-overflow',
  path: 'content/leaflets/bread/en.mdx',
  ...(line === undefined ? {} : { line }),
  fact: `The flyer on ${paper} is ${lines} lines too long.`,
  fix: `Shorten it by about ${lines * 7} words.`,
});

it('tells the worst of faults that differ in their numbers alone', () => {
  expect(toldOnce([long(119, 'a4'), long(120, 'a4'), long(118, 'a4')])).toEqual([long(120, 'a4')]);
});

it('keeps faults apart that stand on other papers or in other places', () => {
  const all = [long(2, 'a3'), long(2, 'a4'), long(2, 'letter'), long(2, 'a4', 7)];
  expect(toldOnce(all)).toEqual(all);
});
