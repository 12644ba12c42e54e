/** Finds the entries that answer a question, in order. Pure: the same index and the same question give the same answer. */
import type { Lexicon } from './lexicon.ts';
import { most, type Entry } from './pack.ts';
import { understand, type Slot, type Understood } from './understand.ts';
import { wordsOf } from './words.ts';

/** A text that was found. */
export interface Hit {
  readonly entry: Entry;
  readonly score: number;
  /** The sections that are meant. */
  readonly headings: readonly (readonly [anchor: string, text: string])[];
  /** Its files that are asked for. */
  readonly files: readonly (readonly [name: string, path: string])[];
}

export interface Answer {
  /** What answers the question, the best first; empty when nothing does. */
  readonly hits: readonly Hit[];
  /** What comes near, when nothing answers. */
  readonly near: readonly Hit[];
  readonly understood: Understood;
}

/** Settings of the order and of the honest nothing, found with `tests/questions`. */
const settings = {
  /** How much of a question a text must have by the rarity of its words, and how much it must speak of it, both from 0 to 1, for questions of one word, two, three and so on. One word it need only say; of a long sentence much goes beside the matter. */
  covered: [0.45, 0.45, 0.4, 0.28, 0.2, 0.13],
  spoken: [0.1, 0.45, 0.36, 0.24, 0.16, 0.11],
  /** How much a text counts that an editor named as the answer to a part of a question, and how rare that is beside a word that is as rare. */
  answer: 0.95,
  /** How much of that counts where the part is one word, by how many parts the question has: `ice` alone asks for what to do, in a sentence it says little. */
  alone: [1, 1, 0.7, 0.5, 0.35, 0.25],
  named: 0.7,
  /** How much of a text's score does not depend on how many parts of the question it has. */
  single: 0.6,
  /** A text counts by itself when its file is asked for, and less when it has none. */
  file: 2,
  noFile: 0.3,
  /** Its title was typed. */
  title: 3,
  /** How rare a word counts that no text has, and one for what no text answers, beside the rarest there can be. */
  unknown: [1, 1, 1, 0.75],
  unanswered: 1.8,
  /** A word in as few entries is rare. */
  few: 4,
  /** Hits below this part of the best are not shown. */
  tail: 0.12,
} as const;

/** Sections of a text that are shown below it. */
const mostHeadings = 3;

/** Says whether a question is of rare words alone, as names are: where several of these meet, it is no accident. */
function isNamed(lexicon: Lexicon, { slots, unknown, unanswered }: Understood): boolean {
  const few = ([stem]: readonly [number, number]): boolean => lexicon.postings(stem).length <= settings.few;
  return !unknown.length && !unanswered.length && slots.every(({ stems }) => [...stems].every(few));
}

/** An entry with what it has of a question. */
interface Scored {
  readonly entry: Entry;
  readonly score: number;
  /** How much of the question it has, and how much it speaks of it; both from 0 to 1. */
  readonly share: number;
  readonly spoken: number;
}

/** Answers a question. @param asIs mends no slips */
export function ask(lexicon: Lexicon, query: string, asIs = false): Answer {
  const understood = understand(lexicon, query, asIs);
  const { slots, files, unknown, unanswered } = understood;
  const found = scoreAll(lexicon, query, understood)
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1));
  const parts = slots.filter(({ optional }) => !optional).length + unknown.length + unanswered.length;
  const least = (limits: readonly number[]): number => atMost(limits, parts);
  const spoken = isNamed(lexicon, understood) ? settings.spoken[0] : least(settings.spoken);
  const fit = found.filter((one) => one.share >= least(settings.covered) && one.spoken >= spoken);
  const hits = fit.filter(({ score }) => score >= (fit[0]?.score ?? 0) * settings.tail);
  const draw = ({ entry, score }: Scored): Hit => ({
    entry,
    score,
    headings: headingsOf(lexicon, entry, slots),
    files: filesOf(lexicon, entry, files),
  });
  return { hits: hits.map(draw), near: hits.length ? [] : found.slice(0, 3).map(draw), understood };
}

/** The entry for a count of parts, and the last for more than there are. */
function atMost(steps: readonly number[], parts: number): number {
  return steps[Math.min(parts, steps.length) - 1] ?? 0;
}

