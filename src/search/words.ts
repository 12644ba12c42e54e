/** Words as search compares them: folded, parted, cut to their stems, or by their sound. Pure, for the build, the site, the kit and tests. */

/** What search must know of a language; plain data, which the index carries. */
export interface SearchLanguage {
  /** Words that say nothing of what is looked for, folded, with spaces between. */
  readonly stop: string;
  /** Endings that are cut off, as sources of regular expressions, each with the fewest letters that must stay and what takes its place; of one step the first that fits is cut. */
  readonly endings: readonly (readonly (readonly [ending: string, least: number, instead?: string])[])[];
  /** Spellings that sound alike, one after another: the source of a regular expression and what stands in its place. */
  readonly sounds: readonly (readonly [spelling: string, sound: string])[];
}

/** Letters that Unicode does not take for another with a mark, though people type them as such. */
const plainLetters: Readonly<Record<string, string>> = { đ: 'd', ð: 'd', ø: 'o', ł: 'l', ı: 'i' };

/** Takes off accents and capitals. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[đðøłı]/g, (letter) => plainLetters[letter] ?? letter);
}

/** Signs of scripts that put no space between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+/u;

/** A word as it is written, and folded. */
export interface Word {
  readonly written: string;
  readonly folded: string;
}

/**
 * Parts a text into words of letters and digits. An apostrophe inside is left out (`don’t`, `dont`), a sign in a bracket belongs to its number
 * (`287(g)`, `287g`), and short parts with a dash between are one word as well (`I-9`, `i9`). Where no space parts words, each two signs that stand together are
 * one: the same in every browser, which a dictionary of words would not be.
 * @param alone also each such sign by itself, for the index: a question may be one sign
 */
export function wordsOf(text: string, alone = false): Word[] {
  const line = text
    .normalize('NFC')
    .replace(/(\p{L})[’'](?=\p{L})/gu, '$1')
    .replace(/(\p{N})\((\p{L})\)/gu, '$1$2');
  return [...line.matchAll(/[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*/gu)].flatMap(([match]) => {
    const parts = match.split('-');
    const joined = parts.length === 2 && parts.some((part) => part.length < 3) ? [parts.join('')] : parts;
    return joined
      .flatMap((written) => (unspaced.test(written) ? pairsOf(written, alone) : [written]))
      .map((written) => ({ written, folded: fold(written) }));
  });
}

/** Parts a run without spaces into each two signs that stand together; other letters in it stay words. */
function pairsOf(run: string, alone: boolean): string[] {
  return run.split(new RegExp(`(${unspaced.source})`, 'u')).flatMap((part) => {
    if (!unspaced.test(part)) return part ? [part] : [];
    const signs = [...part];
    const pairs = signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
    return alone || pairs.length === 0 ? [...signs, ...pairs] : pairs;
  });
}

/** What cuts the words of a language to their stems, and says how they sound. */
export interface WordForms {
  stem(folded: string): string;
  sound(folded: string): string;
  isStop(folded: string): boolean;
}

/** Makes the word forms of a language; stems are remembered, because a text says most of its words again and again. */
export function wordForms({ stop, endings, sounds }: SearchLanguage): WordForms {
  const steps = endings.map((step) =>
    step.map(([ending, least, instead = '']) => ({ ending: new RegExp(`(?:${ending})$`), least, instead })),
  );
  const alike = sounds.map(([spelling, sound]) => [new RegExp(spelling, 'g'), sound] as const);
  const stopped = new Set(stop.split(' '));
  const stems = new Map<string, string>();
  const cut = (folded: string): string => {
    let word = folded;
    // Numbers and short forms such as `tps` and `h2a` have no endings.
    if (/\d/.test(word)) return word;
    for (const step of steps) {
      for (const { ending, least, instead } of step) {
        const shorter = word.replace(ending, instead);
        if (shorter !== word && shorter.length >= least) {
          word = shorter;
          break;
        }
      }
    }
    return word;
  };
  return {
    stem(folded) {
      const known = stems.get(folded) ?? cut(folded);
      stems.set(folded, known);
      return known;
    },
    sound: (folded) => alike.reduce((word, [spelling, sound]) => word.replace(spelling, sound), folded),
    isStop: (folded) => stopped.has(folded),
  };
}
