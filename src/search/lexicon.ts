/** The words that an index knows, and what people say for them. Pure. */
import { postingsOf, type Posting, type Unpacked } from './pack.ts';
import { wordDistance } from './distance.ts';
import { fold, wordForms, wordsOf, type Word, type WordForms } from './words.ts';

/** The longest phrase that is known as one, in words. */
const longestPhrase = 5;

/** Fewer letters are no word with a slip in it, and no beginning of one. */
export const shortestMended = 4;

/** What a phrase means. */
export interface Phrase {
  /** In words. */
  readonly length: number;
  /** Numbers of the synonyms. */
  readonly synonyms?: readonly number[];
  /** Name of a file. */
  readonly file?: string;
  /** Whether it is something that no text answers. */
  readonly unanswered?: boolean;
}

/** A synonym by the numbers of its stems and entries. */
interface NumberedSynonym {
  readonly means: readonly number[];
  readonly answers: readonly number[];
}

interface Known extends Word {
  readonly sound: string;
  /** In how many entries it stands. */
  readonly often: number;
}

export class Lexicon {
  readonly index: Unpacked;
  readonly forms: WordForms;
  readonly synonyms: readonly NumberedSynonym[];
  readonly #stems = new Map<string, number>();
  readonly #phrases = new Map<string, Omit<Phrase, 'length'>>();
  readonly #postings: Posting[][] = [];
  readonly #near = new Map<string, Word | undefined>();
  #titles: readonly ReadonlySet<string>[] | undefined;
  #known: readonly Known[] | undefined;

  constructor(index: Unpacked) {
    this.index = index;
    this.forms = wordForms(index);
    index.words.forEach((word, number) => this.#stems.set(this.forms.stem(fold(word)), number));
    const entries = new Map(index.entries.map(({ id }, number) => [id, number]));
    this.synonyms = index.synonyms.map(({ means, texts }) => ({
      means: means.flatMap((text) => wordsOf(text)).flatMap(({ folded }) => this.numberOf(folded) ?? []),
      answers: texts.flatMap((id) => entries.get(id) ?? []),
    }));
    const note = (phrase: string, meaning: Omit<Phrase, 'length'>): void => {
      const words = wordsOf(phrase);
      // A letter or two say nothing by themselves.
      if (words.length === 1 && this.forms.isStop(words[0]!.folded)) return;
      const key = this.#key(words);
      const before = this.#phrases.get(key);
      const synonyms = [...(before?.synonyms ?? []), ...(meaning.synonyms ?? [])];
      this.#phrases.set(key, { ...before, ...meaning, ...(synonyms.length ? { synonyms } : {}) });
    };
    for (const [file, phrases] of Object.entries(index.fileWords)) for (const phrase of phrases) note(phrase, { file });
    index.synonyms.forEach(({ asked }, synonym) => asked.forEach((phrase) => note(phrase, { synonyms: [synonym] })));
    for (const phrase of index.unanswered) note(phrase, { unanswered: true });
  }

  #key(words: readonly Word[]): string {
    return words.map(({ folded }) => this.forms.stem(folded)).join(' ');
  }

  /** The number of a word's stem, if a text has it. */
  numberOf(folded: string): number | undefined {
    return this.#stems.get(this.forms.stem(folded));
  }

  postings(number: number): readonly Posting[] {
    return (this.#postings[number] ??= postingsOf(this.index, number));
  }

  /** The numbers of entries whose title is what was typed, or three words of it and more. */
  titledAs(query: string): ReadonlySet<number> {
    const wordsIn = (text: string): string[] => wordsOf(text).map(({ folded }) => this.forms.stem(folded));
    this.#titles ??= this.index.entries.map(({ title }) => new Set(wordsIn(title)));
    const asked = wordsIn(query);
    return new Set(
      this.#titles.flatMap((words, number) => {
        const shared = asked.filter((word) => words.has(word)).length;
        const whole = shared === words.size && shared === asked.length;
        return whole || (shared >= 3 && shared >= 0.8 * asked.length && shared >= words.size / 3) ? [number] : [];
      }),
    );
  }

  /** Finds the longest known phrase that begins at a word. */
  phraseAt(words: readonly Word[], at: number): Phrase | undefined {
    for (let length = Math.min(longestPhrase, words.length - at); length > 0; length--) {
      const found = this.#phrases.get(this.#key(words.slice(at, at + length)));
      if (found) return { ...found, length };
    }
    return undefined;
  }

  /** The words of a question that are worth looking for in every line: the rarest two, as they are known. */
  wordsToFind(query: string): string {
    const words = wordsOf(query).filter(({ folded }) => !this.forms.isStop(folded) && folded.length > 2);
    const often = ({ folded }: Word): number => {
      const number = this.numberOf(folded);
      return number === undefined ? 0 : this.postings(number).length;
    };
    return (words.length ? words : wordsOf(query))
      .sort((a, b) => often(a) - often(b))
      .slice(0, 2)
      .map(({ written }) => written)
      .join(' ');
  }

  /** The numbers of words that begin as a word that is still being typed. */
  begunWith(folded: string): number[] {
    return this.index.words.flatMap((word, number) => (fold(word).startsWith(folded) ? [number] : []));
  }

  /** Finds the known word that was perhaps meant: of those as near the one in most texts. */
  nearest(folded: string): Word | undefined {
    if (folded.length < shortestMended || /\d/.test(folded)) return undefined;
    if (this.#near.has(folded)) return this.#near.get(folded);
    const asked = { folded, sound: this.forms.sound(folded) };
    let best: { word: Known; far: number } | undefined;
    for (const word of this.known()) {
      const far = wordDistance(asked, word);
      if (far !== undefined && (!best || far < best.far || (far === best.far && word.often > best.word.often)))
        best = { word, far };
    }
    this.#near.set(folded, best?.word);
    return best?.word;
  }

  /** All words that a question may be made of, with their sound. It takes a few milliseconds, once. */
  known(): readonly Known[] {
    if (this.#known) return this.#known;
    const known = new Map<string, Known>();
    const add = (written: string, often: number): void => {
      const folded = fold(written);
      if (folded.length > 2 && !known.has(folded))
        known.set(folded, { written, folded, often, sound: this.forms.sound(folded) });
    };
    this.index.words.forEach((word, number) => add(word, this.index.packed[number]?.often ?? 0));
    for (const phrases of Object.values(this.index.fileWords))
      for (const phrase of phrases) if (!phrase.includes(' ')) add(phrase, 5);
    for (const { asked } of this.index.synonyms) for (const phrase of asked) if (!phrase.includes(' ')) add(phrase, 5);
    for (const word of this.index.stop.split(' ')) add(word, 0);
    this.#known = [...known.values()];
    return this.#known;
  }
}
