/** The card format: for every edition a picture to share, in every size, and one for the site itself in every language. */
import { languageTags, words as wordsOf, type Language } from '../../i18n/languages.ts';
import type { DrawingName } from '../../look/names.ts';
import { isReviewed, type Edition } from '../../model/document.ts';
import { allEditions, type Library } from '../../model/library.ts';
import { editionFilePath, homePath } from '../../model/urls.ts';
import { site, siteHost } from '../../site.ts';
import { cached } from '../cache.ts';
import type { Format, Output } from '../format.ts';
import { groundOf } from './designs/grounds.ts';
import { poster, type PosterCopy } from './designs/poster.ts';
import { HeadlineOverflow } from './fit.ts';
import { cardFailed, headlineOverflow, refuseMissingGlyphs, refuseTooLarge, type CardSource } from './refuse.ts';
import { cardSizeNames, cardSizes, type CardSizeName } from './sizes.ts';

/** One card to be made. */
export interface CardOutput extends Output {
  readonly language: Language;
  readonly size: CardSizeName;
  /** px */
  readonly width: number;
  /** px */
  readonly height: number;
  /** Every word in the picture, then what is drawn. */
  readonly alt: string;
}

export const cards: Format = { name: 'card', plan: planCards };

/** What a card is made from besides its words; the lock file stands for the versions of fonts and engines. */
const code = ['src/formats/card', 'src/look', 'package-lock.json'];

/** Lists the cards of all editions that may leave the page, then the card of the site in every language. */
export function planCards(library: Library): CardOutput[] {
  return [...allEditions(library).filter(isReviewed).flatMap(editionCards), ...languageTags.map(siteCard)];
}

/** Address of the site's own card, for pages that show no single document: `/es/vista.png`. */
export function siteCardPath(language: Language): string {
  return `${homePath(language)}${wordsOf(language).cards.og.slug}.png`;
}

function editionCards(edition: Edition): CardOutput[] {
  const { document, language, words, path } = edition;
  const t = wordsOf(language);
  const headline = words.cardTitle ?? words.title;
  const copy = {
    language,
    kicker: t.kinds[document.kind].one,
    headline,
    line: headline === t.siteName ? site.publisher.name : t.siteName,
    address: siteHost,
    drawing: document.facts.picture,
    seed: document.id,
    ground: groundOf(document.id),
  };
  const source: CardSource = { path, field: words.cardTitle === undefined ? 'title' : 'cardTitle' };
  return cardSizeNames.map((size) => ({ ...plan(copy, size, editionFilePath(edition, t.cards[size].slug, 'png'), source), edition }));
}

function siteCard(language: Language): CardOutput {
  const headline = wordsOf(language).siteName;
  const drawing: DrawingName = 'heads';
  const copy: PosterCopy = { language, headline, line: site.publisher.name, address: siteHost, drawing, seed: 'site', ground: 'ink' };
  return plan(copy, 'og', siteCardPath(language), { path: `src/i18n/${language}.ts`, field: 'siteName' });
}

function plan(copy: PosterCopy, size: CardSizeName, path: string, source: CardSource): CardOutput {
  const { width, height } = cardSizes[size];
  return { path, type: 'image/png', language: copy.language, size, width, height, alt: altOf(copy), render: () => render(copy, size, source) };
}

/** Says all words of a card as sentences, then what is drawn. */
function altOf({ language, kicker, headline, line, address, drawing }: PosterCopy): string {
  const sentences = [kicker, headline, line, address].filter((words) => words !== undefined).map((words) => (/[.!?…»”]$/.test(words) ? words : `${words}.`));
  const t = wordsOf(language);
  return t.cards.alt(sentences.join(' '), t.drawings[drawing]);
}

async function render(copy: PosterCopy, size: CardSizeName, source: CardSource): Promise<Uint8Array> {
  refuseMissingGlyphs(copy, source);
  return cached({ copy, size }, code, () => press(copy, size, source));
}

async function press(copy: PosterCopy, size: CardSizeName, source: CardSource): Promise<Uint8Array> {
  try {
    const { drawCard } = await import('./draw.ts'); // here, so that a build that finds all cards in the cache loads no engine
    const bytes = await drawCard(poster(copy, cardSizes[size]));
    refuseTooLarge(bytes, size);
    return bytes;
  } catch (error) {
    if (error instanceof HeadlineOverflow) throw headlineOverflow(error, size, source);
    throw cardFailed(error, size, source);
  }
}
