/** The card format: for every edition the pictures to share that its words call for, and one for the site itself in every language. */
import { english, languageTags, words as wordsOf, type Language } from '../../i18n/languages.ts';
import { isReviewed, type Document, type Edition } from '../../model/document.ts';
import { allEditions, type Library } from '../../model/library.ts';
import { editionFilePath, homePath } from '../../model/urls.ts';
import { siteAddress } from '../../site.ts';
import { stored, type Made } from '../cache.ts';
import { output, type Format, type Output } from '../format.ts';
import { choice, isFor, type ChoiceRow, type DesignName } from './choice.ts';
import { said, type CardCopy } from './copy.ts';
import { extract, headlineOf, posterOf, type CardSource } from './extract.ts';
import { HeadlineOverflow } from './fit.ts';
import { cardFailed, headlineOverflow, refuseLongAlt, refuseMissingGlyphs, refuseTooLarge } from './refuse.ts';
import { cardSizes, type CardSizeName } from './sizes.ts';

export type { DesignName } from './choice.ts';
export type { CardSizeName } from './sizes.ts';

/** One card to be made. */
export interface CardOutput extends Output {
  /** The edition it belongs to; none on the card of the site and on one in two languages. */
  readonly edition?: Edition;
  /** The editions whose words it says: two on a bilingual card, the original first; none on the card of the site. */
  readonly editions: readonly Edition[];
  /** The language of its alternative words. */
  readonly language: Language;
  readonly size: CardSizeName;
  readonly design: DesignName;
  /** Which of a series it is, from 1. */
  readonly slide?: number;
  readonly slides?: number;
  /** px */
  readonly width: number;
  /** px */
  readonly height: number;
  /** Every word in the picture, then what is drawn. */
  readonly alt: string;
  /** @throws ProblemError when the type of the cards lacks a character of its words */
  readonly check: () => void;
}

export const cards: Format = { name: 'card', plan: planCards };

const planned = new WeakMap<Library, CardOutput[]>();

/** Lists the cards of all editions that may leave the page, those in two languages, then the card of the site in every language. Planned once for a library. */
export function planCards(library: Library): CardOutput[] {
  const known = planned.get(library);
  if (known) return known;
  const editions = allEditions(library).filter(isReviewed);
  const own = editions.flatMap((edition) =>
    choice
      .filter((row) => row.languages === 1 && isFor(row, edition.document.kind))
      .flatMap((row) => editionCards(edition, row, library)),
  );
  const both = library.documents.flatMap((document) =>
    choice.filter((row) => row.languages === 2 && isFor(row, document.kind)).flatMap((row) => bothCards(document, row)),
  );
  const plan = [...own, ...both, ...languageTags.map(siteCard), ...siteCardOfBoth()];
  planned.set(library, plan);
  return plan;
}

/** Finds the picture that previews of an edition's page show; none for an edition that may not leave its page. */
export function previewOf(library: Library, edition: Edition): CardOutput | undefined {
  return planCards(library).find((card) => card.edition === edition && card.size === 'og');
}

/** Finds the picture that previews of a page in all languages show: the text in two of them; in the one it has; the site's own where two headlines do not fit. */
export function previewOfBoth(library: Library, document: Document): CardOutput | undefined {
  const cards = planCards(library);
  const reviewed = document.editions.filter(isReviewed);
  return (
    cards.find(({ size, editions }) => size === 'og' && editions.length > 1 && editions[0]?.document === document) ??
    (reviewed.length > 1
      ? cards.find(({ path }) => path === siteCardPathOfBoth())
      : reviewed[0] && previewOf(library, reviewed[0]))
  );
}

/** Address of the site's own card, for pages that show no single document: `/es/vista.png`. */
export function siteCardPath(language: Language): string {
  return `${homePath(language)}${wordsOf(language).cards.sizes.og.slug}.png`;
}

/** Address of the site's own card in two languages, for pages that speak them all: `/two-languages-preview.png`. */
export function siteCardPathOfBoth(): string {
  const { bothLanguages, sizes } = wordsOf(english).cards;
  return `/${bothLanguages.slug}-${sizes.og.slug}.png`;
}

function editionCards(edition: Edition, { design, sizes }: ChoiceRow, library: Library): CardOutput[] {
  const { cards: t } = wordsOf(edition.language);
  return sizes.flatMap((size) =>
    extract(edition, design, library, size === 'og').map(({ copy, source }): CardOutput => {
      const slide = copy.design === 'steps' ? { slide: copy.slide, slides: copy.slides } : {};
      // The preview has one address, whatever it is drawn as; the page that names it must not change with the design.
      const parts = [size === 'og' ? '' : t.designs[design].slug, slide.slide, t.sizes[size].slug].filter(
        (part) => part !== undefined && part !== '',
      );
      return {
        ...plan(copy, size, editionFilePath(edition, parts.join('-'), 'png'), source),
        ...slide,
        edition,
        editions: [edition],
      };
    }),
  );
}

