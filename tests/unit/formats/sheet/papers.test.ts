import { describe, expect, it } from 'vitest';
import { en } from '../../../../src/i18n/en.ts';
import { millimetresInPoints, papers } from '../../../../src/formats/sheet/papers.ts';
import { productEntry } from '../../../../src/formats/sheet/products.ts';
import { sheetProducts, type SheetProduct } from '../../../../src/model/kinds.ts';

describe('the papers', () => {
  it('have the sizes that printers know', () => {
    expect(papers.letter).toMatchObject({ widthPt: 612, heightPt: 792 });
    expect(papers['half-letter']).toMatchObject({ widthPt: 396, heightPt: 612 });
    expect(papers.a4).toMatchObject({ widthMm: 210, heightMm: 297 });
    expect(papers.a4.widthPt).toBeCloseTo(595.28, 2);
    expect(papers.a5.heightPt).toBeCloseTo(595.28, 2);
  });

  it('are named in every dictionary', () => {
    expect(Object.keys(papers)).toEqual(Object.keys(en.sheets.papers));
  });
});

describe('the products', () => {
  /** Pages that are cut free on all sides: no edge of theirs is the paper's. */
  const cutFree: readonly SheetProduct[] = ['card'];

  it('keep text 10 mm from the edge of the paper, where every office printer reaches, and 1/8 in from a cut or a fold', () => {
    for (const product of sheetProducts) {
      const { top, side, bottom } = productEntry(product).marginMm;
      for (const margin of [top, side, bottom]) expect(margin, product).toBeGreaterThan(3.17);
      // The head of a zine's page lies at the fold in the middle of the sheet.
      for (const margin of product === 'zine' ? [side, bottom] : cutFree.includes(product) ? [] : [top, side, bottom])
        expect(margin, product).toBeGreaterThanOrEqual(10);
    }
  });

  it('never set reading text smaller than can be read', () => {
    expect(Object.fromEntries(sheetProducts.map((product) => [product, productEntry(product).text.floor]))).toEqual({
      flyer: 10.5,
      poster: 20,
      half: 9,
      quarter: 7,
      card: 6.5,
      trifold: 9,
      zine: 8,
      booklet: 9.5,
      pages: 9.5,
      reading: 10,
    });
    expect(productEntry('flyer', 'large').text).toMatchObject({ floor: 18, ceiling: 18 });
  });

  it('have pages that fill their paper when they are laid side by side, and never stick out', () => {
    const across = {
      half: [2, 1],
      quarter: [2, 2],
      card: [2, 5],
      trifold: [3, 1],
      zine: [4, 2],
      booklet: [2, 1],
    } as const;
    for (const [product, [columns, rows]] of Object.entries(across) as [SheetProduct, readonly [number, number]][])
      for (const paper of productEntry(product).papers) {
        const { widthPt, heightPt } = productEntry(product).trim(paper);
        const sheet = papers[paper];
        // Cards and quarters lie on the sheet upright, all others sideways.
        const [width, height] = ['card', 'quarter'].includes(product)
          ? [sheet.widthPt, sheet.heightPt]
          : [sheet.heightPt, sheet.widthPt];
        const [wide, high] = [widthPt * columns, heightPt * rows];
        // Two of a trifold's panels are 1/16 in or 3 mm narrower.
        const narrower = product === 'trifold' ? widthPt - Number(productEntry(product).measures(paper).narrow) : 0;
        expect(wide - narrower, `${product} ${paper}`).toBeLessThanOrEqual(width + 0.01);
        expect(high, `${product} ${paper}`).toBeLessThanOrEqual(height + 0.01);
      }
  });

  it('has trifold panels that add up to the paper', () => {
    for (const paper of productEntry('trifold').papers) {
      const { trim, measures } = productEntry('trifold');
      expect(2 * trim(paper).widthPt + Number(measures(paper).narrow)).toBeCloseTo(papers[paper].heightPt, 5);
    }
  });

  it('count points as 72 to the inch', () => {
    expect(millimetresInPoints(25.4)).toBe(72);
  });
});
