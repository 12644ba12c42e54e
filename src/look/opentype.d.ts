/** What the press uses of `@shuding/opentype.js`, which Satori itself measures with and which brings no types. */
declare module '@shuding/opentype.js' {
  export interface Font {
    readonly unitsPerEm: number;
    /** By number. */
    readonly glyphs: { get(index: number): { getPath(x: number, y: number, size: number): Outline } };
    /** Sum of advances, kerned. @param size of the em, in the unit wanted */
    getAdvanceWidth(text: string, size: number): number;
    /** Outlines from a base line at `y`, which counts downwards; curves with their control points. `letterSpacing` is in em. */
    getPath(text: string, x: number, y: number, size: number, options?: { readonly letterSpacing: number }): Outline;
  }
  export interface Outline {
    readonly commands: readonly { readonly y?: number; readonly y1?: number; readonly y2?: number }[];
    toPathData(decimals: number): string;
  }
  export function parse(bytes: ArrayBuffer): Font;
}
