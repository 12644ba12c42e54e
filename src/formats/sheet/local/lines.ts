/** Words in one line and in two, and how wide they are. Runs in the browser too. */

/** Width of a text in parts of the size. */
export type Measure = (text: string) => number;

/** Finds the lines of words once, since every size asks for them. All widths in parts of the size. */
export class Lines {
  private readonly widths = new Map<string, number>();
  private readonly divided = new Map<string, readonly string[] | undefined>();
  private readonly measure: Measure;

  constructor(measure: Measure) {
    this.measure = measure;
  }

  width(text: string): number {
    const known = this.widths.get(text) ?? this.measure(text);
    this.widths.set(text, known);
    return known;
  }

  widest(lines: readonly string[]): number {
    return Math.max(...lines.map((line) => this.width(line.trimEnd())));
  }

  /** Two lines that are most alike; a space ends the first, so that nobody reads them as one word. Undefined where no space parts them. */
  inTwo(text: string): readonly string[] | undefined {
    if (!this.divided.has(text)) this.divided.set(text, this.divide(text));
    return this.divided.get(text);
  }

  private divide(text: string): readonly string[] | undefined {
    const words = text.split(' ');
    const pairs = words.slice(1).flatMap((word, at) => {
      // A telephone number is not torn.
      if (/[\d)]$/.test(words[at] ?? '') && /^[\d(]/.test(word)) return [];
      return [[`${words.slice(0, at + 1).join(' ')} `, words.slice(at + 1).join(' ')]];
    });
    return pairs.sort((a, b) => this.widest(a) - this.widest(b))[0];
  }
}
