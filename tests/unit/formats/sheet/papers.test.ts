import { describe, expect, it } from 'vitest';
import { en } from '../../../../src/i18n/en.ts';
import { millimetresInPoints, papers } from '../../../../src/formats/sheet/papers.ts';
import { productEntry } from '../../../../src/formats/sheet/products.ts';
import { sheetProducts } from '../../../../src/model/kinds.ts';

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
  it('keep text 10 mm from the edge, where every office printer reaches', () => {
    for (const product of sheetProducts) for (const margin of Object.values(productEntry(product).marginMm)) expect(margin).toBeGreaterThanOrEqual(10);
  });

  it('never set reading text below 9.5 pt, and never a flyer’s below 10.5 pt', () => {
    for (const product of sheetProducts) expect(productEntry(product).text.floor).toBeGreaterThanOrEqual(9.5);
    expect(productEntry('flyer').text.floor).toBe(10.5);
  });

  it('count points as 72 to the inch', () => {
    expect(millimetresInPoints(25.4)).toBe(72);
  });
});
