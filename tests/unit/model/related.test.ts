/** What is offered to read next, and by what it is weighed. */
import { describe, expect, test } from 'vitest';
import { findDocument } from '../../../src/model/library.ts';
import { relatedDocuments } from '../../../src/model/related.ts';
import { libraryOf, type MadeDocument } from '../made.ts';

/** The ids offered beside the first document. */
function offered(documents: readonly MadeDocument[], most = 10): string[] {
  const { library } = libraryOf(...documents);
  const first = findDocument(library, documents[0]?.id ?? '');
  if (!first) throw new Error('The first document is not in the library.');
  return relatedDocuments(library, first, most).map(({ id }) => id);
}

const named: readonly MadeDocument[] = [
  {
    id: 'here',
    facts: { topics: '[rights, home, courts]', related: '[named-second, here, named-first, named-second]' },
    texts: { en: 'x' },
  },
  { id: 'named-first', facts: { topics: '[history]' }, texts: { en: 'x' } },
  { id: 'named-second', facts: { topics: '[history]' }, texts: { en: 'x' } },
  { id: 'shares-one', facts: { topics: '[rights]', published: '2026-06-01' }, texts: { en: 'x' } },
  { id: 'shares-two', facts: { topics: '[rights, home]' }, texts: { en: 'x' } },
  { id: 'shares-none', facts: { topics: '[unions]' }, texts: { en: 'x' } },
];

describe('What to read next', () => {
  test('is first what the facts name, in their order and once, then what shares most topics', () => {
    expect(offered(named)).toEqual(['named-second', 'named-first', 'shares-two', 'shares-one']);
  });

  test('is no more than asked for, and never the text itself', () => {
    expect(offered(named, 3)).toHaveLength(3);
    expect(offered(named)).not.toContain('here');
  });

  test('weighs a link, either way, as much as two topics and once however often it stands', () => {
    const topics = { topics: '[rights]' };
    const documents: readonly MadeDocument[] = [
      {
        id: 'here',
        facts: { topics: '[rights, home, courts]' },
        texts: { en: '[a](doc:is-linked) [b](doc:is-linked)' },
      },
      { id: 'a-one', facts: topics, texts: { en: 'x' } },
      { id: 'a-three', facts: { topics: '[rights, home, courts]' }, texts: { en: 'x' } },
      { id: 'is-linked', facts: topics, texts: { en: 'x' } },
      { id: 'links', facts: topics, texts: { en: '[a](doc:here) [b](doc:here)' } },
      { id: 'only-links', facts: { topics: '[unions]' }, texts: { en: '[a](doc:here)' } },
    ];
    expect(offered(documents)).toEqual(['a-three', 'is-linked', 'links', 'only-links', 'a-one']);
  });

  test('weighs the same city as much as two topics', () => {
    const documents: readonly MadeDocument[] = [
      { id: 'here', facts: { topics: '[rights]', place: 'portland-or' }, texts: { en: 'x' } },
      { id: 'a-topic', facts: { topics: '[rights]' }, texts: { en: 'x' } },
      { id: 'same-city', facts: { topics: '[unions]', place: 'portland-or' }, texts: { en: 'x' } },
      { id: 'other-city', facts: { topics: '[unions]', place: 'boise-id' }, texts: { en: 'x' } },
    ];
    expect(offered(documents)).toEqual(['same-city', 'a-topic']);
  });
});
