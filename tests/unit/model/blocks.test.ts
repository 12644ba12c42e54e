/** From the vocabulary come the types of the blocks, and what a tag is read to. */
import { describe, expect, it } from 'vitest';
import type { BlockWriters } from '../../../src/model/block-writers.ts';
import { readBody } from '../../../src/model/text/body.ts';
import { Report } from '../../../src/model/report.ts';
import { isBlock, propertyTexts, type Block, type BlockOf } from '../../../src/model/nodes.ts';
import { readProperties } from '../../../src/model/text/properties.ts';
import type { FlowBlockName, PropertiesOf } from '../../../src/model/vocabulary.ts';

const position = { line: 1, column: 1 };

describe('the types of the blocks', () => {
  it('let nobody leave out what is required, invent a value or ask for what a block does not have', () => {
    // Each line below is an error for the compiler; one that were none would be an error too.
    // @ts-expect-error a fact without its source
    const fact: PropertiesOf<'Fact'> = { figure: '3', date: '2026' };
    // @ts-expect-error a tone that is not in the list
    const callout: PropertiesOf<'Callout'> = { tone: 'alarm' };
    // @ts-expect-error a figure of both sorts
    const both: PropertiesOf<'Figure'> = { picture: 'gate.jpg', drawing: 'door' };
    // @ts-expect-error a figure of neither
    const neither: PropertiesOf<'Figure'> = { alt: 'A gate' };
    // @ts-expect-error a drawing that nobody drew
    const drawing: PropertiesOf<'Figure'> = { drawing: 'dragon' };
    // @ts-expect-error a block with the properties of another
    const other: Block = { type: 'block', name: 'Ask', properties: { by: 'Rosa' }, children: [], position };
    // @ts-expect-error a table is no block once it has been read
    const table: FlowBlockName = 'Table';
    // @ts-expect-error a card has no title
    const title = ({ properties }: BlockOf<'Card'>): unknown => properties.title;
    expect([fact, callout, both, neither, drawing, other, table, title]).toHaveLength(8);
  });

  it('let no writer overlook a property or a block', () => {
    const nothing = (): string => '';
    const others = {
      Callout: nothing,
      Steps: nothing,
      Quote: nothing,
      Fact: nothing,
      Figure: nothing,
      Hotline: nothing,
      WhyNow: nothing,
      Columns: nothing,
      Card: nothing,
      More: nothing,
      Whereas: nothing,
      Resolved: nothing,
    };
    type All = {
      Callout: 'tone' | 'title';
      Steps: 'title';
      Quote: 'by';
      Fact: 'figure' | 'source' | 'date';
      Figure: 'picture' | 'drawing' | 'alt' | 'caption' | 'decorative';
      Card: 'side' | 'audience';
    };
    const overlooked: BlockWriters<All & { Ask: 'title' }, { WhyNow: 'topic'; Fact: 'claim' }, string> = {
      ...others,
      Ask: nothing,
      // @ts-expect-error nothing is said of the title of a resolution
      Resolution: nothing,
    };
    // @ts-expect-error there is no entry for Ask
    const without: BlockWriters<
      All & { Ask: 'title'; Resolution: 'title' },
      { WhyNow: 'topic'; Fact: 'claim' },
      string
    > = {
      ...others,
      Resolution: nothing,
    };
    const leaves: BlockWriters<
      All & { Resolution: 'title' },
      { Ask: 'title'; WhyNow: 'topic'; Fact: 'claim' },
      string
    > = {
      ...others,
      Resolution: ({ properties }) => properties.title,
      // @ts-expect-error what a writer leaves out it does not see
      Ask: ({ properties }) => properties.title,
    };
    const whole: BlockWriters<All & { Resolution: 'title' }, { Ask: 'title'; WhyNow: 'topic'; Fact: 'claim' }, string> =
      {
        ...others,
        Resolution: ({ properties }) => properties.title,
        Ask: nothing,
      };
    expect([overlooked, without, leaves, whole]).toHaveLength(4);
  });
});

describe('a tag', () => {
  it('is read to its properties: without space around them, without what it does not take or what is not of its type', () => {
    expect(readProperties('Callout', { tone: 'warning', title: 'Look', wrong: 'x' })).toEqual({
      tone: 'warning',
      title: 'Look',
    });
    expect(readProperties('Callout', { tone: 'alarm', title: '' })).toEqual({});
    expect(readProperties('Figure', { picture: 'gate.jpg', alt: '', decorative: true })).toEqual({
      picture: 'gate.jpg',
      decorative: true,
    });
    expect(readProperties('Figure', { drawing: 'door', decorative: 'yes' })).toEqual({ drawing: 'door' });
    expect(readProperties('Fact', { figure: '3', source: 'A count', date: '2026' })).toEqual({
      figure: '3',
      source: 'A count',
      date: '2026',
    });
  });

  it('is no block where it lacks what it cannot be without', () => {
    expect(readProperties('Fact', { figure: '3', source: 'A count' })).toBeUndefined();
    expect(readProperties('Fact', { figure: '3', source: 'A count', date: 'soon' })).toBeUndefined();
    expect(readProperties('Card', { side: 'edge', audience: 'holder' })).toBeUndefined();
    expect(readProperties('Ask', { title: true })).toBeUndefined();
    expect(readProperties('Figure', { picture: 'gate.jpg', drawing: 'door' })).toBeUndefined();
    expect(readProperties('Figure', { picture: 'https://example.org/gate.jpg' })).toBeUndefined();
  });

  it('names its picture as the folder does, however the text writes it', () => {
    const { flow, pictures } = readBody(
      '![A gate](./gate.jpg)\n\n<Figure picture="./gate.jpg" alt="A gate" />',
      new Report('en.mdx'),
    ) ?? { flow: [], pictures: [] };
    expect(flow.map((node) => isBlock(node, 'Figure') && node.properties.picture)).toEqual(['gate.jpg', 'gate.jpg']);
    expect(pictures.map(({ file }) => file)).toEqual(['gate.jpg', 'gate.jpg']);
  });
});

it('A block’s own words are read before and after what is inside it', () => {
  const [fact] =
    readBody('<Fact figure="3" source="A count" date="2026">\n\nof three\n\n</Fact>', new Report('en.mdx'))?.flow ?? [];
  expect(
    fact?.type === 'block' && [
      propertyTexts(fact, 'before'),
      propertyTexts(fact, 'after'),
      propertyTexts(fact, 'unseen'),
    ],
  ).toEqual([[{ name: 'figure', text: '3' }], [{ name: 'source', text: 'A count' }], []]);
});
