/** The products of the print room, one line each; what each is like, with its drawing, stands in its own file. */
import type { SheetProduct } from '../../model/kinds.ts';
import { booklet } from './products/booklet.ts';
import { card } from './products/card.ts';
import { flyer, largeFlyer } from './products/flyer.ts';
import { half } from './products/half.ts';
import { pages } from './products/pages.ts';
import { poster } from './products/poster.ts';
import type { Product } from './products/product.ts';
import { quarter } from './products/quarter.ts';
import { reading } from './products/reading.ts';
import { trifold } from './products/trifold.ts';
import { zine } from './products/zine.ts';
import type { Style } from './variants.ts';

const products: Record<SheetProduct, Product> = {
  flyer,
  poster,
  half,
  quarter,
  card,
  trifold,
  zine,
  booklet,
  pages,
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
    measures: (paper) => ({ ...product.measures(paper), qr: light.qr }),
  };
}
