/** Lists that are too long for one page. */
import { describe, expect, test } from 'vitest';
import { letterSlug } from '../../../src/i18n/letters.ts';
import { languageTags } from '../../../src/i18n/languages.ts';
import type { Edition } from '../../../src/model/document.ts';
import { isPlainName } from '../../../src/model/names.ts';
import { furtherParts, most, numberOf, pagesOf } from '../../../src/model/parts.ts';
import { alternates } from '../../../src/model/alternates.ts';
import { pageAddresses } from '../../../src/model/urls.ts';
import type { IndexedWord } from '../../../src/model/word-index.ts';
import { partWords, type WordPart } from '../../../src/model/word-parts.ts';
import { libraryOf } from '../made.ts';

const { library } = libraryOf(
  ...Array.from({ length: most.rows + 1 }, (_, index) => ({
    id: `gate-${index + 1}`,
    texts: { en: `## Heading${index}\n\nText.`, es: `## Título${index}\n\nTexto.` },
  })),
);
const pages = pageAddresses(library);

describe('A list', () => {
  test('is cut into pages of the same length but for the last, and none of its entries is lost', () => {
    const list = Array.from({ length: 121 }, (_, index) => index);
    const cut = pagesOf(list, 60);
    expect(cut.map(({ length }) => length)).toEqual([60, 60, 1]);
    expect(cut.flat()).toEqual(list);
  });

  test('that is empty has one page', () => {
    expect(pagesOf([], 60)).toEqual([[]]);
  });

  test('has a part for each page but the first, named in words of the language', () => {
    expect(furtherParts(60, 60, 'en')).toEqual([]);
    expect(furtherParts(121, 60, 'es')).toEqual([
      { key: '2', slug: 'pagina-2' },
      { key: '3', slug: 'pagina-3' },
    ]);
    expect([undefined, ...furtherParts(121, 60, 'en')].map(numberOf)).toEqual([1, 2, 3]);
  });
});

describe('The pages of a kind', () => {
  test('go on at addresses below that of the first, as soon as there are more rows than one may have', () => {
    const kind = pages.filter((page) => page.kind === 'leaflets' && page.route === 'kind');
    expect(kind.map(({ path }) => path)).toEqual([
      '/en/leaflets/',
      '/en/leaflets/page-2/',
      '/es/volantes/',
      '/es/volantes/pagina-2/',
    ]);
  });

  test('are each the other’s in another language by their number', () => {
    const second = pages.find(({ path }) => path === '/en/leaflets/page-2/')!;
    expect(alternates(second, pages).map(({ path }) => path)).toEqual([
      '/en/leaflets/page-2/',
      '/es/volantes/pagina-2/',
    ]);
  });
});

describe('The index of words', () => {
  const entry = (word: string, texts: number): IndexedWord => ({
    word,
    editions: Array.from({ length: texts }, () => ({}) as Edition),
  });
  const lines = ({ letters }: WordPart): number =>
    letters.flatMap(({ entries }) => entries).reduce((sum, { editions }) => sum + 1 + editions.length, 0);

  test('is one page as long as it has no more lines than a page may have', () => {
    const letters = [{ letter: 'A', entries: [entry('anchor', most.words - 1)] }];
    expect(partWords(letters)).toEqual([{ letters }]);
  });

  test('else has a page with the letters alone, and pages for each letter, none too long and no word lost', () => {
    const letters = [
      { letter: 'A', entries: Array.from({ length: 400 }, (_, index) => entry(`a${index}`, 2)) },
      { letter: 'Ñ', entries: [entry('ñandú', 1)] },
    ];
    const parts = partWords(letters);
    expect(parts.map(({ part }) => part?.slug)).toEqual([undefined, 'a', 'a-2', 'a-3', 'n-d1']);
    expect(parts[0]?.letters).toEqual([]);
    for (const part of parts) expect(lines(part)).toBeLessThanOrEqual(most.letter);
    expect(parts.flatMap((part) => part.letters.flatMap(({ entries }) => entries))).toEqual(
      letters.flatMap(({ entries }) => entries),
    );
  });

  test('cuts a word that stands in more texts than a page has lines, and says the word again', () => {
    const parts = partWords([{ letter: 'U', entries: [entry('union', most.letter * 2)] }]);
    for (const part of parts) expect(lines(part)).toBeLessThanOrEqual(most.letter);
    const pieces = parts.flatMap((part) => part.letters.flatMap(({ entries }) => entries));
    expect(pieces.map(({ word }) => word)).toEqual(['union', 'union', 'union']);
    expect(pieces.reduce((sum, { editions }) => sum + editions.length, 0)).toBe(most.letter * 2);
  });
});

test('A letter has a plain address of its own', () => {
  expect(['A', 'Ñ', '0–9', 'Ж'].map(letterSlug)).toEqual(['a', 'n-d1', '0-9', '416']);
  for (const letter of ['A', 'Ñ', '0–9', 'Ж']) expect(isPlainName(letterSlug(letter))).toBe(true);
});

test.each(languageTags)('Every address of a part in «%s» is plain, and stands once', (language) => {
  const parts = pages.filter((page) => page.part && page.language === language);
  expect(parts.length).toBeGreaterThan(0);
  expect(new Set(parts.map(({ path }) => path)).size).toBe(parts.length);
  for (const { part, path } of parts) expect(isPlainName(part?.slug ?? ''), path).toBe(true);
});
