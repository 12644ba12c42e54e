/** Opening and saving changes no byte: the editor's own text, over all texts of the campaign and over every form of line ends. */
import { EditorState } from '@codemirror/state';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shownWords, storedWords } from '../../../src/desk/line-ends.ts';

/** What the editor gives back of a file that nobody changed. */
function openedAndSaved(file: string): string {
  return storedWords(file, EditorState.create({ doc: shownWords(file) }).doc.toString());
}

const files = ['content/**/*.{mdx,yml}', 'tests/fixtures/**/*.{mdx,yml}'].flatMap((pattern) => globSync(pattern));

describe('Opening and saving', () => {
  test('changes no byte of any text of the campaign and the fixtures, in three forms', () => {
    expect(files.length).toBeGreaterThan(100);
    for (const path of files) {
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(path));
      for (const file of [text, text.replaceAll('\n', '\r\n'), `\ufeff${text}`, text.trimEnd()])
        expect(openedAndSaved(file) === file, path).toBe(true);
    }
  });

  test.each([
    ['', 'nothing'],
    ['\ufeff', 'a mark alone'],
    ['a\r\nb\nc\rd', 'three line ends in one file'],
    ['a\r\n\r\n\n\nb', 'empty lines of two kinds'],
    ['a\u2028b\u0085c\u000bd', 'signs that only some programs take for line ends'],
    ['\t a \u00a0\u200b\r\n', 'blanks of all kinds'],
    ['a\u0301 \ud83d\udd25 \u202eabc\u202c', 'signs in several parts'],
  ])('changes no byte of %j', (file) => expect(openedAndSaved(file)).toBe(file));
});

describe('Saving changed words', () => {
  test('a new line has the line end that the file has', () => {
    expect(storedWords('\ufeffa\r\nb\r\n', 'a\nnew\nb\n')).toBe('\ufeffa\r\nnew\r\nb\r\n');
  });

  test('lines that nobody touched keep their own ends in a file that has several', () => {
    expect(storedWords('a\r\nb\r\nc\nd\n', 'a\r\nB\nc\nd\n'.replaceAll('\r', ''))).toBe('a\r\nB\r\nc\nd\n');
    expect(storedWords('a\r\nb\nc\n', 'a\nb\nmore\nc\n')).toBe('a\r\nb\nmore\nc\n');
    expect(storedWords('a\r\nb\nc\n', 'a\nc\n')).toBe('a\r\nc\n');
  });
});
