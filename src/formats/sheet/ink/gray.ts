/** Gray as black ink: what Typst writes as calibrated gray becomes the device's own, which every printer prints with black alone. */

/** A color profile of one component, gray: object number 1 (ISO 32000-1, 8.6.5.5). */
const grayProfile = /(?:^|\n)(\d+) 0 obj\s*<<[^>]*\/N 1\s[^>]*>>\s*stream/g;

/**
 * Says DeviceGray (ISO 32000-1, 8.6.4.2) wherever a PDF of Typst (0.14) says gray by a profile. A calibrated black is a color to be matched,
 * which a printer mixes of all inks: Ghostscript takes 78 % of ink for a flyer that needs 32 % (`ink_cov`, all plates together).
 * The bytes are changed in place and keep their length, so that nothing in the file moves, tags and all: it costs a search, not a parse.
 */
export function blackAlone(pdf: Uint8Array): Uint8Array {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const text = bytes.toString('latin1');
  for (const [, profile] of text.matchAll(grayProfile)) {
    const space = `[/ICCBased ${profile} 0 R]`;
    for (let at = text.indexOf(space); at >= 0; at = text.indexOf(space, at + 1))
      bytes.write('[/DeviceGray]'.padEnd(space.length), at, 'latin1');
  }
  return pdf;
}
