import { describe, expect, it } from 'vitest';
import { isImposed } from '../../../../src/formats/sheet/imposed.ts';
import { matrix } from '../../../../src/formats/sheet/matrix.ts';
import { productEntry } from '../../../../src/formats/sheet/products.ts';
import { sheetProducts, type SheetProduct } from '../../../../src/model/kinds.ts';

const combinations = matrix.flatMap((row) =>
  row.papers.flatMap((paper) => row.sides.map((sides) => ({ ...row, paper, sides }))),
);

describe('the matrix of sheets', () => {
  it('names each combination once', () => {
    const names = combinations.map(({ product, style, paper, sides, languages }) =>
      [product, style, paper, sides, languages].join(' '),
    );
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('makes something of every product, on its own papers', () => {
    expect(sheetProducts.filter((product) => !matrix.some((row) => row.product === product))).toEqual([]);
    for (const { product, style, paper } of combinations)
      expect(productEntry(product, style).papers, `${product} ${style}`).toContain(paper);
  });

  /** Both languages on one side. */
  const oneFaced: readonly SheetProduct[] = ['sign', 'tent'];

  it('has all four ways of printing two sides wherever they must match, one where the paper is cut and stacked, and nowhere else', () => {
    for (const { product, style, languages, sides, papers } of matrix) {
      const twoSided =
        ['card', 'trifold', 'booklet'].includes(product) || (languages === 2 && !oneFaced.includes(product));
      const stacked = product === 'pocket-booklet' || (product === 'booklet' && papers.includes('tabloid'));
      const matching = twoSided && isImposed(product) && style !== 'shop';
      const want = stacked
        ? ['long-edge']
        : matching
          ? ['long-edge', 'short-edge', 'fronts', 'backs']
          : languages === 2 && !oneFaced.includes(product)
            ? ['long-edge']
            : ['one'];
      expect(sides, `${product} ${style} ${languages}`).toEqual(want);
    }
  });

  it('has large print, print-shop and riso files only as single pages, in one language', () => {
    for (const { style, languages, sides } of matrix)
      if (style === 'large' || style === 'shop' || style === 'riso') expect([languages, sides]).toEqual([1, ['one']]);
  });
});
