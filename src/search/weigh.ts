/** Weighs the words of texts for the index: which stems stand in an entry, and how much it speaks of each (BM25F, Robertson and Zaragoza 2009, without the rarity of words, which is counted when somebody asks). */
import { most, packWords, type Entry, type IndexedStem, type PackedWords, type Posting } from './pack.ts';
import { wordForms, wordsOf, type SearchLanguage } from './words.ts';

/** An entry with the words that stand in it. */
export interface Source {
  readonly entry: Entry;
  /** Names of its topics, kind and place, and other words for it. */
  readonly about: string;
  readonly body: string;
  /** What people ask that it answers, in their words. */
  readonly asked?: string;
}

/** How much a word counts where it stands, and how far long parts are levelled, from 0 (not) to 1 (wholly). */
const fields = {
  title: { weight: 6, level: 0.4 },
  summary: { weight: 3, level: 0.4 },
  headings: { weight: 2.2, level: 0.5 },
  about: { weight: 1, level: 0.3 },
  body: { weight: 1, level: 0.8 },
  asked: { weight: 8, level: 0.2 },
} as const;
type Field = keyof typeof fields;

/** How soon more of the same word counts no more. */
const saturation = 1.6;

/** Weighs the words of a language's entries, in their order, for `pack`. */
export function weighWords(language: SearchLanguage, sources: readonly Source[]): PackedWords {
  const { stem, isStop } = wordForms(language);
  const texts = sources.map(({ entry, about, body, asked }): Record<Field, string> => ({
    title: entry.title,
    summary: entry.summary,
    headings: entry.headings.map(([, text]) => text).join('\n'),
    about,
    body,
    asked: asked ?? '',
  }));
  const counted = texts.map((text) => mapFields((field) => wordsOf(text[field], true)));
  const mean = mapFields((field) => counted.reduce((sum, words) => sum + words[field].length, 0) / sources.length || 1);
  const found = new Map<string, { postings: Posting[]; spellings: Map<string, number> }>();
  counted.forEach((words, number) => {
    const frequency = new Map<string, number>();
    for (const field of Object.keys(fields) as Field[]) {
      const { weight, level } = fields[field];
      const length = 1 - level + (level * words[field].length) / mean[field];
      for (const { written, folded } of words[field]) {
        if (isStop(folded) || (folded.length < 2 && !/[\d\p{sc=Han}]/u.test(folded))) continue;
        const key = stem(folded);
        frequency.set(key, (frequency.get(key) ?? 0) + weight / length);
        const known = found.get(key) ?? { postings: [], spellings: new Map<string, number>() };
        found.set(key, known);
        const spelling = written.toLowerCase();
        known.spellings.set(spelling, (known.spellings.get(spelling) ?? 0) + 1);
      }
    }
    for (const [key, weighed] of frequency)
      found
        .get(key)
        ?.postings.push([number, Math.max(1, Math.round(most * Math.sqrt(weighed / (saturation + weighed))))]);
  });
  const stems = [...found].map(([key, { postings, spellings }]): IndexedStem => ({
    written: [...spellings].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))[0]?.[0] ?? key,
    postings,
  }));
  return packWords(stems);
}

function mapFields<T>(make: (field: Field) => T): Record<Field, T> {
  return Object.fromEntries((Object.keys(fields) as Field[]).map((field) => [field, make(field)])) as Record<Field, T>;
}
