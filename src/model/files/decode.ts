/** Decodes the bytes of a text file: UTF-8 or nothing, line ends folded to LF. */
import { checkCharacters } from '../characters.ts';
import type { Report } from '../report.ts';
import type { Messages } from '../messages.ts';

const messages = {
  'not-utf8/utf16': {
    fact: 'The file is not UTF-8: it looks like UTF-16, which some editors call “Unicode”.',
    fix: 'Open it in your editor and choose “Save with encoding: UTF-8”.',
  },
  'not-utf8/byte': (byte: number, line: number) => ({
    fact: `The file is not UTF-8: byte ${byte}, on line ${line}, belongs to another encoding.`,
    fix: 'Open it in your editor and choose “Save with encoding: UTF-8”.',
  }),
} satisfies Messages;

/**
 * Decodes UTF-8, drops a byte-order mark, folds CRLF to LF.
 * @param leftToRight true for a text whose language runs from left to right
 * @returns nothing when the file is in another encoding
 */
export function decodeText(bytes: Uint8Array, leftToRight: boolean, report: Report): string | undefined {
  if (isUtf16(bytes)) {
    report.add(messages, 'not-utf8/utf16', { line: 1, column: 1 });
    return undefined;
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { line, column, byte } = firstBadByte(bytes);
    report.add(messages, 'not-utf8/byte', { line, column }, byte, line);
    return undefined;
  }
  return checkCharacters(text.replace(/\r\n?/g, '\n'), leftToRight, report);
}

/** Tells UTF-16 by its mark, or by the null that goes with every plain letter. */
function isUtf16(bytes: Uint8Array): boolean {
  const mark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const start = bytes.subarray(0, 200);
  return mark || (start.length > 3 && start.filter((byte) => byte === 0).length > start.length / 4);
}

/** Finds where UTF-8 breaks: the length of the longest good beginning. */
function firstBadByte(bytes: Uint8Array): { line: number; column: number; byte: number } {
  const good = (length: number): string | undefined => {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, length), {
        stream: true,
      });
    } catch {
      return undefined;
    }
  };
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (good(middle) !== undefined) low = middle;
    else high = middle - 1;
  }
  // The decoder waits for the rest of a letter, so what it has given out ends before the first bad byte.
  const before = good(low) ?? '';
  const rows = before.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  return {
    line: rows.length,
    column: (rows.at(-1)?.length ?? 0) + 1,
    byte: new TextEncoder().encode(before).length + 1,
  };
}
