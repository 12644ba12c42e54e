/** The search of the offline kit: folds words, and finds the texts that have them. Pure, for the kit, for whoever makes its index, and for tests. */

/** One text: where it is, its title, and for each section its anchor, its heading and its words, folded, each once, with a space before and behind. */
export type KitEntry = readonly [
  address: string,
  title: string,
  sections: readonly (readonly [id: string, heading: string, words: string])[],
];

/** A text in which something was found, with the sections that are meant. */
export interface KitFound {
  readonly address: string;
  readonly title: string;
  readonly sections: readonly (readonly [id: string, heading: string])[];
}

/** Folds a text to words of small letters without accents. */
export function fold(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .match(/[a-z0-9]+/g) ?? []
  );
}

/** Finds the texts that have every word of a query, or a longer form of it; a word in the title counts most, then one in a heading. */
export function find(index: readonly KitEntry[], query: string): KitFound[] {
  const terms = fold(query.slice(0, 200))
    .slice(0, 10)
    .map((term) => ` ${term.length > 4 ? term.replace(/(es|s)$/, '') : term}`);
  if (!terms.length) return [];
  const found: { score: number; entry: KitFound }[] = [];
  for (const [address, title, sections] of index) {
    const head = ` ${fold(title).join(' ')}`;
    const headings = sections.map(([, heading]) => ` ${fold(heading).join(' ')}`);
    const scores = terms.map(
      (term) =>
        (head.includes(term) ? 10 : 0) +
        (headings.some((heading) => heading.includes(term)) ? 4 : 0) +
        sections.filter(([, , words]) => words.includes(term)).length / 10,
    );
    if (scores.some((score) => score === 0)) continue;
    const meant = sections
      .filter(([id, , words], at) => id && terms.every((term) => `${headings[at]} ${words}`.includes(term)))
      .slice(0, 3);
    found.push({
      score: scores.reduce((sum, score) => sum + score, 0),
      entry: { address, title, sections: meant.map(([id, heading]) => [id, heading] as const) },
    });
  }
  return found.sort((a, b) => b.score - a.score).map(({ entry }) => entry);
}
