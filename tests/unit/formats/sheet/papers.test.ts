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
  const cutFree: readonly SheetProduct[] = ['card', 'fold-card', 'labels', 'tabs'];

  it('keep text 10 mm from the edge of the paper, where every office printer reaches, and 1/8 in from a cut or a fold', () => {
    for (const product of sheetProducts) {
      const { top, side, bottom } = productEntry(product).marginMm;
      for (const margin of [top, side, bottom]) expect(margin, product).toBeGreaterThan(3.17);
      // The head of a zine's page lies at the fold in the middle of the sheet.
      // A tent's faces end at folds, above the flaps.
      for (const margin of product === 'zine'
        ? [side, bottom]
        : product === 'tent'
          ? [side]
          : cutFree.includes(product)
            ? []
            : [top, side, bottom])
        expect(margin, product).toBeGreaterThanOrEqual(10);
    }
  });

  it('keep a running foot as far from the edge as all words, its tails included', () => {
    // A fifth of a line of type at the largest, 9.5 pt.
    const tails = (0.2 * 9.5 * 25.4) / 72;
    for (const product of sheetProducts) {
      const { footMm, marginMm } = productEntry(product);
      if (footMm === undefined) continue;
      expect(footMm - tails, product).toBeGreaterThanOrEqual(10);
      expect(footMm, product).toBeLessThan(marginMm.bottom - 3);
    }
  });

  it('never set reading text smaller than can be read', () => {
    expect(Object.fromEntries(sheetProducts.map((product) => [product, productEntry(product).text.floor]))).toEqual({
      flyer: 10.5,
      poster: 15,
      tiles: 15,
      tabs: 11,
      sign: 10,
      tent: 10,
      half: 9,
      quarter: 7,
      labels: 6.5,
      stickers: 9,
      card: 6.5,
      'fold-card': 6.5,
      trifold: 9,
      zine: 8,
      booklet: 9.5,
      'pocket-booklet': 8.5,
      pages: 9.5,
      form: 9,
      reading: 10,
    });
    expect(productEntry('flyer', 'large').text).toMatchObject({ floor: 18 });
  });

  it('follow the composition of the facts on the flyer alone, whose template draws it', () => {
    expect(sheetProducts.filter((product) => productEntry(product).composes)).toEqual(['flyer']);
  });

  it('have pages that fill their paper when they are laid side by side, and never stick out', () => {
    const across = {
      sign: [1, 2],
      tent: [1, 2],
      labels: [3, 7],
      stickers: [2, 4],
      'pocket-booklet': [2, 2],
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
        // What is folded like a book lies sideways, all others upright.
        const [width, height] = ['half', 'trifold', 'zine', 'booklet'].includes(product)
          ? [sheet.heightPt, sheet.widthPt]
          : [sheet.widthPt, sheet.heightPt];
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
