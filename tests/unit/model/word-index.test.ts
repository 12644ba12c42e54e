/** The index of words. */
import { describe, expect, test } from 'vitest';
import { languageTags } from '../../../src/i18n/languages.ts';
import { buildLibrary } from '../../../src/model/build.ts';
import { wordIndex } from '../../../src/model/word-index.ts';
import { filesOf, register } from '../made.ts';

const terms =
  'terms:\n  - id: lantern-fee\n    en: { term: lantern fee, meaning: "Invented." }\n    es: { term: cuota del farol, meaning: "Inventada." }\n';
const { library } = buildLibrary(
  [
    ...filesOf({
      id: 'harbors',
      texts: {
        en: '## What the unions say about ICE\n\nThe <Term id="lantern-fee">lantern fee</Term>.\n\n## Lanterns',
        es: '## La organización del puerto\n\nTexto.',
      },
    }),
    ...filesOf({ id: 'harbor', texts: { en: 'Nothing under a heading: volcano.\n\n## Every union' } }),
    register('glossary.yml', terms),
  ],
  'content',
);
const entries = (language: (typeof languageTags)[number]) =>
  wordIndex(library, language).flatMap(({ entries: found }) => found);
const english = entries('en');
const entry = (word: string) => english.find((one) => one.word === word);

describe('The index of words', () => {
  test('has words of titles and headings, with the texts in which they stand', () => {
    expect(entry('ICE')?.editions.map(({ document }) => document.id)).toEqual(['harbors']);
    expect(entries('es').map(({ word }) => word)).toContain('organización');
  });

  test('has one entry for a word and its plural', () => {
    expect(
      entry('union, unions')
        ?.editions.map(({ document }) => document.id)
        .sort(),
    ).toEqual(['harbor', 'harbors']);
  });

  test('leaves out what nobody looks up, and words that only the text has', () => {
    for (const word of ['What', 'what', 'about', 'every', 'the', 'volcano']) expect(entry(word), word).toBeUndefined();
  });

  test('has the terms of the glossary, with their meaning and the texts that call them', () => {
    expect(entry('lantern fee')?.term?.id).toBe('lantern-fee');
    expect(entry('lantern fee')?.editions.map(({ document }) => document.id)).toEqual(['harbors']);
  });

  test('names no text of another language', () => {
    for (const tag of languageTags)
      for (const { editions } of entries(tag)) for (const { language } of editions) expect(language).toBe(tag);
  });
});
