/** What the cards of each design say: the copy that goes to the press, as plain data. */
import type { Language } from '../../i18n/languages.ts';
import type { DrawingName } from '../../look/names.ts';
import type { GroundName } from './designs/grounds.ts';

/** What every card says and shows. */
interface Common {
  readonly language: Language;
  /** What kind of text it is. */
  readonly kicker?: string;
  /** The campaign's line; none on previews, where the name of the site stands beside the picture. */
  readonly line?: string;
  /** The short address. */
  readonly address: string;
  readonly drawing: DrawingName;
  /** Id of the document whose picture it is. */
  readonly seed: string;
  readonly ground: GroundName;
}

/** A headline and the document's picture. */
export interface PosterCopy extends Common {
  readonly design: 'poster';
  readonly headline: string;
  /** The same in another language, on the same card. */
  readonly second?: { readonly language: Language; readonly headline: string };
}

/** A line of our own. */
export interface QuoteCopy extends Common {
  readonly design: 'quote';
  readonly quote: string;
  /** The text in which it stands. */
  readonly title: string;
}

/** One figure, with what it counts, who says so and for when. */
export interface FactCopy extends Common {
  readonly design: 'fact';
  readonly figure: string;
  readonly counts: string;
  readonly source: string;
}

/** One step of a series. */
export interface StepsCopy extends Common {
  readonly design: 'steps';
  readonly title: string;
  /** From 1. */
  readonly slide: number;
  readonly slides: number;
  /** “2 of 6” */
  readonly progress: string;
  /** The bold words with which the step begins. */
  readonly command: string;
  readonly rest?: string;
}

/** When and where, or that the date is not known yet. */
export interface EventCopy extends Common {
  readonly design: 'event';
  readonly headline: string;
  /** The date, large. */
  readonly date: string;
  /** Hours, place, languages; or how to ask. */
  readonly details: readonly string[];
}

/** What happened, on which day, and whether anything can still be done. */
export interface UrgentCopy extends Common {
  readonly design: 'urgent';
  readonly headline: string;
  readonly day: string;
  readonly status: string;
  /** Whether the matter is still open. */
  readonly open: boolean;
}

export type CardCopy = PosterCopy | QuoteCopy | FactCopy | StepsCopy | EventCopy | UrgentCopy;

/** Lists the words of a card in the order in which they are read. */
export function said(copy: CardCopy): string[] {
  const own = ((): readonly (string | undefined)[] => {
    switch (copy.design) {
      case 'poster':
        return [copy.headline, copy.second?.headline];
      case 'quote':
        return [copy.quote, copy.title];
      case 'fact':
        return [copy.figure, copy.counts, copy.source];
      case 'steps':
        return [copy.progress, copy.title, copy.command, copy.rest];
      case 'event':
        return [copy.headline, copy.date, ...copy.details];
      case 'urgent':
        return [copy.day, copy.status, copy.headline];
    }
  })();
  return [copy.kicker, ...own, copy.line, copy.address].filter(
    (words): words is string => words !== undefined && words !== '',
  );
}