function scoreAll(
  lexicon: Lexicon,
  query: string,
  { slots, files, unknown, unanswered, mended }: Understood,
): Scored[] {
  const { entries } = lexicon.index;
  const rarest = rarity(entries.length, 0.5);
  const count = slots.filter(({ optional }) => !optional).length + unknown.length + unanswered.length;
  const parts = slots.map((slot) => ({ slot, ...weighed(lexicon, slot, count) }));
  const total =
    parts.reduce((sum, { slot, rare }) => sum + (slot.optional ? 0 : rare), 0) +
    unknown.reduce((sum, word) => sum + rarest * (/\d/.test(word) ? 1 : atMost(settings.unknown, count)), 0) +
    unanswered.length * rarest * settings.unanswered;
  const titled = lexicon.titledAs(mended ?? query);
  return entries.map((entry, number): Scored => {
    let score = 0;
    let covered = 0;
    for (const { slot, found } of parts) {
      const part = found.get(number);
      if (!part) continue;
      score += part.score;
      if (!slot.optional) covered += part.rare;
    }
    const share = total ? Math.min(1, covered / total) : 1;
    const whole = score * (settings.single + (1 - settings.single) * share);
    if (titled.has(number)) return { entry, score: whole + settings.title, share: 1, spoken: 1 };
    const has = files.filter((file) => entry.files.some(([name]) => name === file)).length;
    const filed = has
      ? whole + (settings.file * has) / files.length
      : files.length && !isList(entry)
        ? whole * settings.noFile
        : whole;
    return { entry, score: filed * entry.weight, share, spoken: total ? score / total : 1 };
  });
}

/** Says whether an entry is a page that lists or holds others. */
function isList({ id }: Entry): boolean {
  return id.startsWith('page/');
}

/** How rare what stands in some of all entries is: the logarithm of BM25, which is never below 0. */
function rarity(all: number, some: number): number {
  return Math.log(1 + (all - some + 0.5) / (some + 0.5));
}

/** What each entry has for a part of a question: how rare that is, and how much it speaks of it. What means the same counts as one word, and to be named as the answer as a word of its own. */
function weighed(
  lexicon: Lexicon,
  { stems, texts, length }: Slot,
  parts: number,
): { rare: number; found: ReadonlyMap<number, { rare: number; score: number }> } {
  const all = lexicon.index.entries.length;
  const impacts = new Map<number, number>();
  for (const [stem, weight] of stems)
    for (const [entry, impact] of lexicon.postings(stem)) {
      const value = weight * (impact / most) ** 2; // the root was packed, which keeps the small ones apart
      if (value > (impacts.get(entry) ?? 0)) impacts.set(entry, value);
    }
  const rare = rarity(all, impacts.size || all);
  const found = new Map([...impacts].map(([entry, impact]) => [entry, { rare, score: rare * impact }]));
  if (!texts.size) return { rare, found };
  const named = rarity(all, texts.size) * settings.named;
  const answer = settings.answer * (length > 1 ? 1 : atMost(settings.alone, parts));
  for (const entry of texts) {
    const score = named * answer + (found.get(entry)?.score ?? 0) * 0.3;
    if (score > (found.get(entry)?.score ?? 0)) found.set(entry, { rare: Math.max(rare, named), score });
  }
  return { rare: Math.max(rare, named * 0.6), found };
}

function headingsOf(lexicon: Lexicon, { headings }: Entry, slots: readonly Slot[]): Hit['headings'] {
  return headings
    .map((heading) => {
      const stems = new Set(wordsOf(heading[1]).map(({ folded }) => lexicon.numberOf(folded)));
      const score = slots.filter((slot) => [...slot.stems.keys()].some((stem) => stems.has(stem))).length;
      return { heading, score };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostHeadings)
    .map(({ heading }) => heading);
}

function filesOf({ index }: Lexicon, { path, files }: Entry, asked: readonly string[]): Hit['files'] {
  const slug = path.split('/').at(-2) ?? '';
  return files
    .filter(([name]) => asked.includes(name))
    .map(([name, file]) => [name, `${path}${slug}${index.files[file] ?? ''}`] as const);
}
