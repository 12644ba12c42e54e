/** Texts and lists that are very large: each is read to its end, in a time that grows with its length. They keep a processor busy for long, so they are not among the quick ones. */
import { describe, expect, test } from 'vitest';
import { buildLibrary } from '../../../src/model/build.ts';
import { formatReport } from '../../../src/model/problems.ts';
import type { SourceFile } from '../../../src/model/files/sources.ts';
import { facts, file, front, report } from '../../problems/harbor.ts';

/** Seconds that a processor may work on a text here, several times what each needs: what grows with the square of these lengths goes far beyond. Other programs on the machine do not count. */
const limit = 15;

/** Seconds that the processor worked. */
function worked(does: () => void): number {
  const before = process.cpuUsage();
  does();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe('A text that is very large', () => {
  const many = (count: number, one: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => one(index)).join('');

  test('is read below a million bytes', () => {
    expect(report(file('en.mdx', front + 'The gate opens at six.\n\n'.repeat(2_000)))).toBe('');
  });

  test('refuses a ledger only from eight million bytes on', () => {
    const ledger = (bytes: number): SourceFile => ({
      path: 'content/ledger.yml',
      bytes: new TextEncoder().encode(`codes: []\n${`#${'-'.repeat(98)}\n`.repeat(bytes / 100)}`),
    });
    const codes = (bytes: number): string[] =>
      buildLibrary(
        [file('facts.yml', facts), file('en.mdx', `${front}Words.\n`), ledger(bytes)],
        'content',
      ).problems.map(({ code }) => code);
    expect(codes(8_000_000)).toContain('text-too-long');
    expect(codes(1_200_000)).not.toContain('text-too-long');
  });

  test.each([
    ['one long word', 'x'.repeat(900_000)],
    ['a word of points with an at', `${'a.'.repeat(80_000)}@`],
    ['a path', '/home/'.repeat(20_000)],
    ['half a code', '&amp'.repeat(12_500)],
    ['codes', '&amp;'.repeat(12_500)],
    ['beginnings of addresses', 'https://www.'.repeat(12_500)],
    ['addresses of e-mail', 'a@b.c '.repeat(12_500)],
    ['2,500 headings', many(2500, (index) => `## Heading ${index}\n\nWords.\n\n`)],
    ['2,500 wrong links', many(2500, (index) => `[x](doc:nothing-${index})\n\n`)],
    ['2,500 links to no heading', many(2500, (index) => `## H${index}\n\n[x](#nothing-${index})\n\n`)],
    [
      '2,500 notes',
      `${many(2500, (index) => `w[^n${index}]\n\n`)}${many(2500, (index) => `[^n${index}]: Source, 2026.\n\n`)}`,
    ],
    ['2,500 notes that are not there', many(2500, (index) => `w[^n${index}]\n\n`)],
    ['lines', 'a\n'.repeat(50_000)],
    ['one list', '- a\n'.repeat(5000)],
    ['unread marks', ':::note\n\n'.repeat(2500)],
    ['dashes', 'a -- '.repeat(12_500)],
  ])('comes to an end with %s', (_, text) => {
    const seconds = worked(() => {
      const { problems } = buildLibrary([file('facts.yml', facts), file('en.mdx', `${front}${text}\n`)], 'content');
      // The report stays short, however many faults there are.
      expect(formatReport(problems).split('\n').length).toBeLessThan(1000);
    });
    expect(seconds).toBeLessThan(limit);
  });

  test.each([
    ['zero-width spaces', '\u200b'],
    ['changes of direction', '\u202e'],
  ])('counts 100,000 %s in one message', (_, sign) => {
    expect(report(file('en.mdx', `${front}The gate${sign.repeat(100_000)} opens.\n`))).toContain(
      'here and in 99999 places more',
    );
  });

  test('comes to an end with 12,000 codes, more than calls go into each other in the ledger', () => {
    const ledger = `codes:\n${many(12_000, (index) => `  - code: AB-${index + 1}\n    document: gone-${index}\n    published: 2026-01-01\n    words: { en: 0jxnzqjiyv4 }\n    superseded: { by: AB-${index + 2}, on: 2026-02-01, because: { en: gone, es: ya no } }\n`)}`;
    const { problems } = buildLibrary(
      [
        file('facts.yml', facts),
        file('en.mdx', `${front}Words.\n`),
        { path: 'content/ledger.yml', bytes: new TextEncoder().encode(ledger) },
      ],
      'content',
    );
    expect(problems.filter(({ code }) => code === 'code-successor').map(({ fact }) => fact)).toEqual([
      expect.stringContaining('AB-12000 was superseded by AB-12001, which is not in the ledger.'),
    ]);
  }, 120_000);
});