/** Longest headline, in characters, of which two stand on one card: on a square one in type that reads as a poster, on a preview in type that can be read. */
const longestOfTwo = { square: 62, og: 90 } as const;

/** The cards on which a document stands in its original language and another, where both headlines fit. */
function bothCards(document: Document, { sizes }: ChoiceRow): CardOutput[] {
  const reviewed = document.editions.filter(isReviewed);
  const first = reviewed.find(({ language }) => language === document.facts.original);
  const second = reviewed.find((edition) => edition !== first);
  if (!first || !second) return [];
  const longest = Math.max(...[first, second].map((edition) => [...headlineOf(edition)].length));
  const one = posterOf(first);
  const t = wordsOf(first.language).cards;
  const kicker = [first, second].map(({ language }) => wordsOf(language).kinds[document.kind].one).join(' · ');
  const { line: _, ...unsigned } = one.copy; // the campaign's line would stand in one language only
  const copy = { ...unsigned, kicker, second: { language: second.language, headline: headlineOf(second) } };
  const fitting = sizes.filter((size) => longest <= (size === 'og' ? longestOfTwo.og : longestOfTwo.square));
  return fitting.map((size) => ({
    ...plan(copy, size, editionFilePath(first, `${t.bothLanguages.slug}-${t.sizes[size].slug}`, 'png'), one.source),
    document,
    editions: [first, second],
  }));
}

function siteCard(language: Language): CardOutput {
  const headline = wordsOf(language).siteName;
  const copy: CardCopy = {
    design: 'poster',
    language,
    headline,
    address: siteAddress,
    drawing: 'heads',
    seed: 'site',
    ground: 'ink',
  };
  return {
    ...plan(copy, 'og', siteCardPath(language), { path: `src/i18n/${language}.ts`, field: 'siteName' }),
    editions: [],
  };
}

/** The card of the site in its first two languages; none where it has only one. */
function siteCardOfBoth(): CardOutput[] {
  const [language, second] = languageTags;
  if (!language || !second) return [];
  const copy: CardCopy = {
    design: 'poster',
    language,
    headline: wordsOf(language).siteName,
    second: { language: second, headline: wordsOf(second).siteName },
    address: siteAddress,
    drawing: 'heads',
    seed: 'site',
    ground: 'ink',
  };
  return [
    { ...plan(copy, 'og', siteCardPathOfBoth(), { path: `src/i18n/${language}.ts`, field: 'siteName' }), editions: [] },
  ];
}

function plan(given: CardCopy, size: CardSizeName, path: string, source: CardSource): Omit<CardOutput, 'editions'> {
  const { line, ...rest } = given;
  const copy = (size === 'og' || line === undefined ? rest : given) as CardCopy;
  const { width, height } = cardSizes[size];
  const alt = altOf(copy);
  return output({
    path,
    type: 'image/png',
    language: copy.language,
    size,
    design: copy.design,
    width,
    height,
    alt,
    check: () => refuseMissingGlyphs(said(copy).join(' '), source),
    make: () => makeCard(copy, size, alt, source),
  });
}

/** Says all words of a card as sentences, then what is drawn. */
function altOf(copy: CardCopy): string {
  const sentences = said(copy).map((words) => (/[.!?…»”:]$/.test(words) ? words : `${words}.`));
  const t = wordsOf(copy.language);
  return t.cards.alt(sentences.join(' '), t.drawings[copy.drawing]);
}

async function makeCard(copy: CardCopy, size: CardSizeName, alt: string, source: CardSource): Promise<Made> {
  refuseMissingGlyphs(said(copy).join(' '), source);
  refuseLongAlt(alt, source);
  return stored({ copy, size }, 'src/formats/card/card.ts', () => composeAndDraw(copy, size, source));
}

async function composeAndDraw(copy: CardCopy, size: CardSizeName, source: CardSource): Promise<Uint8Array> {
  try {
    // Here, so that a build that finds all cards in the cache loads no engine.
    const [{ drawCard }, { compose }] = await Promise.all([import('./draw.ts'), import('./designs.ts')]);
    const bytes = await drawCard(compose(copy, cardSizes[size]));
    refuseTooLarge(bytes, size);
    return bytes;
  } catch (error) {
    if (error instanceof HeadlineOverflow) throw headlineOverflow(error, size, source);
    throw cardFailed(error, size, source);
  }
}
