/** Two editions side by side. */
import { describe, expect, test } from 'vitest';
import { alignFlows, partsOf } from '../../../src/model/translation/align.ts';
import { readBody } from '../../../src/model/text/body.ts';
import { Report } from '../../../src/model/report.ts';
import { flowText, type Body } from '../../../src/model/nodes.ts';

function body(text: string): Body {
  const report = new Report('en.mdx');
  const read = readBody(text, report);
  if (!read) throw new Error(report.problems.map((problem) => problem.fact).join(' '));
  return read;
}
const rows = (left: string, right: string): string[] =>
  alignFlows(body(left).flow, body(right).flow).rows.map((row) =>
    [row.left, row.right].map((node) => (node ? flowText([node]) : '')).join('|'),
  );

describe('Two editions', () => {
  test('of the same parts stand side by side, one by one', () => {
    expect(rows('One.\n\n## Two\n\nThree.', 'Uno.\n\n## Dos\n\nTres.')).toEqual([
      'One.|Uno.',
      'Two|Dos',
      'Three.|Tres.',
    ]);
    expect(alignFlows(body('One.').flow, body('Uno.').flow).even).toBe(true);
  });

  test('keep their headings side by side where one has a part more, which stands alone', () => {
    const left = 'One.\n\nMore.\n\n## Two\n\nThree.';
    const right = 'Uno.\n\n## Dos\n\nTres.\n\n- Cuatro.';
    expect(rows(left, right)).toEqual(['One.|Uno.', 'More.|', 'Two|Dos', 'Three.|Tres.', '|Cuatro.']);
    expect(alignFlows(body(left).flow, body(right).flow).even).toBe(false);
  });

  test('lose no part, whatever they hold', () => {
    const texts = ['A.', '## B\n\nC.', '- D.\n\nE.\n\n## F', 'G.\n\n> H.\n\n## I\n\n- J.'];
    for (const left of texts)
      for (const right of texts) {
        const aligned = alignFlows(body(left).flow, body(right).flow).rows;
        expect(aligned.flatMap((row) => row.left ?? [])).toEqual(body(left).flow);
        expect(aligned.flatMap((row) => row.right ?? [])).toEqual(body(right).flow);
      }
  });
});

test('What only holds a text together is taken apart, and each clause of a resolution stands for itself', () => {
  const parts = partsOf(
    body(
      '<More>\n\n## One\n\nTwo.\n\n</More>\n\n<Resolution title="R">\n\n<Resolved>\n\n1. Three.\n2. Four.\n\n</Resolved>\n\n</Resolution>',
    ).flow,
  );
  expect(parts.map((part) => flowText([part]))).toEqual(['One', 'Two.', 'R', 'Three.', 'Four.']);
  expect(
    parts.slice(3).map((part) => part.type === 'block' && part.children[0]?.type === 'list' && part.children[0].start),
  ).toEqual([1, 2]);
});
