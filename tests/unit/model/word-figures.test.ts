/** Hedges, repetition and the figures of all texts together. */
import { describe, expect, it } from 'vitest';
import { hedgesIn } from '../../../src/model/hedges.ts';
import { plainWords, sharedStrings } from '../../../src/model/shared-strings.ts';
import { sharedPercent, wordFigures } from '../../../src/model/word-figures.ts';
import { unreadLines } from '../../../src/model/readers.ts';
import { libraryOf } from '../made.ts';

const nine = 'one two three four five six seven eight nine';

describe('Shared strings', () => {
  it('are strings of nine words that another text has, without capitals and signs', () => {
    const texts = [`${nine} ten`, `Zero. ${nine.toUpperCase()}!`, 'one two three'].map(plainWords);
    expect(sharedStrings(texts)).toEqual([
      { strings: 2, shared: 1 },
      { strings: 2, shared: 1 },
      { strings: 0, shared: 0 },
    ]);
  });

  it('are none where a text only repeats itself', () => {
    expect(sharedStrings([plainWords(`${nine} ${nine}`)])).toEqual([{ strings: 10, shared: 0 }]);
  });

  it('are no part of nothing', () => {
    expect(sharedPercent({ strings: 0, shared: 0 })).toBe(0);
    expect(sharedPercent({ strings: 8, shared: 2 })).toBe(25);
  });
});

describe('Hedges', () => {
  it('are found in each language as whole words, and not in what others are quoted with', () => {
    const { editions } = libraryOf({
      id: 'gate',
      texts: {
        en: 'We hold it. We\nsay **we** holders. <Blank>as we think</Blank>\n\n<Quote by="Somebody">\n\nWe believe.\n\n</Quote>',
        es: 'Lo sostenemos. Predecimos. A nuestro juicio, no.',
      },
    }).library.documents[0]!;
    expect(editions.map((edition) => hedgesIn(edition).map(({ words }) => words))).toEqual([
      ['We hold', 'We say', 'we think'],
      ['sostenemos', 'A nuestro juicio'],
    ]);
  });
});

describe('The figures of the words', () => {
  const { library } = libraryOf(
    { id: 'gate', texts: { en: `${nine}. We hold it.`, es: 'Palabras.' } },
    { id: 'wall', kind: 'questions', facts: { legal: 'true' }, texts: { en: `${nine}.` } },
  );

  it('are told by language, and added up', () => {
    const [en, es] = wordFigures(library);
    expect(en?.editions.map(({ edition, hedges, strings }) => [edition.document.id, hedges, strings])).toEqual([
      ['gate', 1, { strings: 4, shared: 1 }],
      ['wall', 0, { strings: 1, shared: 1 }],
    ]);
    expect(en).toMatchObject({ hedges: 1, words: 21, strings: { strings: 5, shared: 2 }, leaflets: 1, hard: 0 });
    expect(es).toMatchObject({ hedges: 0, words: 1, strings: { strings: 0, shared: 0 } });
  });

  it('name a leaflet that is too hard, and no other text', () => {
    const hard = `${Array.from({ length: 40 }, () => 'organization').join(' ')}.`;
    const made = libraryOf(
      { id: 'gate', texts: { en: hard } },
      { id: 'wall', kind: 'analysis', texts: { en: hard } },
    ).library;
    expect(wordFigures(made)[0]?.editions.map((one) => one.hard)).toEqual([true, false]);
  });

  it('say what nobody has read', () => {
    expect(unreadLines(library)).toEqual([
      'Not yet read by a native-speaking unionist: 3 of 3 editions.',
      'Not yet read by a lawyer: 1 of 1 editions about rights.',
    ]);
  });
});
