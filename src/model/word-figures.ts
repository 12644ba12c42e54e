/** Length, reading ease, hedges and repetition of every edition, as `npm run status -- --words` tells them. */
import { languageTags, type Language } from '../i18n/languages.ts';
import { isEasy, scales } from '../i18n/reading-scales.ts';
import { editionIn, type Edition } from './document.ts';
import { hedgesIn } from './hedges.ts';
import type { Library } from './library.ts';
import { flowText } from './nodes.ts';
import { countsOf } from './reading-ease.ts';
import { plainWords, sharedStrings, type SharedStrings } from './shared-strings.ts';

/** What we aim at: shared strings in hundredths, hedges in all texts of a language. How easy a leaflet should be, `scales` says. */
export const wordAims = { shared: 8, hedges: 15 } as const;

/** The figures of one edition. */
export interface WordFigures {
  readonly edition: Edition;
  readonly words: number;
  /** By the formula of its language; absent where there is none, or no running text. */
  readonly ease?: number;
  /** True for a leaflet that is harder to read than one should be. */
  readonly hard: boolean;
  readonly hedges: number;
  readonly strings: SharedStrings;
}

/** The figures of all editions of a language together. */
export interface LanguageFigures {
  readonly language: Language;
  readonly editions: readonly WordFigures[];
  readonly words: number;
  readonly hedges: number;
  readonly strings: SharedStrings;
  /** Leaflets, and those of them that are too hard. */
  readonly leaflets: number;
  readonly hard: number;
}

/** Counts all editions of all languages. */
export function wordFigures(library: Library): LanguageFigures[] {
  return languageTags.map((language) => {
    const editions = library.documents.flatMap((document) => editionIn(document, language) ?? []);
    const strings = sharedStrings(editions.map(({ body }) => plainWords(flowText(body.flow))));
    const figures = editions.map((edition, index) => figuresOf(edition, strings[index]!));
    const sum = (of: (one: WordFigures) => number): number => figures.reduce((total, one) => total + of(one), 0);
    return {
      language,
      editions: figures,
      words: sum(({ words }) => words),
      hedges: sum(({ hedges }) => hedges),
      strings: { strings: sum((one) => one.strings.strings), shared: sum((one) => one.strings.shared) },
      leaflets: figures.filter(({ edition }) => edition.document.kind === 'leaflets').length,
      hard: figures.filter(({ hard }) => hard).length,
    };
  });
}

function figuresOf(edition: Edition, strings: SharedStrings): WordFigures {
  const { language, body, document } = edition;
  const counts = countsOf(body, language);
  const scale = scales[language];
  const ease = counts.words > 0 ? scale?.of(counts) : undefined;
  return {
    edition,
    words: body.words,
    ...(ease === undefined ? {} : { ease }),
    hard: document.kind === 'leaflets' && scale !== undefined && ease !== undefined && !isEasy(ease, scale),
    hedges: hedgesIn(edition).length,
    strings,
  };
}

/** Hundredths of the strings that are shared; none where there are no strings. */
export function sharedPercent({ strings, shared }: SharedStrings): number {
  return strings === 0 ? 0 : (100 * shared) / strings;
}
