/** The one walk over the tree of a text. */
import { describe, expect, it } from 'vitest';
import { blocksNamed, firstHeadings, headingsIn } from '../../../src/model/outline.ts';
import type { Body, Inline } from '../../../src/model/nodes.ts';
import {
  everywhere,
  firstPosition,
  inlinesIn,
  positionOf,
  visit,
  wholeOf,
  type Where,
} from '../../../src/model/visit.ts';
import { libraryOf } from '../made.ts';

const made = `One **two _three_**.[^a]

- four

  > ## five
  >
  > six

  <Figure drawing="bread" alt="seven" />

<More>

## eight

<Table caption="nine">

| ten | eleven |
| --- | --- |
| twelve | [thirteen](https://example.org/) |

</Table>

</More>

[^a]: fourteen, 2026, [fifteen](https://example.org/a).`;

function bodyOf(words: string): Body {
  const body = libraryOf({ id: 'walk', texts: { en: words } }).library.documents[0]?.editions[0]?.body;
  if (!body) throw new Error('The text could not be read.');
  return body;
}

const body = bodyOf(made);
const said = (nodes: Iterable<Inline>): string[] =>
  [...nodes].flatMap((node) => (node.type === 'text' ? (node.value.match(/[a-z]+/gi) ?? []) : []));
const nowhere: Where = { lists: false, quotations: false, blocks: false };

describe('A walk over a text', () => {
  it('meets every word in reading order, those of lists, quotations, blocks and tables, and then those of notes', () => {
    expect(said(inlinesIn(wholeOf(body), everywhere))).toEqual([
      'One',
      'two',
      'three',
      'four',
      'five',
      'six',
      'eight',
      'ten',
      'eleven',
      'twelve',
      'thirteen',
      'fourteen',
      'fifteen',
    ]);
  });

  it('leaves the notes to those who ask for them', () => {
    expect(said(inlinesIn(body.flow, everywhere))).not.toContain('fourteen');
  });

  it.each<[string, Partial<Where>, string[]]>([
    ['nothing', {}, ['One', 'two', 'three']],
    ['lists', { lists: true }, ['One', 'two', 'three', 'four']],
    [
      'lists and the quotations in them',
      { lists: true, quotations: true },
      ['One', 'two', 'three', 'four', 'five', 'six'],
    ],
    ['blocks', { blocks: true }, ['One', 'two', 'three', 'eight', 'ten', 'eleven', 'twelve', 'thirteen']],
    ['some blocks', { blocks: ({ name }) => name !== 'More' }, ['One', 'two', 'three']],
  ])('goes only where it is told to look: %s', (_, where, found) => {
    expect(said(inlinesIn(body.flow, { ...nowhere, ...where }))).toEqual(found);
  });

  it('meets a container itself where it does not go into it', () => {
    expect([...visit(body.flow, nowhere)].map(({ node }) => node.type)).toEqual(['paragraph', 'list', 'block']);
  });

  it('knows what each node stands in', () => {
    const six = [...visit(body.flow, everywhere)].find(
      ({ node }) => node.type === 'paragraph' && said(inlinesIn([node], nowhere)).includes('six'),
    );
    expect(six?.within.map(({ type }) => type)).toEqual(['list', 'quotation']);
  });

  it('knows where a node stands, or else what is around it', () => {
    const first = body.flow[0];
    const begins = first && 'position' in first ? first.position!.line : 0;
    const lineOf = (word: string): number => begins + made.split('\n').findIndex((line) => line.includes(word));
    const heading = [...visit(body.flow, everywhere)].find(({ node }) => node.type === 'heading');
    expect(heading && positionOf(heading)?.line).toBe(lineOf('five'));
    const list = body.flow.find(({ type }) => type === 'list')!;
    expect(positionOf({ node: list, within: [] })).toBeUndefined();
    expect(positionOf({ node: list, within: blocksNamed(body.flow, 'More') })?.line).toBe(lineOf('<More>'));
    expect(firstPosition([list])?.line).toBe(lineOf('four'));
    expect(firstPosition([])).toBeUndefined();
  });
});

describe('The outline', () => {
  it('has the headings that part a text, and not those of a quotation', () => {
    expect(firstHeadings(body).map((heading) => heading.text)).toEqual(['eight']);
    expect(headingsIn(body.flow, everywhere).map((heading) => heading.text)).toEqual(['five', 'eight']);
  });

  it('finds a block wherever it stands', () => {
    expect(blocksNamed(body.flow, 'Figure')).toHaveLength(1);
  });
});
