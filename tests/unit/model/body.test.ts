/** What the model makes of a text. */
import { describe, expect, test } from 'vitest';
import { readBody } from '../../../src/model/text/body.ts';
import { Report } from '../../../src/model/report.ts';
import { flowText, type Body } from '../../../src/model/nodes.ts';
import { everywhere, inlinesIn, wholeOf } from '../../../src/model/visit.ts';

function read(text: string): Body {
  const report = new Report('en.mdx');
  const body = readBody(text, report);
  if (!body || report.problems.length > 0) throw new Error(report.problems.map((problem) => problem.fact).join(' '));
  return body;
}

const here = { line: 1, column: 1 };

describe('The body of a text', () => {
  test('keeps emphasis, code, breaks and struck words as plain data', () => {
    expect(read('A *b* **c** ~~d~~ `e`\\\nf ~g~').flow).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'A ' },
          { type: 'emphasis', children: [{ type: 'text', value: 'b' }] },
          { type: 'text', value: ' ' },
          { type: 'strong', children: [{ type: 'text', value: 'c' }] },
          { type: 'text', value: ' ' },
          { type: 'delete', children: [{ type: 'text', value: 'd' }] },
          { type: 'text', value: ' ' },
          { type: 'code', value: 'e' },
          { type: 'break' },
          { type: 'text', value: 'f ~g~' },
        ],
        position: here,
      },
    ]);
  });

  test('joins the lines of a paragraph with single spaces', () => {
    expect(flowText(read('one\n  two\nthree').flow)).toBe('one two three');
  });

  test('numbers notes in the order in which the text calls them, and then those that notes call', () => {
    const { notes, flow } = read(
      'First.[^b] Second.[^a] First again.[^b]\n\n[^a]: About a.[^c]\n[^b]: About b.\n[^c]: About c.',
    );
    expect(notes.map(({ id, number }) => [id, number])).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 3],
    ]);
    const calls = flow
      .flatMap((node) => (node.type === 'paragraph' ? node.children : []))
      .filter((node) => node.type === 'note');
    expect(calls.map(({ number }) => number)).toEqual([1, 2, 1]);
  });

  test('tells the calls of a note apart, those in the text first, then those in other notes', () => {
    const { flow, notes } = read(
      '<More>\n\nOne.[^a] Two.[^b] Three.[^a]\n\n</More>\n\n[^a]: A, 2026.[^b]\n[^b]: B, 2026.',
    );
    const calls = [...inlinesIn(wholeOf({ flow, notes }), everywhere)].flatMap((node) =>
      node.type === 'note' ? [`${node.number}-${node.time}`] : [],
    );
    expect(calls).toEqual(['1-1', '2-1', '1-2', '2-2']);
  });

  test('finds notes that are written inside a block', () => {
    expect(read('<More>\n\nTold.[^a]\n\n[^a]: About a.\n\n</More>').notes.map(({ id }) => id)).toEqual(['a']);
  });

  test('gives headings with the same words different addresses', () => {
    expect(read('## Qué hacer\n\nx\n\n## Qué hacer\n\ny').anchors).toEqual(['qué-hacer', 'qué-hacer-1']);
  });

  test('reads where links lead', () => {
    const { links } = read(
      '[a](https://example.org/x?y=1#z) [b](mailto:harbor@example.org) [c](tel:+15550100) [d](doc:tide-calendar) [e](doc:tide-calendar#hours) [f](#here) https://example.org\n\n## Here\n\nx',
    );
    expect(links.map(({ target }) => target)).toEqual([
      { to: 'web', url: 'https://example.org/x?y=1#z' },
      { to: 'mail', address: 'harbor@example.org' },
      { to: 'phone', number: '+15550100' },
      { to: 'document', id: 'tide-calendar' },
      { to: 'document', id: 'tide-calendar', anchor: 'hours' },
      { to: 'anchor', anchor: 'here' },
      { to: 'web', url: 'https://example.org' },
    ]);
  });

  test('reads a table with its caption and the alignment of its columns', () => {
    const [table] = read('<Table caption="Hours">\n\n| a | b |\n| :-- | --: |\n| c | d |\n\n</Table>').flow;
    expect(table).toMatchObject({ type: 'table', caption: 'Hours', align: ['left', 'right'] });
  });

  test('reads tasks, done and open, and the start of a numbered list', () => {
    const [tasks, numbered] = read('- [x] done\n- [ ] open\n- neither\n\n3. three\n4. four').flow;
    expect(tasks?.type === 'list' && tasks.items.map((item) => item.checked)).toEqual([true, false, undefined]);
    expect(numbered).toMatchObject({ type: 'list', ordered: true, start: 3 });
  });

  test('turns a picture on a line of its own into a figure, also inside a block', () => {
    const figure = {
      type: 'block',
      name: 'Figure',
      properties: { picture: 'gate.jpg', alt: 'A gate', caption: 'The gate' },
      children: [],
      position: here,
    };
    const { flow, pictures } = read(
      '![A gate](gate.jpg "The gate")\n\n<More>\n\n![A gate](gate.jpg "The gate")\n\n</More>',
    );
    expect(flow[0]).toEqual(figure);
    expect(flow[1]?.type === 'block' && flow[1].children).toEqual([{ ...figure, position: { line: 5, column: 1 } }]);
    expect(pictures.map(({ file, position }) => [file, position.line])).toEqual([
      ['gate.jpg', 1],
      ['gate.jpg', 5],
    ]);
  });

  test('has one hash and one place for each block at the top, notes included', () => {
    const body = read('One.[^a]\n\n<Callout>\n\nTwo.\n\nThree.\n\n</Callout>\n\n[^a]: Four.');
    expect(body.hashes).toHaveLength(3);
    expect(body.positions.map(({ line }) => line)).toEqual([1, 3, 11]);
  });

  test('counts the words of the text and leaves out its notes', () => {
    expect(
      read('Four words stand here.[^a]\n\n<Ask title="Two words">\n\nOne.\n\n</Ask>\n\n[^a]: Not these.').words,
    ).toBe(7);
  });

  test('is nothing when the text holds what no text may contain', () => {
    for (const text of ['<script>x</script>', 'a {b}', 'import a from "a"', '<Unknown />', '<Callout>'])
      expect(readBody(text, new Report('en.mdx')), text).toBeUndefined();
  });

  test('prints signs that are escaped', () => {
    expect(flowText(read('\\{ \\} \\< \\* \\[^a]').flow)).toBe('{ } < * [^a]');
  });
});
