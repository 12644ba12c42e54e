/** WinAnsi, the byte alphabet in which local details are written: enough for English, Spanish and the rest of western Europe. */

/**
 * The characters of the bytes 0x80 to 0x9F, where WinAnsi differs from Latin-1; a blank stands where it has none.
 * ISO 32000-1, annex D.2, table D.2 (WinAnsiEncoding), the same as Windows code page 1252.
 */
const between = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** The characters of the bytes from 32 to 255; empty where there is none. */
export const winAnsi: readonly string[] = Array.from({ length: 224 }, (_, index) => {
  const byte = index + 32;
  return byte === 0x7f
    ? ''
    : byte >= 0x80 && byte < 0xa0
      ? (between[byte - 0x80] ?? '').trim()
      : String.fromCharCode(byte);
});

/** Makes one plain line of what was typed or pasted: accents in one piece, no marks that cannot be seen, plain hyphens and single spaces. */
export function plainLine(text: string): string {
  // Telephone numbers pasted from address books carry direction marks (category Cf).
  return text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
