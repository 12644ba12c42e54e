/** What the cards of each subject say: the copy that goes to the press, as plain data. What is said large has its names bound, as `headlineSet` does. */
import type { Language } from '../../i18n/languages.ts';
import { siteAddress } from '../../site.ts';
import type { DrawingName } from '../../look/names.ts';
import { headlineSaid } from '../../model/headline.ts';
import type { CardDesign } from '../../model/kinds.ts';
import type { GroundName } from './designs/grounds.ts';

/** What every card says and shows. */
interface Common {
  readonly language: Language;
  /** What kind of text it is. */
  readonly kicker?: string;
  /** The campaign's line; none on previews, where the name of the site stands beside the picture. */
  readonly line?: string;
  /** In which languages it speaks, by their own names, where there are two. */
  readonly tongues?: string;
  /** The short address. */
  readonly address: string;
  readonly drawing: DrawingName;
  /** Id of the document whose picture it is. */
  readonly seed: string;
  readonly ground: GroundName;
}

/** A headline and the document's picture. */
export interface HeadlineCopy extends Common {
  readonly design: CardDesign;
  readonly subject: 'headline';
  readonly headline: string;
  /** The question that the headline answers. */
  readonly question?: string;
  /** The same in another language, on the same card. */
  readonly second?: { readonly language: Language; readonly headline: string; readonly question?: string };
}

/** A line of our own. */
export interface QuoteCopy extends Common {
  readonly subject: 'quote';
  readonly quote: string;
  /** The text in which it stands. */
  readonly title: string;
}

/** One figure, with what it counts, who says so and for when. */
export interface FactCopy extends Common {
  readonly subject: 'fact';
  readonly figure: string;
  readonly counts: string;
  readonly source: string;
}

/** What one step says. */
export interface Step {
  /** The bold words with which the step begins. */
  readonly command: string;
  readonly rest?: string;
}

/** One picture of a series: the cover, a step, or what we ask for. */
export interface StepsCopy extends Common {
  readonly subject: 'steps';
  readonly title: string;
  /** From 1. */
  readonly slide: number;
  readonly slides: number;
  /** “2 of 6”; on the cover “5 steps” */
  readonly progress: string;
  readonly part: 'cover' | 'step' | 'ask';
  /** Of a step, what it says; on the last, what we ask for and where. */
  readonly step?: Step;
  /** What all steps say: a series is fitted as a whole. */
  readonly all: readonly Step[];
}

/** When and where. */
export interface EventCopy extends Common {
  readonly subject: 'event';
  readonly headline: string;
  /** The date in words. */
  readonly date: string;
  /** The same in parts of it, as a calendar shows them. */
  readonly leaf: { readonly weekday: string; readonly day: string; readonly month: string };
  /** Hours, place, languages. */
  readonly details: readonly string[];
}

/** What happened, on which day, and whether anything can still be done. */
export interface NewsCopy extends Common {
  readonly design: CardDesign;
  readonly subject: 'news';
  readonly headline: string;
  readonly day: string;
  readonly status: string;
  /** Whether the matter is still open. */
  readonly open: boolean;
}

export type CardCopy = HeadlineCopy | QuoteCopy | FactCopy | StepsCopy | EventCopy | NewsCopy;

/** Lists the words of a card in the order in which they are read. */
export function said(copy: CardCopy): string[] {
  return written([copy.kicker, ...ownWords(copy), copy.line, copy.address, copy.tongues]);
}

/**
 * Lists the words of a card as they are heard in one of its languages: without the address, which is posted beside the picture and takes long to read aloud, and of a card in two
 * languages without the words of the other.
 */
export function heard(copy: CardCopy, language: Language): string[] {
  const both = copy.subject === 'headline' ? copy.second : undefined;
  const own = both?.language === language ? both : copy.subject === 'headline' ? copy : undefined;
  const words = both && own ? [own.question, own.headline] : [copy.kicker, ...ownWords(copy), copy.line];
  return written(words).map(withoutAddress).filter(Boolean);
}

function withoutAddress(words: string): string {
  return words
    .split(' ')
    .filter((word) => !word.startsWith(siteAddress))
    .join(' ');
}

function written(words: readonly (string | undefined)[]): string[] {
  return words.filter((one): one is string => one !== undefined && one !== '').map(headlineSaid);
}

function ownWords(copy: CardCopy): readonly (string | undefined)[] {
  switch (copy.subject) {
    case 'headline':
      return [copy.question, copy.headline, copy.second?.question, copy.second?.headline];
    case 'quote':
      return [copy.quote, copy.title];
    case 'fact':
      return [copy.figure, copy.counts, copy.source];
    case 'steps':
      return [copy.progress, copy.title, copy.step?.command, copy.step?.rest];
    case 'event':
      return [copy.headline, copy.date, ...copy.details];
    case 'news':
      return [copy.day, copy.status, copy.headline];
  }
}
