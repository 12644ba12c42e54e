/** Writes on a page with the typeface of local details: what a packet's cover and an event's papers share. Pure. */
import { glyphString, widthIn, type Alphabet } from '../../formats/sheet/local/letters.ts';

export const red = '.769 .086 .11 rg';
const ink = '0 g';

/** The operators of a page, in the order in which they were written; all measures in pt from its lower left corner. */
export class PageInk {
  private readonly drawn: string[] = [];
  private readonly alphabet: Alphabet;

  constructor(alphabet: Alphabet) {
    this.alphabet = alphabet;
  }

  /** Width of words. */
  width(text: string, size: number): number {
    return widthIn(this.known(text), this.alphabet) * size;
  }

  /** The largest size in which words have room on one line, at most `most`. */
  fitting(text: string, most: number, room: number): number {
    return Math.min(most, room / Math.max(0.01, this.width(text, 1)));
  }

  put(text: string, size: number, x: number, y: number, colour = ink): void {
    this.drawn.push(
      `BT ${colour} /F ${size.toFixed(2)} Tf ${x.toFixed(2)} ${y.toFixed(2)} Td <${glyphString(this.known(text), this.alphabet)}> Tj ET`,
    );
  }

  fill(x: number, y: number, width: number, height: number, colour = ink): void {
    this.drawn.push(`${colour} ${x.toFixed(2)} ${y.toFixed(2)} ${width.toFixed(2)} ${height.toFixed(2)} re f`);
  }

  get content(): string {
    return this.drawn.join('\n');
  }

  /** What has no letter here is left out: whoever writes asks before (`missingIn`). */
  private known(text: string): string {
    return [...text].filter((letter) => this.alphabet.has(letter)).join('');
  }
}
