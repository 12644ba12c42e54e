/** The letters of local details: every one that the typeface of the labels draws. Runs in the browser too. */

/** The typeface as `scripts/fonts.ts` packs it. */
export interface DetailFont {
  /** Every character it draws. */
  readonly letters: string;
  /** For each of them, which glyph draws it, and its width in thousandths of the size. */
  readonly glyphs: readonly number[];
  readonly widths: readonly number[];
  /** The TrueType program, deflated and in base64, and its length in bytes before that. */
  readonly program: string;
  readonly length: number;
}

/** A glyph and its width in thousandths of the size, by the character it draws. */
export type Alphabet = ReadonlyMap<string, { readonly glyph: number; readonly width: number }>;

/** Lists the letters of a font. */
export function alphabetOf({ letters, glyphs, widths }: DetailFont): Alphabet {
  return new Map(
    [...letters].map((letter, index) => [letter, { glyph: glyphs[index] ?? 0, width: widths[index] ?? 0 }]),
  );
}

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

/** Names each character of a text that an alphabet lacks, once. */
export function missingIn(text: string, alphabet: Alphabet): string[] {
  return [...new Set(text)].filter((character) => !alphabet.has(character));
}

/** Width of a text in parts of the size. */
export function widthIn(text: string, alphabet: Alphabet): number {
  let sum = 0;
  for (const character of text) sum += alphabet.get(character)?.width ?? 0;
  return sum / 1000;
}

/** A text as PDF's string of glyphs, two bytes each, in hexadecimal digits. */
export function glyphString(text: string, alphabet: Alphabet): string {
  return [...text].map((character) => hex(alphabet.get(character)?.glyph ?? 0)).join('');
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0');
}

/** The measures of the font in thousandths of the size, as PDF wants them: hhea, OS/2 and head of Barlow Condensed; a stem of 94 is about that of its capital I. Flag 6: its letters are Latin (ISO 32000-1, tables 122 and 123). */
export const descriptor =
  '/Flags 32/Ascent 1000/Descent -200/CapHeight 700/ItalicAngle 0/StemV 94/FontBBox[-603 -223 995 1072]';

/** Six capitals mark a subset (ISO 32000-1, 9.6.4); fixed, so that two runs write the same bytes. */
export const fontName = 'DETAIL+BarlowCondensed-SemiBold';

/** The entries `/W` of some letters, in the order of their glyphs (ISO 32000-1, 9.7.4.3). */
export function widthArray(letters: Iterable<string>, alphabet: Alphabet): string {
  const widths = new Map(
    [...letters].flatMap((letter) => alphabet.get(letter) ?? []).map((one) => [one.glyph, one.width]),
  );
  return [...widths]
    .sort(([a], [b]) => a - b)
    .map(([glyph, width]) => `${glyph}[${width}]`)
    .join('');
}

/** The map from glyphs back to letters, for search, copying and screen readers, and for those who set what is typed into a form (ISO 32000-1, 9.10.3). */
export function unicodeMap(letters: Iterable<string>, alphabet: Alphabet): string {
  const entries = [...new Set(letters)].flatMap((letter) => {
    const known = alphabet.get(letter);
    return known ? [`<${hex(known.glyph)}><${hex(letter.codePointAt(0) ?? 0)}>`] : [];
  });
  const blocks: string[] = [];
  // No more than a hundred in a block.
  for (let at = 0; at < entries.length; at += 100) {
    const some = entries.slice(at, at + 100);
    blocks.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`);
  }
  return `/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CMapName/Details def/CMapType 2 def\n1 begincodespacerange<0000><ffff>endcodespacerange\n${blocks.join('\n')}\nendcmap end end`;
}
