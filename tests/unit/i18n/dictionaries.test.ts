/** Every language says everything, and says it in words of its own. */
import { describe, expect, test } from 'vitest';
import { isLanguage, languages, languageTags, words } from '../../../src/i18n/languages.ts';

/** Lists every entry of a dictionary by its path: `nav.home`. */
function entries(value: unknown, path = ''): [path: string, value: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => entries(inner, path ? `${path}.${key}` : key));
}

/** Says what an entry says, with stand-ins for what it is told. */
function said(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'function') throw new Error(`A dictionary holds a ${typeof value}.`);
  return String(
    (value as (...given: unknown[]) => unknown)(...Array.from({ length: value.length }, (_, index) => index + 7)),
  );
}

const [first, ...others] = languageTags;
if (first === undefined) throw new Error('There is no language.');

describe.each(languageTags)('The dictionary «%s»', (language) => {
  test('has no empty string, but for the part of an address that goes without saying', () => {
    expect(
      entries(words(language))
        .filter(
          ([path, value]) =>
            !['sheets.styles.color.slug', 'sheets.sides.one.slug', 'cards.subjects.headline.slug'].includes(path) &&
            said(value).trim() === '',
        )
        .map(([path]) => path),
    ).toEqual([]);
  });

  test('says every value it is told', () => {
    const silent = entries(words(language)).filter(
      ([, value]) =>
        typeof value === 'function' &&
        !Array.from({ length: value.length }, (_, index) => said(value).includes(String(index + 7))).every(Boolean),
    );
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  test('has no spaces at the ends and none doubled', () => {
    expect(
      entries(words(language))
        .filter(([, value]) => /^\s|\s$|\s{2}/.test(said(value)))
        .map(([path]) => path),
    ).toEqual([]);
  });

  test('has addresses that are plain and differ from one another', () => {
    const { kinds, search, wordIndex, glossary, map, keep, share, print, sheets, cards } = words(language);
    const top = [
      ...Object.values(kinds).map(({ slug }) => slug),
      search.slug,
      wordIndex.slug,
      glossary.slug,
      map.slug,
      keep.slug,
      share.gallery.slug,
    ];
    expect(share.slug).not.toBe(print.slug);
    const files = [
      ...Object.values(sheets.products).map(({ slug }) => slug),
      ...Object.values(cards.sizes).map(({ slug }) => slug),
      ...Object.values(cards.subjects)
        .map(({ slug }) => slug)
        .filter(Boolean),
      cards.bothLanguages.slug,
    ];
    for (const slug of [...top, ...files]) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(new Set(top).size).toBe(top.length);
    expect(new Set(files).size).toBe(files.length);
  });

  test('uses its own quotation marks and no straight apostrophe', () => {
    const wrong = language === 'es' ? /["“”'’]/ : /["'«»]/;
    expect(
      entries(words(language))
        .filter(([, value]) => wrong.test(said(value)))
        .map(([path]) => path),
    ).toEqual([]);
  });
});

describe.each(others)('The dictionary «%s»', (language) => {
  test(`has the same keys as «${first}», with values of the same sort`, () => {
    const shape = (tag: typeof language) =>
      entries(words(tag)).map(
        ([path, value]) => `${path}: ${typeof value}${typeof value === 'function' ? ` of ${value.length}` : ''}`,
      );
    expect(shape(language).sort()).toEqual(shape(first).sort());
  });
});

test('Every language has a name of its own, a locale that Intl knows and a direction', () => {
  for (const tag of languageTags) {
    const { name, locale, direction } = languages[tag];
    expect(name.trim()).not.toBe('');
    expect(Intl.DateTimeFormat.supportedLocalesOf(locale)).toEqual([locale]);
    expect(locale.split('-')[0]).toBe(tag);
    expect(['ltr', 'rtl']).toContain(direction);
  }
});

test('A word is a language only when it stands in the list', () => {
  expect(['en', 'es', 'EN', 'fr', '', 'toString', '__proto__'].filter(isLanguage)).toEqual(['en', 'es']);
});
