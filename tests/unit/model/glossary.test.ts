/** The glossary: how its words are sorted, called and told apart. */
import { describe, expect, test } from 'vitest';
import { Report } from '../../../src/model/report.ts';
import { readGlossary, sortedTerms } from '../../../src/model/registers/glossary.ts';
import { buildLibrary } from '../../../src/model/build.ts';
import { filesOf, register } from '../made.ts';

function term(id: string, en: string, es: string): string {
  return `  - id: ${id}\n    en: { term: "${en}", meaning: Invented. }\n    es: { term: "${es}", meaning: Inventado. }\n`;
}

function read(yaml: string) {
  const report = new Report('content/glossary.yml');
  return { glossary: readGlossary(yaml, report), codes: report.problems.map(({ code }) => code) };
}

describe('The words of the glossary', () => {
  test('are sorted by each language’s own alphabet', () => {
    const { glossary } = read(
      `terms:\n${term('n', 'cloud', 'nube')}${term('z', 'Fox', 'zorro')}${term('a', 'abacus', 'ábaco')}${term('en', 'gnu', 'ñu')}${term('o', 'bee', 'Oca')}${term('b', 'Ant', 'abeja')}`,
    );
    expect(sortedTerms(glossary, 'es').map((one) => one.in.es.term)).toEqual([
      'ábaco',
      'abeja',
      'nube',
      'ñu',
      'Oca',
      'zorro',
    ]);
    expect(sortedTerms(glossary, 'en').map((one) => one.in.en.term)).toEqual([
      'abacus',
      'Ant',
      'bee',
      'cloud',
      'Fox',
      'gnu',
    ]);
  });

  test('stand there once, whatever their capitals and however an accent was typed', () => {
    expect(read(`terms:\n${term('moon', 'moon', 'lámpara')}${term('lamp', 'lamp', 'LA\u0301MPARA')}`).codes).toEqual([
      'term-duplicate',
    ]);
    const twice = read(`terms:\n${term('moon', 'moon', 'luna')}${term('moon', 'lamp', 'farol')}`);
    expect(twice.codes).toEqual(['term-duplicate']);
    expect(twice.glossary.terms.map((one) => one.in.en.term)).toEqual(['moon']);
  });

  test('have ids that can be part of an address', () => {
    for (const id of ['Night watch', 'guardía', 'a_b', 'con'])
      expect(read(`terms:\n${term(id, 'a', 'b')}`).codes).toEqual(['slug-unreadable']);
  });

  test('are read as far as they go: one faulty entry leaves the others', () => {
    const { glossary, codes } = read(`terms:\n  - watch\n${term('moon', 'moon', 'luna')}`);
    expect(codes).toEqual(['field-type']);
    expect(glossary.terms.map(({ id }) => id)).toEqual(['moon']);
  });

  test('may be none', () => {
    expect(read('terms: []\nhouse: []\n')).toEqual({ glossary: { terms: [], house: [] }, codes: [] });
  });
});

describe('A text that calls a word', () => {
  const codes = (yaml: string, en: string, es: string): string[] =>
    buildLibrary([...filesOf({ id: 'gate', texts: { en, es } }), register('glossary.yml', yaml)], 'content')
      .problems.map(({ code }) => code)
      .filter((code) => code !== 'translation-behind');
  const good = `terms:\n${term('moon', 'moon', 'luna')}`;

  test('is told when the word is not there, and its translation is not blamed as well', () => {
    expect(codes(good, 'A <Term id="mon">moon</Term>.', 'Una <Term id="moon">luna</Term>.')).toEqual(['term-unknown']);
    expect(codes(good, 'A <Term id="moon">moon</Term>.', 'Una <Term id="mon">luna</Term>.')).toEqual(['term-unknown']);
  });

  test('is not told so when the glossary itself could not be read whole', () => {
    expect(
      codes(
        'terms:\n  - id: moon\n    en: { term: moon }\n    es: { term: luna, meaning: Inventado. }\n',
        'A <Term id="moon">moon</Term>.',
        'Una luna.',
      ),
    ).toEqual(['field-missing']);
    expect(codes('terms: [\n', 'A <Term id="moon">moon</Term>.', 'Una luna.')).toEqual(['facts-unreadable']);
  });

  test('owes the word in every language', () => {
    expect(codes(good, 'A <Term id="moon">moon</Term>.', 'Una luna.')).toEqual(['term-missing']);
    expect(codes(good, 'A moon.', 'Una <Term id="moon">luna</Term>.')).toEqual([]);
  });
});
