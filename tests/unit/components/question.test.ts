/** What a reader asks, and how the address keeps it. */
import { describe, expect, test } from 'vitest';
import { cleanQuery, hashOf, longestQuery, questionIn } from '../../../src/browser/question.ts';

const filters = { kind: ['leaflets', 'guides'], topic: ['rights'] };

describe('A query', () => {
  test('is one line without control signs and halves of signs', () => {
    expect(cleanQuery('  the\n\tdoor\u0000 \u2028 shut \ud83d')).toBe('the door shut');
  });

  test('is cut, and never through a sign', () => {
    expect(cleanQuery('a'.repeat(10_000))).toHaveLength(longestQuery);
    const signs = cleanQuery('🪧'.repeat(10_000));
    expect([...signs]).toHaveLength(longestQuery);
    expect(signs.isWellFormed()).toBe(true);
  });

  test('may be markup, which stays what it is', () => {
    expect(cleanQuery('<img src=x onerror=alert(1)>')).toBe('<img src=x onerror=alert(1)>');
  });
});

describe('The address', () => {
  test('gives back every question it is given', () => {
    for (const query of ['', 'la puerta', '¿«ñ» & más = 100 % #1?', '🪧', '<b>"x"</b>', "it's"]) {
      const question = { query, chosen: { kind: 'guides' } };
      expect(questionIn(hashOf(question), filters)).toEqual(question);
    }
  });

  test('is empty when nothing is asked', () => {
    expect(hashOf({ query: '', chosen: {} })).toBe('');
    expect(questionIn('', filters)).toEqual({ query: '', chosen: {} });
  });

  test('that names a place on the page asks nothing', () => {
    expect(questionIn('#words', filters)).toBeUndefined();
    expect(questionIn('#by-letter', filters)).toBeUndefined();
  });

  test('cannot choose what there is not', () => {
    expect(questionIn('#q=x&kind=nonsense&other=guides&topic=rights', filters)).toEqual({
      query: 'x',
      chosen: { topic: 'rights' },
    });
    expect(questionIn('#kind=__proto__&__proto__=x', filters)).toEqual({ query: '', chosen: {} });
  });

  test('that is broken does no harm', () => {
    expect(questionIn('#q=%E0%A4%A&&&==', filters)?.query).toBeTypeOf('string');
  });
});
