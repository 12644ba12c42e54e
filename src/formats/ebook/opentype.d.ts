/** What the covers use of `@shuding/opentype.js` beyond its widths: the outlines of words. */
declare module '@shuding/opentype.js' {
  interface Font {
    /** Outlines of one line, its baseline beginning at x, y; all in the unit of `size`. */
    getPath(text: string, x: number, y: number, size: number): { toPathData(decimals: number): string };
  }
}
