/** What messages of translations are told of them, in every language. */

/** A translation, as a command names it. */
export interface Named {
  /** The document’s folder. */
  readonly id: string;
  readonly language: string;
}

/** What became another in the source of a translation. */
export interface Change {
  readonly fields: readonly string[];
  /** Language of the source. */
  readonly source: string;
  /** Lines of the blocks that were changed or added there. */
  readonly lines: readonly number[];
  /** Counts of blocks. */
  readonly changed: number;
  readonly added: number;
  readonly gone: number;
}
