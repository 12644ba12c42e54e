/** Hashes notice a change of words and nothing else. */
import { describe, expect, test } from 'vitest';
import { normalise, textHash } from '../../../src/model/hash.ts';

describe('The hash of a text', () => {
  test('is eleven letters or digits', () => {
    for (const text of ['', 'a', 'Puerto Ejemplo', 'x'.repeat(10_000)])
      expect(textHash(text)).toMatch(/^[0-9a-z]{11}$/);
  });

  test('stays the same from version to version, because translations keep it in their files', () => {
    expect(textHash('The gate opens at six.')).toBe('199vbr67zb0');
    expect(textHash('La puerta abre a las seis.')).toBe('1j47ypf1n66');
  });

  test('does not see how an accent is stored', () => {
    expect(textHash('m\u00fasica')).toBe(textHash('mu\u0301sica'));
  });

  test('does not see whether lines end with LF, CRLF or CR', () => {
    expect(textHash('one\r\ntwo\rthree')).toBe(textHash('one\ntwo\nthree'));
  });

  test('does not see where a paragraph is broken into lines, nor spaces around it', () => {
    expect(textHash('  one two\n   three\t')).toBe(textHash('one two three'));
  });

  test('sees a letter, a capital, an accent, a comma and the order of words', () => {
    const variants = [
      'the gate opens',
      'the gates opens',
      'The gate opens',
      'the gáte opens',
      'the gate, opens',
      'the opens gate',
    ];
    expect(new Set(variants.map(textHash)).size).toBe(variants.length);
  });

  test('tells ten thousand similar texts apart', () => {
    expect(new Set(Array.from({ length: 10_000 }, (_, n) => textHash(`Paragraph ${n}.`))).size).toBe(10_000);
  });
});

test('Normalising keeps the words and folds what does not change them', () => {
  expect(normalise(' cafe\u0301 \r\n  con\tpan ')).toBe('caf\u00e9 con pan');
});
