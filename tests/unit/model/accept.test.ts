/** What `npm run accept` writes into a translation: the record of its source's blocks, and not a letter besides. */
import { describe, expect, test } from 'vitest';
import { withBlocks } from '../../../src/model/translation/accept.ts';

const file = (group: string, after = '') =>
  `---\ntitle: La puerta\ntranslation:\n${group}${after}---\n\nLa puerta abre.\n\n---\n\ntranslation:\n`;
const group = '  of: en\n  status: draft\n';
const hashes = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `hash${index + from}`);

describe('The record', () => {
  test('is set at the end of its group, before the fields that follow and whatever the text says below', () => {
    expect(withBlocks(file(group, 'revised: 2026-03-01\n'), hashes(2))).toBe(
      file(`${group}  blocks: >-\n    hash0 hash1\n`, 'revised: 2026-03-01\n'),
    );
    expect(withBlocks(file(group), hashes(1))).toBe(file(`${group}  blocks: >-\n    hash0\n`));
  });

  test('has seven hashes in a line, so that a small change shows as one', () => {
    expect(withBlocks(file(group), hashes(8))).toBe(
      file(`${group}  blocks: >-\n    ${hashes(7).join(' ')}\n    hash7\n`),
    );
    expect(withBlocks(file(group), hashes(7))).toBe(file(`${group}  blocks: >-\n    ${hashes(7).join(' ')}\n`));
  });

  test('takes the place of the one before, of however many lines, and leaves the fields around it', () => {
    const old = '  of: en\n  blocks: >-\n    old0 old1\n    old2\n  status: reviewed\n';
    expect(withBlocks(file(old), hashes(1, 5))).toBe(file('  of: en\n  status: reviewed\n  blocks: >-\n    hash5\n'));
  });

  test('is the same when it is set twice, and in a file that Windows wrote, which keeps its line ends', () => {
    const once = withBlocks(file(group), hashes(9));
    expect(withBlocks(once, hashes(9))).toBe(once);
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    expect(withBlocks(windows(file(group)), hashes(9))).toBe(windows(once));
  });

  test.each([
    ['has no group', '---\ntitle: La puerta\n---\n\ntranslation:\n'],
    ['names a translation only in a word', '---\ntitle: La puerta\ntranslation: none\n---\n\nLa puerta abre.\n'],
    ['has no end of its fields', '---\ntranslation:\n  of: en\n'],
  ])('is refused to a file that %s', (_, text) => {
    expect(() => withBlocks(text, hashes(1))).toThrow('The file has no `translation:` group in its fields.');
  });
});
