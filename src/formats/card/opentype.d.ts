/** What the cards use of `@shuding/opentype.js`, which Satori itself measures with and which brings no types. */
declare module '@shuding/opentype.js' {
  export interface Font {
    readonly unitsPerEm: number;
    /** Sum of advances, kerned. @param size of the em, in the unit wanted */
    getAdvanceWidth(text: string, size: number): number;
  }
  export function parse(bytes: ArrayBuffer): Font;
}
