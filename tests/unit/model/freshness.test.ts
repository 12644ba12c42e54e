/** Ten things that happen to a source after it was translated, and what the translation's readers must be told. */
import { describe, expect, test } from 'vitest';
import { readBody } from '../../../src/model/text/body.ts';
import { Report } from '../../../src/model/report.ts';
import { compareBlocks, isCurrent, type Freshness } from '../../../src/model/translation/freshness.ts';

const source = [
  'The gate opens at six.',
  'Bring a lamp.',
  '## At night',
  'The tower is dark.[^tower]',
  '[^tower]: Harbor board, 2026.',
];

function hashesOf(text: string): readonly string[] {
  const report = new Report('en.mdx');
  const body = readBody(text, report);
  if (!body) throw new Error(report.problems.map((problem) => problem.fact).join(' '));
  return body.hashes;
}

const recorded = hashesOf(source.join('\n\n'));

/** Compares a later state of the source with what was recorded. */
function after(paragraphs: readonly string[]): Freshness {
  return compareBlocks(hashesOf(paragraphs.join('\n\n')), recorded);
}

const fresh = { changed: [], moved: [], removed: 0, fields: [], unknown: false };

describe('A translation', () => {
  test('is current when the source was only saved again', () => {
    expect(after(source)).toMatchObject(fresh);
    expect(isCurrent(after(source))).toBe(true);
  });

  test('is current when the source was broken into lines in another way', () => {
    expect(after(['The gate\nopens at\n  six.', 'Bring a\nlamp.', ...source.slice(2)])).toMatchObject(fresh);
  });

  test('is current when the source came back from another system, with CRLF and decomposed accents', () => {
    const accented = ['El café abre a las seis.', 'Traiga un farol.'];
    const windows = accented.join('\n\n').normalize('NFD').replaceAll('\n', '\r\n');
    expect(compareBlocks(hashesOf(windows), hashesOf(accented.join('\n\n')))).toMatchObject(fresh);
  });

  test('is behind by the one paragraph that was reworded', () => {
    const now = source.with(1, 'Bring two lamps.');
    expect(after(now)).toMatchObject({ changed: [1], removed: 1, unknown: false });
    expect(isCurrent(after(now))).toBe(false);
  });

  test('is behind by the one paragraph that was added', () => {
    expect(after(source.toSpliced(2, 0, 'Bring a chair.'))).toMatchObject({ changed: [2], removed: 0, unknown: false });
  });

  test('is behind by the one paragraph that was taken out', () => {
    const now = source.toSpliced(1, 1);
    expect(after(now)).toMatchObject({ changed: [], removed: 1, unknown: false });
    expect(isCurrent(after(now))).toBe(false);
  });

  test('is current when a paragraph only moved, and says which', () => {
    const moved = after(['Bring a lamp.', 'The gate opens at six.', ...source.slice(2)]);
    expect(moved).toMatchObject({ changed: [], removed: 0 });
    expect(moved.moved).toHaveLength(1);
    expect(isCurrent(moved)).toBe(true);
  });

  test('is behind by two paragraphs, and not by what stands between them', () => {
    const now = source.with(1, 'Bring two lamps.').with(3, 'The tower is lit.[^tower]');
    expect(after(now)).toMatchObject({ changed: [1, 3], removed: 2, unknown: false });
  });

  test('is behind by as few paragraphs as can be, where one moved and others changed', () => {
    const compare = (now: string, before: string): Freshness => compareBlocks([...now], [...before]);
    expect(compare('cabx', 'abcy')).toMatchObject({ changed: [3], moved: [0], removed: 1 });
    expect(compare('xbcay', 'uabcw')).toMatchObject({ changed: [0, 4], moved: [3], removed: 2 });
    expect(compare('habxcdt', 'hcdabyt')).toMatchObject({ removed: 1 });
    expect(compare('habxcdt', 'hcdabyt')).toMatchObject({ changed: [3] });
    expect(compare('habxcdt', 'hcdabyt').moved).toHaveLength(2);
    expect(compare('hxaybzt', 'hapbt')).toMatchObject({ changed: [1, 3, 5], removed: 1, unknown: false });
  });

  test('is behind when a paragraph was said twice', () => {
    expect(after([...source.slice(0, 2), 'Bring a lamp.', ...source.slice(2)]).changed).toHaveLength(1);
  });

  test('is behind when only a note’s source changed', () => {
    expect(after(source.with(4, '[^tower]: Harbor board, 2027.'))).toMatchObject({
      changed: [4],
      removed: 1,
      unknown: false,
    });
  });

  test('is current again when a change was taken back', () => {
    const changed = source.with(0, 'The gate opens at seven.');
    expect(isCurrent(after(changed))).toBe(false);
    expect(isCurrent(after(changed.with(0, source[0] ?? '')))).toBe(true);
  });
});

describe('A translation without a record', () => {
  test('is of unknown standing, never current', () => {
    expect(compareBlocks(recorded, [])).toMatchObject({ changed: [], removed: 0, unknown: true });
    expect(isCurrent(compareBlocks(recorded, []))).toBe(false);
  });
});

describe('Texts beyond any book', () => {
  const many = (prefix: string): string[] => Array.from({ length: 10_000 }, (_, index) => `${prefix}${index}`);

  test('are compared from both ends, and one change is found where it is', () => {
    const before = many('block');
    const now = before.with(5000, 'new');
    expect(compareBlocks(now, before)).toMatchObject({ changed: [5000], removed: 1, unknown: false });
  });

  test('that have nothing in common are told as changed from end to end', () => {
    expect(compareBlocks(many('a'), many('b'))).toMatchObject({ removed: 10_000 });
  });
});

describe('What a person did to the source', () => {
  test.each([
    ['words changed in two places', 'aXbYc', 'axbyc', { changed: 2, added: 0, gone: 0 }],
    ['a part split into three', 'aXYZb', 'axb', { changed: 1, added: 0, gone: 0 }],
    ['two parts made one', 'aXb', 'axyb', { changed: 1, added: 0, gone: 0 }],
    ['a part added and another taken out', 'aXbc', 'abxc', { changed: 0, added: 1, gone: 1 }],
    ['two added at the end', 'abXY', 'ab', { changed: 0, added: 2, gone: 0 }],
    ['one moved, one changed', 'cabX', 'abcx', { changed: 1, added: 0, gone: 0 }],
    ['one of three that are the same taken out', 'aab', 'aaab', { changed: 0, added: 0, gone: 1 }],
    ['nothing', 'abc', 'abc', { changed: 0, added: 0, gone: 0 }],
  ])('is counted once each: %s', (_, now, before, counts) => {
    expect(compareBlocks([...now], [...before]).counts).toEqual(counts);
  });
});
