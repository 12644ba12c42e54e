/** How search answers, on an index of a few entries. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchWords } from '../../../src/i18n/search-words.ts';
import { Lexicon } from '../../../src/search/lexicon.ts';
import { most, pack, packWords, postingsOf, unpack, type Head } from '../../../src/search/pack.ts';
import { ask } from '../../../src/search/rank.ts';
import { weighWords, type Source } from '../../../src/search/weigh.ts';

const { stop, endings, sounds } = searchWords('en');
const head: Omit<Head, 'entries'> = {
  stop,
  endings,
  sounds,
  files: ['-card.pdf', '.epub'],
  fileWords: { card: ['card', 'wallet card'], epub: ['epub'] },
  synonyms: [
    { asked: ['bail'], means: ['bond'], texts: [] },
    { asked: ['locked up', 'husband'], means: ['detained'], texts: ['find'] },
  ],
  unanswered: ['tax refund'],
};
const source = (id: string, title: string, body: string, more: Partial<Source['entry']> = {}): Source => ({
  entry: { id, path: `/en/${id}/`, title, summary: '', weight: 1, headings: [], files: [], ...more },
  about: '',
  body,
});
const filler = Array.from({ length: 12 }, (_, index) =>
  source(`filler-${index}`, `Filler ${index}`, `Nothing of it, number${index}.`),
);
const sources = [
  source('find', 'How do I find someone who was detained?', 'A locator, a lawyer, the consulate.', {
    headings: [['where', 'Where to look for a lawyer']],
  }),
  source('door', 'Keep the door shut', 'Ask for the warrant. A judge signs a warrant.', { files: [['card', 0]] }),
  source('bond', 'A hearing', 'The bond is set by a judge.'),
  source('long', 'A long essay', `${'The struggle goes on. '.repeat(200)} A warrant, once.`, { files: [['epub', 1]] }),
  ...filler,
];
const index = pack({ ...head, entries: sources.map(({ entry }) => entry) }, weighWords(head, sources));
const found = (query: string, asIs = false): string[] =>
  ask(new Lexicon(unpack(index)), query, asIs).hits.map(({ entry }) => entry.id);

describe('Search', () => {
  test('puts the text that speaks of it before the one that has the word once', () => {
    expect(found('warrant')[0]).toBe('door');
  });

  test('takes what people say for what the texts say', () => {
    expect(found('bail')).toEqual(['bond']);
    expect(found('my husband is locked up')[0]).toBe('find');
  });

  test('mends a slip, says so, and leaves it when it is meant', () => {
    const { understood, hits } = ask(new Lexicon(unpack(index)), 'detaned');
    expect(understood.mended).toBe('detained');
    expect(hits[0]?.entry.id).toBe('find');
    expect(found('detaned', true)).toEqual([]);
  });

  test('finds nothing by cutting letters off', () => {
    for (const word of ['warrantyxqz', 'doorxqz', 'dexqzvw', 'theqqq', 'hearingsxyz'])
      expect(found(word), word).toEqual([]);
  });

  test('takes the beginning of a word that is still being typed, but only at the end', () => {
    expect(found('warra')[0]).toBe('door');
    expect(found('consu')).toEqual(['find']);
  });

  test('says an honest nothing of what no text answers, and what comes near', () => {
    const { hits, understood } = ask(new Lexicon(unpack(index)), 'tax refund from the judge');
    expect(hits).toEqual([]);
    expect(understood.unanswered).toEqual(['tax refund']);
    const other = ask(new Lexicon(unpack(index)), 'zebra unicorn judge');
    expect(other.hits).toEqual([]);
    expect(other.understood.unknown).toEqual(['zebra', 'unicorn']);
    expect(other.near.length).toBeGreaterThan(0);
  });

  test('finds the files themselves', () => {
    const { hits } = ask(new Lexicon(unpack(index)), 'wallet card');
    expect(hits[0]?.files).toEqual([['card', '/en/door/door-card.pdf']]);
    expect(ask(new Lexicon(unpack(index)), 'epub').hits[0]?.entry.id).toBe('long');
  });

  test('names the sections that are meant', () => {
    expect(ask(new Lexicon(unpack(index)), 'lawyer').hits[0]?.headings).toEqual([
      ['where', 'Where to look for a lawyer'],
    ]);
  });

  test('takes no harm from anything', () => {
    const lexicon = new Lexicon(unpack(index));
    for (const query of [
      '',
      '   ',
      '🌹',
      '<b>',
      '"'.repeat(10_000),
      'bread '.repeat(2000),
      '__proto__',
      'constructor',
      'a'.repeat(10_000),
    ])
      expect(() => ask(lexicon, query), query.slice(0, 20)).not.toThrow();
  });
});

test('what is packed is unpacked', () => {
  const stems = fc.uniqueArray(
    fc.record({
      written: fc.stringMatching(/^[a-zñáéíóú]{1,12}$/),
      postings: fc
        .uniqueArray(fc.tuple(fc.nat(2000), fc.integer({ min: 1, max: most })), {
          minLength: 1,
          maxLength: 20,
          selector: ([entry]) => entry,
        })
        .map((list) => list.sort(([a], [b]) => a - b)),
    }),
    { minLength: 1, maxLength: 30, selector: ({ written }) => written },
  );
  fc.assert(
    fc.property(stems, (list) => {
      const text = pack({ ...head, entries: [] }, packWords(list));
      const unpacked = unpack(text);
      const sorted = [...list].sort((a, b) => (a.written < b.written ? -1 : 1));
      expect(unpacked.words).toEqual(sorted.map(({ written }) => written));
      expect(unpacked.words.map((_, number) => postingsOf(unpacked, number))).toEqual(
        sorted.map(({ postings }) => postings),
      );
      // Quotation marks and backslashes would cost two signs each.
      expect(JSON.parse(text).steps).not.toMatch(/["\\]/);
    }),
  );
});
