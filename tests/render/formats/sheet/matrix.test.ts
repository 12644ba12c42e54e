import { describe, expect, it } from 'vitest';
import { isImposed } from '../../../../src/formats/sheet/imposed.ts';
import { matrix } from '../../../../src/formats/sheet/matrix.ts';
import { productEntry } from '../../../../src/formats/sheet/products.ts';
import { sheetProducts } from '../../../../src/model/kinds.ts';

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

  it('has all four ways of printing two sides wherever they must match, and nowhere else', () => {
    for (const { product, style, languages, sides } of matrix) {
      const twoSided = ['card', 'trifold', 'booklet'].includes(product) || languages === 2;
      const matching = twoSided && isImposed(product) && style !== 'shop';
      const want = matching
        ? ['long-edge', 'short-edge', 'fronts', 'backs']
        : languages === 2
          ? ['long-edge']
          : ['one'];
      expect(sides, `${product} ${style} ${languages}`).toEqual(want);
    }
  });

  it('has large print and print-shop files only as single pages, in one language', () => {
    for (const { style, languages, sides } of matrix)
      if (style === 'large' || style === 'shop') expect([languages, sides]).toEqual([1, ['one']]);
  });
});
