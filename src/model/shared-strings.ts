/** How much a text repeats of others: strings of nine words that another one has too. */

/** Words of a string; one that two texts have by chance is rarely longer. */
const stringWords = 9;

/** What one text has of them. */
export interface SharedStrings {
  readonly strings: number;
  /** Those that stand in another text as well. */
  readonly shared: number;
}

/** Parts a text into words, without capitals and signs. */
export function plainWords(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** Counts for each text its strings of nine words, and how many of them any of the others has. */
export function sharedStrings(texts: readonly (readonly string[])[]): SharedStrings[] {
  const strings = texts.map((words) =>
    Array.from({ length: Math.max(0, words.length - stringWords + 1) }, (_, index) =>
      words.slice(index, index + stringWords).join(' '),
    ),
  );
  /** Which text has a string; -1 where several do. */
  const owners = new Map<string, number>();
  for (const [index, own] of strings.entries())
    for (const string of own) {
      const owner = owners.get(string);
      if (owner === undefined) owners.set(string, index);
      else if (owner !== index) owners.set(string, -1);
    }
  return strings.map((own) => ({
    strings: own.length,
    shared: own.filter((string) => owners.get(string) === -1).length,
  }));
}
