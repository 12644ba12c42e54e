/** From the vocabulary come the table of the writer's guide and a text with every block in every form. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blockTable, formsOf, textOfForms } from '../../../src/model/block-forms.ts';
import { lamps } from '../made.ts';
import { readBody } from '../../../src/model/text/body.ts';
import { Report } from '../../../src/model/report.ts';
import type { Flow } from '../../../src/model/nodes.ts';
import { blockNames, isInlineBlock, isTableBlock } from '../../../src/model/vocabulary.ts';

describe('the text of every form', () => {
  it('has each block once for each form, and is read without a fault', () => {
    const report = new Report('en.mdx');
    const body = readBody(textOfForms({ claim: 'lamps' }), report, {
      language: 'en',
      claims: new Map([['lamps', lamps]]),
    });
    expect(report.problems).toEqual([]);
    const read = (body?.flow ?? []).flatMap((node: Flow) =>
      node.type === 'block' ? [node.name] : node.type === 'table' ? ['Table'] : [],
    );
    for (const name of blockNames.filter((one) => !isInlineBlock(one)))
      expect(
        read.filter((one) => one === name),
        name,
      ).toHaveLength(formsOf(name).length);
    expect(
      body?.flow
        .flatMap((node) => (node.type === 'paragraph' ? node.children : []))
        .filter(({ type }) => type === 'term' || type === 'blank'),
    ).toHaveLength(2);
    expect(body?.claims.map(({ as, said }) => [as, said])).toEqual([
      ['fact', '40\nHarbor watch\n2026-02'],
      ['value', '40'],
    ]);
    expect(blockNames.filter(isTableBlock)).toEqual(['Table']);
  });

  it('has every value of a list, and what may be left out with and without', () => {
    expect(formsOf('Callout')).toEqual([
      {},
      { title: 'The title of Callout' },
      { tone: 'note' },
      { tone: 'note', title: 'The title of Callout' },
      { tone: 'warning' },
      { tone: 'warning', title: 'The title of Callout' },
    ]);
    expect(formsOf('Figure')).toHaveLength(12);
    expect(formsOf('Fact').map(({ date }) => date)).toEqual(['2025-11-30', undefined, '2025']);
    expect(formsOf('Fact', { claim: 'lamps' }).at(1)).toEqual({ claim: 'lamps' });
  });
});

it('The writer’s guide has the table that the vocabulary makes', () => {
  const guide = readFileSync('CONTRIBUTING.md', 'utf8');
  const from = guide.indexOf('| block | use |');
  expect(
    guide.slice(from, guide.indexOf('\n\n', from)),
    'Put the table of the second half of this message into CONTRIBUTING.md.',
  ).toBe(blockTable());
});
