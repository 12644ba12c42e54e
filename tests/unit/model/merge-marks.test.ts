/** What git leaves of a conflict: told once, and the rest of the file read on in its own lines. */
import { expect, test } from 'vitest';
import { Report } from '../../../src/model/report.ts';
import { settleMerge } from '../../../src/model/files/merge-marks.ts';

function settle(text: string): { left: string; said: string[] } {
  const report = new Report('en.mdx');
  return {
    left: settleMerge(text, report),
    said: report.problems.map(({ code, line, fact }) =>
      `${code} ${line ?? 0} ${/in \d+ places? more/.exec(fact)?.[0] ?? ''}`.trim(),
    ),
  };
}

test('keeps the first version, line by line', () => {
  expect(settle('a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\nd')).toEqual({
    left: 'a\n\nb\n\n\n\nd',
    said: ['merge-marks 2'],
  });
});

test('takes out what both came from, where git shows it', () => {
  expect(settle('<<<<<<< HEAD\nb\n||||||| 1a2b3c\nold\n=======\nc\n>>>>>>> other\nd')).toEqual({
    left: '\nb\n\n\n\n\n\nd',
    said: ['merge-marks 1'],
  });
});

test('counts every conflict of a file in one message', () => {
  const one = '<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\n';
  expect(settle(one + one + one).said).toEqual(['merge-marks 1 in 2 places more']);
});

test('finds a mark that was left alone', () => {
  expect(settle('a\n>>>>>>> other\nb')).toEqual({ left: 'a\n\nb', said: ['merge-marks 2'] });
});

test('leaves a heading that seven signs underline, and signs within a line', () => {
  for (const text of ['Title\n=======\n\nwords', 'a <<<<<<< b', '<<<<<<<<', 'words >>>>>>> words'])
    expect(settle(text)).toEqual({ left: text, said: [] });
});
