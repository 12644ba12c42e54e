/** What `fonts.ts` uses of `@shuding/opentype.js` beyond its widths: which glyph draws a letter. */
declare module '@shuding/opentype.js' {
  interface Font {
    readonly tables: { readonly cmap?: { readonly glyphIndexMap: Readonly<Record<string, number>> } };
    /** @param character one character; a font without it answers with its glyph for what is missing */
    charToGlyph(character: string): { readonly index: number; readonly advanceWidth?: number };
  }
}
