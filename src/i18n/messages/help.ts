/** What a table of messages in another language may ask for: the words that the first table makes with functions of its own. */
export interface Help {
  /** Offers the nearest known word, as the end of a sentence, or nothing. */
  readonly near: (word: string, known: readonly string[] | ReadonlySet<string>) => string;
}

/** A sentence of what is so, and one of how to mend it. */
export type Sentences = readonly [fact: string, fix: string];

/** Messages by the name they have in the first language; where two tables have one name, `#` and the number of details tell them apart. */
export type MessageTable = Readonly<Record<string, (help: Help, ...details: never[]) => Sentences>>;
