/** A picture as a share kit sees it: what it is, and where it lies in the ZIP. */
import { languageTags, type Dictionary, type Language } from '../../i18n/languages.ts';
import type { Edition } from '../../model/document.ts';
import type { Output } from '../format.ts';

/** What a share kit must know of a card. Cards come from another format; the registry hands them over. */
export interface KitCard extends Output {
  /** Two on a card in both languages; none on the card of the site. */
  readonly editions: readonly Edition[];
  readonly language: Language;
  readonly size: keyof Dictionary['cards']['sizes'];
  readonly subject: keyof Dictionary['cards']['subjects'];
  /** px */
  readonly width: number;
  /** px */
  readonly height: number;
  readonly alt: string;
  /** The same in each language that it speaks. */
  readonly alts: Readonly<Partial<Record<Language, string>>>;
}

/** The languages of a card as one word: `es`, or `en-es` where it speaks both. */
export function languagesOf({ editions }: Pick<KitCard, 'editions'>): string {
  return languageTags.filter((tag) => editions.some(({ language }) => language === tag)).join('-');
}

/** Where a card lies in a kit: `en/x-square.png`. @param campaign true in the kit of the whole campaign, where each text has a folder of its own */
export function placeInShareKit(card: KitCard, campaign: boolean): string {
  const name = card.path.slice(card.path.lastIndexOf('/') + 1);
  return [...(campaign ? [card.editions[0]?.document.id ?? ''] : []), languagesOf(card), name].join('/');
}
