/** What a reader's own card says: from the fields of a form to the copy that the designs take. Pure. */
import { dayParts, eventDay, hourOf } from '../../i18n/dates.ts';
import { words as wordsOf, type Language } from '../../i18n/languages.ts';
import { altsOf } from '../../formats/card/alts.ts';
import type { CardCopy } from '../../formats/card/copy.ts';
import type { GroundName } from '../../formats/card/designs/grounds.ts';
import type { DrawingName } from '../../look/names.ts';
import type { CardDesign } from '../../model/kinds.ts';

/** What was chosen and written; what was left empty is ''. */
export interface OwnCard {
  readonly language: Language;
  /** Set large. A new line in it is a line of the card. */
  readonly headline: string;
  /** The question that it answers, small. */
  readonly question: string;
  /** The same in another language. */
  readonly second?: { readonly language: Language; readonly headline: string; readonly question: string };
  /** Whose card it is. */
  readonly committee: string;
  readonly hotline: string;
  readonly place: string;
  /** `2026-12-03`; what has a day is an invitation. */
  readonly day: string;
  /** `18:30` */
  readonly hour: string;
  readonly drawing: DrawingName;
  readonly design: CardDesign;
  readonly ground: GroundName;
  /** What the drawing is made from; the id of a text for that text's own. */
  readonly seed: string;
}

/**
 * Writes the copy of a card. Where ours have the campaign's line and its address, it has its maker's name and number, and no code: it cannot be
 * taken for one that was checked.
 * @param brief for a preview, whose foot is short: the name alone
 */
export function ownCopy(card: OwnCard, brief: boolean): CardCopy {
  const { language, headline, question, second, committee, hotline, place, day, drawing, design, ground, seed } = card;
  const foot = brief || hotline === '' ? { address: committee } : { line: committee, address: hotline };
  const base = { language, ...foot, drawing, seed, ground };
  if (day !== '')
    return {
      ...base,
      subject: 'event',
      kicker: wordsOf(language).kinds.events.one,
      headline,
      date: eventDay(day, language),
      leaf: dayParts(day, language),
      details: [hourSaid(card, language), place].filter(Boolean),
    };
  return {
    ...base,
    subject: 'headline',
    design,
    headline,
    ...(place === '' ? {} : { kicker: place }),
    ...(question === '' ? {} : { question }),
    ...(second
      ? {
          second: {
            language: second.language,
            headline: second.headline,
            ...(second.question === '' ? {} : { question: second.question }),
          },
        }
      : {}),
  };
}

function hourSaid({ day, hour }: OwnCard, language: Language): string {
  return hour === '' ? '' : hourOf(`${day}T${hour}`, language);
}

/** Says a card to those who cannot see it, in each of its languages, with the number that stands on it. */
export function ownAlts(card: OwnCard): readonly (readonly [Language, string])[] {
  const alts = altsOf(ownCopy(card, false));
  return (Object.entries(alts) as [Language, string][]).map(([language, alt]) => [
    language,
    card.hotline === '' ? alt : `${alt} ${card.hotline}`,
  ]);
}

/** The words to post beside it, in each of its languages. */
export function ownCaptions(card: OwnCard): readonly (readonly [Language, string])[] {
  const { day, place, committee, hotline, second } = card;
  const caption = (language: Language, headline: string, question: string): string =>
    [
      question,
      oneLine(headline),
      [day === '' ? '' : eventDay(day, language), hourSaid(card, language), place].filter(Boolean).join(', '),
      [committee, hotline].filter(Boolean).join(', '),
    ]
      .filter(Boolean)
      .join('\n');
  return [
    [card.language, caption(card.language, card.headline, card.question)],
    ...(second && day === ''
      ? [[second.language, caption(second.language, second.headline, second.question)] as const]
      : []),
  ];
}

function oneLine(words: string): string {
  return words.replaceAll(/[\n\u00a0]/g, ' ');
}
