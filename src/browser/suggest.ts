/** What to offer when nothing is found: the words that were perhaps meant, and the titles that come nearest. Pure, for the page and for tests. */
import leven from 'leven';

/** More words than these are not looked at, so that a pasted page costs no time. */
const mostWords = 8;

/** Takes off accents and capitals. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Parts a text into folded words of letters and digits. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** How many letters may differ before a word is another one. */
function allowed(length: number): number {
  return length < 4 ? 0 : length < 6 ? 1 : length < 9 ? 2 : 3;
}

/** Measures how far a word is from another; nothing when it is too far. A beginning counts as near. */
function distance(asked: string, word: string): number | undefined {
  if (asked === word) return 0;
  if (asked.length > 2 && word.startsWith(asked)) return 0.5;
  const limit = allowed(Math.min(asked.length, word.length));
  if (Math.abs(asked.length - word.length) > limit) return undefined;
  const found = leven(asked, word, { maxDistance: limit + 1 });
  return found <= limit ? found : undefined;
}

/** Finds the least distance to any of the words. */
function nearestWord(asked: string, words: readonly string[]): { word: string; far: number } | undefined {
  let best: { word: string; far: number } | undefined;
  for (const word of words) {
    const far = distance(asked, word);
    if (far !== undefined && (!best || far < best.far)) best = { word, far };
  }
  return best;
}

/**
 * Mends a query with the words that are known here, and leaves out those that nothing resembles.
 * @param texts titles and terms
 * @returns nothing when there is nothing to mend, or nothing left
 */
export function mendQuery(query: string, texts: readonly string[]): string | undefined {
  // Known words as they are written, so that an offer keeps its accents.
  const spelled = new Map<string, string>();
  for (const text of texts)
    for (const word of text
      .toLowerCase()
      .normalize('NFC')
      .split(/[^\p{L}\p{N}]+/u))
      if (word.length > 2 && !spelled.has(fold(word))) spelled.set(fold(word), word);
  const known = [...spelled.keys()];
  const asked = foldedWords(query).slice(0, mostWords);
  const mended = asked.flatMap((word) => {
    const near = nearestWord(word, known);
    return near ? (near.far < 1 ? word : (spelled.get(near.word) ?? near.word)) : [];
  });
  const offer = mended.join(' ');
  return offer && fold(offer) !== asked.join(' ') ? offer : undefined;
}

/** Finds the titles nearest to a query: those that share most of its words, then those that differ least. */
export function nearestTitles<T>(query: string, titles: readonly T[], textOf: (title: T) => string, most: number): T[] {
  const asked = [...new Set(foldedWords(query))].filter((word) => word.length > 2).slice(0, mostWords);
  return titles
    .map((title) => {
      const words = foldedWords(textOf(title));
      const near = asked.flatMap((word) => nearestWord(word, words)?.far ?? []);
      return { title, shared: near.length, far: near.reduce((sum, far) => sum + far, 0) };
    })
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || a.far - b.far)
    .slice(0, most)
    .map(({ title }) => title);
}
