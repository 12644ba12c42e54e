/** Imposition: which page of a leaf lies where on which side of which sheet. Pure; drawn by place.typ. */
import { problem, type Messages } from '../../model/messages.ts';
import { ProblemError } from '../../model/problems.ts';
import type { SheetProduct } from '../../model/kinds.ts';
import type { PaperName } from './papers.ts';
import type { Plan, Scheme } from './plan.ts';
import { forPrinter } from './placing.ts';
import { mostBookletPages } from './products/booklet.ts';
import { cards } from './schemes/cards.ts';
import { large, pocket } from './schemes/cutstack.ts';
import { foldCards } from './schemes/foldcards.ts';
import { turnedAround } from './schemes/grid.ts';
import { sign, tent } from './schemes/faces.ts';
import { labels, stickers } from './schemes/labels.ts';
import { half, quarter } from './schemes/nup.ts';
import { saddle } from './schemes/saddle.ts';
import { tabs } from './schemes/tabs.ts';
import { tiles } from './schemes/tiles.ts';
import { trifold } from './schemes/trifold.ts';
import { zine } from './schemes/zine.ts';
import type { Sides } from './variants.ts';

const messages = {
  'booklet-too-long/any': (pages: number, most: number) => ({
    fact: `A booklet has ${pages} pages; a fold and two staples hold ${most}.`,
    fix: `Make two booklets of it, or shorten it by about ${pages - most} pages.`,
  }),
} satisfies Messages;

/** Products whose pages are laid onto larger sheets; the others are their own sheet. */
const schemes: Partial<Record<SheetProduct, Scheme>> = {
  tiles,
  tabs,
  sign,
  tent,
  half,
  quarter,
  labels,
  stickers,
  card: cards,
  'fold-card': foldCards,
  trifold,
  zine,
  booklet: stapled((pages, paper) => (paper === 'tabloid' || paper === 'a3' ? large : saddle)(pages, paper)),
  'pocket-booklet': stapled(pocket),
};

/** A scheme that refuses what a fold and two staples do not hold; drawing a leaf says it earlier, and says of which text. */
function stapled(scheme: Scheme): Scheme {
  return (pages, paper) => {
    if (pages > mostBookletPages)
      throw new ProblemError(problem(messages, 'booklet-too-long/any', { path: 'content' }, pages, mostBookletPages));
    return scheme(pages, paper);
  };
}

/** Products whose pages turn or fold: where they are read from right to left, their spine is on the right. */
const bound: ReadonlySet<SheetProduct> = new Set(['fold-card', 'trifold', 'zine', 'booklet', 'pocket-booklet']);

/** Says whether a product's pages are laid onto larger sheets. */
export function isImposed(product: SheetProduct): boolean {
  return schemes[product] !== undefined;
}

/**
 * Plans the sheets of a product for a printer.
 * @param pages pages of the leaf
 * @param rightToLeft whether they are read so
 * @throws ProblemError `booklet-too-long`
 * @throws when the product is not imposed, or its leaf has the wrong number of pages
 */
export function impose(
  product: SheetProduct,
  pages: number,
  paper: PaperName,
  sides: Sides,
  rightToLeft = false,
): Plan {
  const scheme = schemes[product];
  if (!scheme) throw new Error(`The product ${product} is its own sheet; there is nothing to impose.`);
  const plan = scheme(pages, paper);
  return forPrinter(rightToLeft && bound.has(product) ? turnedAround(plan) : plan, sides);
}

/** Counts the sheets of paper that one round of printing takes. */
export function sheetsOfPaper(product: SheetProduct, pages: number, paper: PaperName): number {
  const scheme = schemes[product];
  if (!scheme) return pages;
  const { sides, simplex } = scheme(pages, paper);
  return simplex || sides.length === 1 ? sides.length : sides.length / 2;
}
