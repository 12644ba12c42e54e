/** The products of the print room, one line each; what each is like, with its drawing, stands in its own file. */
import type { SheetProduct } from '../../model/kinds.ts';
import { booklet } from './products/booklet.ts';
import { card } from './products/card.ts';
import { flyer, largeFlyer } from './products/flyer.ts';
import { foldCard } from './products/foldcard.ts';
import { form } from './products/form.ts';
import { half } from './products/half.ts';
import { label } from './products/label.ts';
import { pages } from './products/pages.ts';
import { pocketBooklet } from './products/pocketbooklet.ts';
import { poster } from './products/poster.ts';
import type { Product } from './products/product.ts';
import { quarter } from './products/quarter.ts';
import { reading } from './products/reading.ts';
import { sign } from './products/sign.ts';
import { sticker } from './products/sticker.ts';
import { tabs } from './products/tabs.ts';
import { tent } from './products/tent.ts';
import { tiles } from './products/tiles.ts';
import { trifold } from './products/trifold.ts';
import { zine } from './products/zine.ts';
import type { Style } from './variants.ts';

const products: Record<SheetProduct, Product> = {
  flyer,
  poster,
  tiles,
  tabs,
  sign,
  tent,
  half,
  quarter,
  labels: label,
  stickers: sticker,
  card,
  'fold-card': foldCard,
  trifold,
  zine,
  booklet,
  'pocket-booklet': pocketBooklet,
  pages,
  form,
  reading,
};

/** Finds a product's entry; in large print it is another product with the same words. */
export function productEntry(name: SheetProduct, style: Style = 'color'): Product {
  const product = style === 'large' && name === 'flyer' ? largeFlyer : products[name];
  const { light } = product;
  if (style !== 'light' || !light) return product;
  return {
    ...product,
    text: { ...product.text, ceiling: light.ceiling },
    measures: (paper) => ({ ...product.measures(paper), ...light.measures }),
  };
}

/** Pages of one edition where their number is fixed. */
export function sidesOf(product: SheetProduct): number {
  return { card: 2, tabs: 2, trifold: 6, zine: 8 }[product as string] ?? 1;
}

/** Products whose pages are folded into each other and held by two staples. */
export function isStapled(product: SheetProduct): boolean {
  return product === 'booklet' || product === 'pocket-booklet';
}
