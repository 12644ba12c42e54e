/** Varies a text: other words of the same language and the same length stand where some of its words stood, and all else stays. */
import type { Random } from '../../../src/look/random.ts';

/** The words of a language by their length in letters. */
export type WordsByLength = ReadonlyMap<number, readonly string[]>;

/** So many of the words of a text are swapped. */
const share = 0.18;

/** Words in small letters that are not part of an address or of a longer word: names and the beginnings of sentences stay. */
const plainWord = /(?<![\p{L}\p{N}’'@./-])\p{Ll}{4,}(?![\p{L}\p{N}’'@/-])/gu;

/** What is no prose: names of fields, tags with their properties, calls of footnotes, targets of links, addresses. */
const marked = /(^(?:title|cardTitle|summary): |<[^>]*>|\[\^[^\]]*\]|\]\([^)]*\)|https?:\S+)/;

/** Fields of the front matter that are prose. */
const proseField = /^(?:title|cardTitle|summary): /;

/** Collects the words of texts, each once, in the order of the alphabet. */
export function collectWords(texts: readonly string[]): WordsByLength {
  const found = new Set(
    texts.flatMap((text) => proseOf(text).flatMap((part) => [...part.matchAll(plainWord)].map(([word]) => word))),
  );
  return Map.groupBy([...found].sort(), ({ length }) => length);
}

/** Swaps some words of a whole `.mdx` file. Words of the same length keep lines, and so sheets, about as long as they were. */
export function varyText(text: string, words: WordsByLength, random: Random): string {
  return linesOf(text)
    .map(({ line, prose }) => (prose ? varyLine(line, words, random) : line))
    .join('\n');
}

function varyLine(line: string, words: WordsByLength, random: Random): string {
  return line
    .split(marked)
    .map((part, index) => {
      // With its pattern in brackets, split() gives what the pattern found at every second place.
      if (index % 2 === 1) return part;
      return part.replace(plainWord, (word) => {
        const others = words.get(word.length) ?? [];
        return random() < share ? (others[Math.floor(random() * others.length)] ?? word) : word;
      });
    })
    .join('');
}

function proseOf(text: string): string[] {
  return linesOf(text).flatMap(({ line, prose }) =>
    prose ? line.split(marked).filter((_, index) => index % 2 === 0) : [],
  );
}

function linesOf(text: string): { readonly line: string; readonly prose: boolean }[] {
  const lines = text.split('\n');
  const end = lines.indexOf('---', 1);
  return lines.map((line, index) => ({
    line,
    prose: index > end ? !line.startsWith('[^') : proseField.test(line),
  }));
}
