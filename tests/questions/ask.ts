/** Asks the questions of a list and counts how many find one of their texts among the first three. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Language } from '../../src/i18n/languages.ts';
import type { Lexicon } from '../../src/search/lexicon.ts';
import { ask } from '../../src/search/rank.ts';

/** The lists of a language, in the order in which they were written: each was asked once before anything was changed for it. */
export const parts = ['tuned', 'aside', 'spoken', 'fresh'] as const;
export type Part = (typeof parts)[number];

/** One question of a list. */
export interface Asked {
  readonly kind: string;
  readonly query: string;
  /** Ids of the texts of which one must come; none where no text answers. */
  readonly texts: readonly string[];
  readonly part: Part;
}

type List = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Reads the list of a language. */
export function questionsIn(language: Language): Asked[] {
  const lists = parse(readFileSync(new URL(`${language}.yml`, import.meta.url), 'utf8')) as Record<Part, List>;
  return parts.flatMap((part) =>
    Object.entries(lists[part]).flatMap(([kind, list]) =>
      Object.entries(list).map(([query, texts]) => ({
        kind,
        query,
        texts: texts.split(' ').filter(Boolean),
        part,
      })),
    ),
  );
}

/** How a list fared, in parts of a hundred, but for what no text answers, which is counted. */
export interface Score {
  readonly first: number;
  readonly three: number;
  readonly sentences: number;
  readonly nothing: number;
  readonly honest: readonly [said: number, of: number];
  readonly missed: readonly string[];
}

/** Asks every question. @param answer gives the ids of what is found, in order */
export function score(questions: readonly Asked[], answer: (query: string) => readonly string[]): Score {
  const asked = questions.map((question) => ({ ...question, found: answer(question.query) }));
  const answered = asked.filter(({ kind }) => kind !== 'none');
  const none = asked.filter(({ kind }) => kind === 'none');
  const among = (list: typeof asked, first: number): number =>
    list.filter(({ found, texts }) => found.slice(0, first).some((id) => texts.includes(id))).length;
  const share = (count: number, list: typeof asked): number => (list.length ? (100 * count) / list.length : 100);
  const sentences = answered.filter(({ kind }) => kind === 'sentence');
  return {
    first: share(among(answered, 1), answered),
    three: share(among(answered, 3), answered),
    sentences: share(among(sentences, 3), sentences),
    nothing: share(answered.filter(({ found }) => !found.length).length, answered),
    honest: [none.filter(({ found }) => !found.length).length, none.length],
    missed: asked
      .filter(({ kind, found, texts }) =>
        kind === 'none' ? found.length > 0 : !found.slice(0, 3).some((id) => texts.includes(id)),
      )
      .map(({ kind, query, found }) => `${kind}: ${query} → ${found.slice(0, 3).join(', ') || 'nothing'}`),
  };
}

/** Answers from an index. */
export function asking(lexicon: Lexicon): (query: string) => string[] {
  return (query) => ask(lexicon, query).hits.map(({ entry }) => entry.id);
}
