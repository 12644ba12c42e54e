/** What a sheet's text is parted into: sections of a long one, things of a list. */
import { describe, expect, it } from 'vitest';
import type { Drawn } from '../../../../src/formats/sheet/drawn.ts';
import { groups, listed, sections } from '../../../../src/formats/sheet/groups.ts';

const paragraph = (text: string): Drawn => ({ type: 'paragraph', children: [text] });
const heading = (text: string, depth = 2): Drawn => ({ type: 'heading', depth, anchor: text, children: [text] });
const thing = (name: string, said: string): { children: Drawn[] } => ({
  children: [{ type: 'run-in', head: [name], children: [said] }],
});
const list = (...items: { children: Drawn[] }[]): Drawn => ({ type: 'list', ordered: false, start: 1, items });
const five = ['Water', 'A pen', 'A hat', 'A friend', 'A phone'].map((name) => thing(`${name}.`, 'One.'));

describe('a long text', () => {
  it('is parted before each heading of its highest rank, and a lower one stays within', () => {
    const [begin, one, below, under, two] = [
      paragraph('Before.'),
      heading('One'),
      heading('Below', 3),
      paragraph('Under.'),
      heading('Two'),
    ];
    expect(sections([begin, one, below, under, two])).toEqual([[begin], [one, below, under], [two]]);
  });

  it('without a heading is one section, and without a word none', () => {
    expect(sections([paragraph('A.'), paragraph('B.')])).toHaveLength(1);
    expect(sections([])).toEqual([]);
  });
});

describe('a text that is a list of things', () => {
  const lead = paragraph('Come to the gate with:');
  const pieces = groups([lead, list(...five), paragraph('See you there.')]);

  it('is told from what leads to it and what follows', () => {
    expect(listed(pieces, 6)).toEqual({
      before: [[lead]],
      items: five.map(({ children }) => children),
      after: [[paragraph('See you there.')]],
    });
  });

  it('is none with more things than pages, with three, with one that has no name, or with long ones', () => {
    expect(listed(pieces, 4)).toBeUndefined();
    expect(listed([[list(...five.slice(0, 3))]], 6)).toBeUndefined();
    expect(listed([[list(...five, { children: [paragraph('And more.')] })]], 6)).toBeUndefined();
    expect(listed([[list(...five, thing('Long.', 'x'.repeat(200)))]], 6)).toBeUndefined();
  });

  it('is none beside much other text', () => {
    expect(listed([[paragraph('x'.repeat(300))], ...pieces], 6)).toBeUndefined();
  });
});
