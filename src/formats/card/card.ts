/** The card format: for every edition the pictures to share that its words call for, and one for the site itself in every language. */
import { english, languages, languageTags, words as wordsOf, type Language } from '../../i18n/languages.ts';
import { memoize } from '../../model/memo.ts';
import { isReviewed, type Document, type Edition } from '../../model/document.ts';
import { allEditions, type Library } from '../../model/library.ts';
import { editionFilePath, homePath } from '../../model/urls.ts';
import { siteAddress } from '../../site.ts';
import '../../look/shape.ts';
import { stored, type Made } from '../cache.ts';
import { output, type Format, type Output } from '../format.ts';
import { choice, isFor, type ChoiceRow, type SubjectName } from './choice.ts';
import { said, type CardCopy, type HeadlineCopy } from './copy.ts';
import { extract, posterOf, type CardSource } from './extract.ts';
import { altsOf } from './alts.ts';
import { HeadlineOverflow } from './fit.ts';
import { cardFailed, headlineOverflow, refuseLongAlt, refuseMissingGlyphs, refuseTooLarge } from './refuse.ts';
import { cardSizes, type CardSizeName } from './sizes.ts';

export type { SubjectName } from './choice.ts';
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
  readonly subject: SubjectName;
  /** Which of a series it is, from 1. */
  readonly slide?: number;
  readonly slides?: number;
  /** px */
  readonly width: number;
  /** px */
  readonly height: number;
  /** Every word in the picture but its address, then what is drawn, in its own language. */
  readonly alt: string;
  /** The same in each language that it speaks. */
  readonly alts: Readonly<Partial<Record<Language, string>>>;
  /** Its words, and where most of them are written: what tells whether it can be drawn, before it is. */
  readonly copy: CardCopy;
  readonly source: CardSource;
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
    choice
      .filter((row) => row.languages === 2 && isFor(row, document.kind))
      .flatMap((row) => bothCards(document, row, library)),
  );
  const plan = [...own, ...both, ...languageTags.map(siteCard), ...siteCardOfBoth()];
  planned.set(library, plan);
  return plan;
}

/** The cards by the edition whose words they say first; those of the site under nothing. A page asks for its own among twenty thousand. */
const byFirst = memoize((library: Library) => Map.groupBy(planCards(library), ({ editions }) => editions[0]));

/** Lists the cards whose words are first those of an edition: its own, and those in two languages that begin with it; without an edition those of the site. */
export function cardsOf(library: Library, edition?: Edition): readonly CardOutput[] {
  return byFirst(library).get(edition) ?? [];
}

/** Finds the picture that previews of an edition's page show: the site's own for one that has none yet; none for an edition that may not leave its page. */
export function previewOf(library: Library, edition: Edition): CardOutput | undefined {
  return (
    cardsOf(library, edition).find((card) => card.edition === edition && card.size === 'og') ??
    (isReviewed(edition) ? cardsOf(library).find(({ path }) => path === siteCardPath(edition.language)) : undefined)
  );
}

/** Finds the picture that previews of a page in all languages show: the text in two of them; in the one it has; the site's own where two headlines do not fit. */
export function previewOfBoth(library: Library, document: Document): CardOutput | undefined {
  const cards = document.editions.flatMap((edition) => cardsOf(library, edition));
  const reviewed = document.editions.filter(isReviewed);
  return (
    cards.find(({ size, editions }) => size === 'og' && editions.length > 1) ??
    (reviewed.length > 1
      ? cardsOf(library).find(({ path }) => path === siteCardPathOfBoth())
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

function editionCards(edition: Edition, { subject, sizes }: ChoiceRow, library: Library): CardOutput[] {
  const { cards: t } = wordsOf(edition.language);
  return sizes.flatMap((size) =>
    extract(edition, subject, library, size === 'og').map(({ copy, source }): CardOutput => {
      const slide = copy.subject === 'steps' ? { slide: copy.slide, slides: copy.slides } : {};
      // The preview has one address, whatever it is drawn as; the page that names it must not change with the design.
      const parts = [size === 'og' ? '' : t.subjects[subject].slug, slide.slide, t.sizes[size].slug].filter(
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

/** Longest headline, in characters, of which two stand on one card in type that reads as a poster; on a preview in type that can be read. */
const longestOfTwo: Readonly<Record<CardSizeName, number>> = {
  square: 70,
  og: 90,
  portrait: 90,
  tall: 100,
  story: 100,
};

/** The cards on which a document stands in two languages, each of them first on some, where both headlines fit. */
function bothCards(document: Document, { sizes }: ChoiceRow, library: Library): CardOutput[] {
  const reviewed = document.editions.filter(isReviewed);
  const original = reviewed.find(({ language }) => language === document.facts.original);
  const other = reviewed.find((edition) => edition !== original);
  if (!original || !other || document.facts.event?.announced === false) return [];
  const saidIn = (edition: Edition): string => {
    const { question = '', headline } = posterOf(edition, library).copy;
    return question + headline;
  };
  const longest = Math.max(...[original, other].map((edition) => [...saidIn(edition)].length));
  const fitting = sizes.filter((size) => longest <= longestOfTwo[size]);
  return [[original, other] as const, [other, original] as const].flatMap(([first, second]) => {
    const one = posterOf(first, library);
    const t = wordsOf(first.language).cards;
    const { line: _, ...unsigned } = one.copy; // the campaign's line would stand in one language only
    const copy: CardCopy = {
      ...unsigned,
      kicker: [first, second].map(({ language }) => wordsOf(language).kinds[document.kind].one).join(' · '),
      tongues: tonguesOf(first.language, second.language),
      second: { language: second.language, ...wordsIn(posterOf(second, library).copy) },
    };
    return fitting.map((size) => ({
      ...plan(copy, size, editionFilePath(first, `${t.bothLanguages.slug}-${t.sizes[size].slug}`, 'png'), one.source),
      document,
      editions: [first, second],
    }));
  });
}

/** What a poster says large in its language. */
function wordsIn({ headline, question }: HeadlineCopy): { headline: string; question?: string } {
  return question === undefined ? { headline } : { headline, question };
}

/** Names two languages, each by its own name. */
function tonguesOf(...tags: readonly Language[]): string {
  return tags.map((tag) => languages[tag].name).join(' · ');
}

function siteCard(language: Language): CardOutput {
  const headline = wordsOf(language).siteName;
  const copy: CardCopy = {
    subject: 'headline',
    design: 'band',
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
    subject: 'headline',
    design: 'band',
    language,
    headline: wordsOf(language).siteName,
    second: { language: second, headline: wordsOf(second).siteName },
    tongues: tonguesOf(language, second),
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
  const { line: _line, tongues: _tongues, ...rest } = given;
  // A preview's foot is short.
  const copy = (size === 'og' ? rest : given) as CardCopy;
  const { width, height } = cardSizes[size];
  const alts = altsOf(copy);
  const alt = alts[copy.language] ?? '';
  return output({
    path,
    type: 'image/png',
    language: copy.language,
    size,
    subject: copy.subject,
    width,
    height,
    alt,
    alts,
    copy,
    source,
    make: () => makeCard(copy, size, alt, source),
  });
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
