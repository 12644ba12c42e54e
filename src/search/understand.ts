/** What a question means in the words of the index: phrases that people say, files, words with a slip in them. Pure. */
import { shortestMended, type Lexicon } from './lexicon.ts';
import { wordsOf, type Word } from './words.ts';

/** More words than these are not looked at, so that a pasted page costs no time. */
const mostWords = 24;

/** What one part of a question may mean: any of these stems, each by its number, and how much it counts as that. */
export interface Slot {
  /** As it was asked. */
  readonly asked: string;
  readonly stems: ReadonlyMap<number, number>;
  /** In words. */
  readonly length: number;
  /** Numbers of entries that answer it as such. */
  readonly texts: ReadonlySet<number>;
  /** True for what a text need not have. */
  readonly optional?: boolean;
  /** The word that was taken for one that is not known. */
  readonly mended?: string;
}

/** A question as it was understood. */
export interface Understood {
  readonly slots: readonly Slot[];
  /** Names of files that are asked for. */
  readonly files: readonly string[];
  /** Words in which nothing known was found. */
  readonly unknown: readonly string[];
  /** Words for what no text answers. */
  readonly unanswered: readonly string[];
  /** The question with its slips mended; absent when there was nothing to mend. */
  readonly mended?: string;
}

/** How much a word counts that people say for one of ours, one that goes on after what was typed, and one that was mended. */
const weights = { synonym: 0.85, begun: 0.7, mended: 0.9 } as const;

/** Understands a question. @param asIs leaves words as they were typed, slips and all */
export function understand(lexicon: Lexicon, query: string, asIs = false): Understood {
  const words = wordsOf(query).slice(0, mostWords);
  const open = !/\s$/.test(query);
  const read = (stopped: boolean): Understood => {
    const slots: Slot[] = [];
    const files = new Set<string>();
    const unknown: string[] = [];
    const unanswered: string[] = [];
    const shown: string[] = [];
    let mended = false;
    for (let at = 0; at < words.length;) {
      const phrase = lexicon.phraseAt(words, at);
      const word = words[at]!;
      const length = phrase?.length ?? 1;
      const part = words.slice(at, at + length);
      const asked = part.map(({ written }) => written).join(' ');
      at += length;
      if (phrase?.file) files.add(phrase.file);
      const stop = length === 1 && lexicon.forms.isStop(word.folded);
      shown.push(asked);
      if (phrase?.unanswered) {
        unanswered.push(asked);
        continue;
      }
      if (phrase?.file && !phrase.synonyms) {
        // Words for a file are words of a text only where it has them.
        for (const { written, folded } of part) {
          const own = lexicon.forms.isStop(folded) ? undefined : lexicon.numberOf(folded);
          if (own !== undefined)
            slots.push({ asked: written, length: 1, stems: new Map([[own, 0.5]]), texts: new Set(), optional: true });
        }
        continue;
      }
      if (stop && !phrase && stopped) continue;
      const slot = slotOf(lexicon, part, phrase?.synonyms ?? [], open && at >= words.length, asIs);
      if (!slot) {
        if (word.folded.length > 1 && !stop) unknown.push(asked);
        continue;
      }
      if (slot.mended !== undefined) {
        mended = true;
        shown[shown.length - 1] = slot.mended;
      }
      if (slot.stems.size || slot.texts.size) slots.push(slot);
      for (const file of slot.files) files.add(file);
    }
    return { slots, files: [...files], unknown, unanswered, ...(mended ? { mended: shown.join(' ') } : {}) };
  };
  const meant = read(true);
  // A question of small words alone is one for them.
  return meant.slots.length || meant.files.length || meant.unknown.length ? meant : read(false);
}

type Found = Slot & { readonly files: readonly string[] };

function slotOf(
  lexicon: Lexicon,
  part: readonly Word[],
  synonyms: readonly number[],
  open: boolean,
  asIs: boolean,
): Found | undefined {
  const asked = part.map(({ written }) => written).join(' ');
  const { length } = part;
  const stems = new Map<number, number>();
  const texts = new Set<number>();
  const add = (number: number | undefined, weight: number): void => {
    if (number !== undefined) stems.set(number, Math.max(stems.get(number) ?? 0, weight));
  };
  const own = part.length === 1 ? lexicon.numberOf(part[0]!.folded) : undefined;
  add(own, 1);
  const take = (number: number, weight: number): void => {
    const { means, answers } = lexicon.synonyms[number]!;
    for (const one of means) add(one, weight);
    for (const entry of answers) texts.add(entry);
  };
  for (const synonym of synonyms) take(synonym, own === undefined ? 1 : weights.synonym);
  if (stems.size || texts.size) return { asked, length, stems, texts, files: [] };
  const word = part[0]!;
  if (part.length > 1 || word.folded.length < shortestMended) return undefined;
  if (open) for (const number of lexicon.begunWith(word.folded)) add(number, weights.begun);
  if (stems.size) return { asked, length, stems, texts, files: [] };
  const near = asIs ? undefined : lexicon.nearest(word.folded);
  if (!near) return undefined;
  add(lexicon.numberOf(near.folded), weights.mended);
  const phrase = lexicon.phraseAt([near], 0);
  for (const synonym of phrase?.synonyms ?? []) take(synonym, weights.mended);
  return { asked, length, stems, texts, mended: near.written, files: phrase?.file ? [phrase.file] : [] };
}
