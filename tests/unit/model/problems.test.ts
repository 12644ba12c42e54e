/** How problems are said: order, grammar, and the word one may have meant. */
import { describe, expect, test } from 'vitest';
import { didYouMean, formatProblem, formatReport, hasErrors, type Problem } from '../../../src/model/problems.ts';

const error: Problem = {
  code: 'date-unreadable',
  path: 'content/leaflets/x/es.mdx',
  line: 4,
  column: 10,
  fact: 'A fact.',
  fix: 'A repair.',
};
const review: Problem = {
  code: 'translation-behind',
  path: 'content/leaflets/a/es.mdx',
  fact: 'Another fact.',
  fix: 'Another repair.',
};

describe('A report', () => {
  test('says fifty of a kind and counts the others, beside those of every other kind', () => {
    const many = Array.from({ length: 120 }, (_, index): Problem => ({
      ...error,
      line: index + 1,
      fact: `Fact ${index}.`,
    }));
    const report = formatReport([...many, { ...error, code: 'slug-unreadable', line: 200 }]);
    expect(report.match(/ {3}date-unreadable\n/g)).toHaveLength(50);
    expect(report).toContain(
      'And 70 more like them: date-unreadable, from content/leaflets/x/es.mdx:51 on.\n  Fix: Mend those above first, then check again.',
    );
    expect(report).toContain('es.mdx:200:10   slug-unreadable');
    expect(report).toMatch(/121 problems in 1 file\. /);
  });

  test('says once what is the same in many places, and where they are', () => {
    const many = Array.from({ length: 99 }, (_, index): Problem => ({
      ...error,
      code: 'block-unknown',
      line: index + 1,
    }));
    expect(formatReport([...many, { ...error, path: 'content/leaflets/y/en.mdx', code: 'block-unknown' }])).toBe(
      [
        'content/leaflets/x/es.mdx:1:10   block-unknown',
        '  A fact.',
        '  100 times in 2 files; also at line 2, line 3, line 4, line 5, line 6 …',
        '  Fix: A repair.',
        '',
        '100 problems in 2 files. Nothing was published.',
      ].join('\n'),
    );
    const lacking = ['quorum', 'steward', 'scab', 'local'].map((term, index): Problem => ({
      code: 'translation-missing',
      path: 'content/glossary.yml',
      line: index * 7 + 1,
      fact: `The term “${term}” is not said in Kreyòl.`,
      fix: 'Add it.',
    }));
    expect(formatReport(lacking)).toBe(
      'content/glossary.yml:1   translation-missing   (review)\n  The term “quorum” is not said in Kreyòl.\n  4 times; also at line 8, line 15, line 22\n  Fix: Add it.',
    );
  });

  test('says place and code, then the fact, then the repair', () => {
    expect(formatProblem(error)).toBe('content/leaflets/x/es.mdx:4:10   date-unreadable\n  A fact.\n  Fix: A repair.');
  });

  test('says the level where nothing is stopped by it', () => {
    expect(formatProblem(review)).toBe(
      'content/leaflets/a/es.mdx   translation-behind   (review)\n  Another fact.\n  Fix: Another repair.',
    );
  });

  test('goes by path, line and column, whatever the order of finding', () => {
    const later = { ...error, line: 10 };
    const places = (problems: Problem[]): (string | undefined)[] => formatReport(problems).match(/^content\S+/gm) ?? [];
    expect(places([later, error, review])).toEqual([
      'content/leaflets/a/es.mdx',
      'content/leaflets/x/es.mdx:4:10',
      'content/leaflets/x/es.mdx:10:10',
    ]);
  });

  test('ends by counting what stops the press, and by saying what became of the site', () => {
    expect(formatReport([error])).toMatch(/\n\n1 problem in 1 file\. Nothing was published\.$/);
    expect(
      formatReport([error, { ...error, line: 5 }, { ...error, path: 'b' }, review], 'The old site stands.'),
    ).toMatch(/\n\n3 problems in 2 files\. The old site stands\.$/);
  });

  test('has no such ending when a person only should look, and is empty when there is nothing to say', () => {
    expect(formatReport([review])).not.toContain('published');
    expect(formatReport([])).toBe('');
    expect([hasErrors([review]), hasErrors([review, error])]).toEqual([false, true]);
  });
});

describe('The word one may have meant', () => {
  test.each([
    ['sumary', ['title', 'summary'], 'summary'],
    ['Callouts', ['Callout', 'Columns'], 'Callout'],
    ['ES', ['en', 'es'], 'es'],
    ['atl', ['alt', 'caption'], 'alt'],
    ['harbour-night', ['harbor-day', 'harbor-night'], 'harbor-night'],
  ])('is found for “%s”', (word, known, meant) => {
    expect(didYouMean(word, known)).toBe(` Did you mean “${meant}”?`);
  });

  test.each([
    ['fr', ['en', 'es']],
    ['horses', ['title', 'slug']],
    ['', ['en']],
  ])('is not guessed for “%s”', (word, known) => {
    expect(didYouMean(word, known)).toBe('');
  });
});
