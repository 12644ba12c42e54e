/** Texts that wait for their day are in the library, and in nothing that is published before it. */
import { expect, test } from 'vitest';
import { buildLibrary } from '../../../src/model/build.ts';
import { publishedOf } from '../../../src/model/waiting.ts';
import { filesOf } from '../made.ts';

const gate = filesOf({ id: 'gate', texts: { en: 'The gate is blue.' } });
const night = filesOf({
  id: 'night',
  facts: { code: 'NGT-1', published: '2026-12-24', publishOn: '2026-12-24' },
  texts: { en: 'The harbor closes at nine.' },
});

test.each([
  ['2026-12-23', ['gate'], ['night']],
  ['2026-12-24', ['gate', 'night'], []],
])('On %s %j are published and %j wait', (begun, shown, held) => {
  const { library, problems } = buildLibrary([...gate, ...night], 'content', '2026-12-24', undefined, begun);
  expect(problems.filter(({ code }) => code !== 'translation-missing')).toEqual([]);
  expect(library.documents.map(({ id }) => id).sort(), 'both are read and checked').toEqual(['gate', 'night']);
  const published = publishedOf({ library, begun });
  expect(published.library.documents.map(({ id }) => id).sort()).toEqual(shown);
  expect(published.waiting.map(({ id }) => id)).toEqual(held);
});

test('The codes of what waits are not published either', () => {
  const entry = (code: string, document: string) => ({
    code,
    document,
    published: '2026-12-24',
    words: {},
    positions: {},
  });
  const { library } = buildLibrary([...gate, ...night], 'content', '2026-12-24');
  const ledger = [entry('GTE-1', 'gate'), entry('NGT-1', 'night')] as unknown as typeof library.ledger;
  expect(
    publishedOf({ library: { ...library, ledger }, begun: '2026-12-01' }).library.ledger.map(({ code }) => code),
  ).toEqual(['GTE-1']);
});
