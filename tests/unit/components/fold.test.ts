/** The small drawings of folding and cutting. */
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { drawFold } from '../../../src/components/print/fold.ts';
import { sheetProducts } from '../../../src/model/kinds.ts';

/** Counts the line segments of all paths of a class. */
function segments(svg: string, mark: string): number {
  return [...svg.matchAll(new RegExp(`class="${mark}" d="([^"]*)"`, 'g'))].flatMap(([, d]) => d?.match(/M/g) ?? [])
    .length;
}

describe.each(sheetProducts)('The drawing of «%s»', (product) => {
  const svg = drawFold(product);

  test('is one whole SVG of paths that only decorates, without style attribute or script', () => {
    const root = parseFragment(svg).childNodes;
    expect(root).toHaveLength(1);
    const element = root[0] as DefaultTreeAdapterTypes.Element;
    expect(element.tagName).toBe('svg');
    expect(element.attrs.find(({ name }) => name === 'aria-hidden')?.value).toBe('true');
    expect(new Set(element.childNodes.map(({ nodeName }) => nodeName))).toEqual(new Set(['path']));
    expect(svg).not.toMatch(/style=|<script|NaN|undefined/);
  });

  test('is the same when drawn again', () => {
    expect(drawFold(product)).toBe(svg);
  });
});

test('Each product has a drawing of its own', () => {
  expect(new Set(sheetProducts.map(drawFold)).size).toBe(sheetProducts.length);
});

test('A drawing shows as many cuts and folds as the product has', () => {
  expect({
    half: segments(drawFold('half'), 'cut'),
    quarter: segments(drawFold('quarter'), 'cut'),
    card: segments(drawFold('card'), 'cut'),
    zine: segments(drawFold('zine'), 'cut'),
    flyer: segments(drawFold('flyer'), 'cut'),
    tiles: segments(drawFold('tiles'), 'cut'),
    tabs: segments(drawFold('tabs'), 'cut'),
    foldCard: segments(drawFold('fold-card'), 'cut'),
    pocket: segments(drawFold('pocket-booklet'), 'cut'),
    stickers: segments(drawFold('stickers'), 'cut'),
    labels: segments(drawFold('labels'), 'cut'),
  }).toEqual({
    half: 1,
    quarter: 2,
    card: 1 + 4,
    zine: 1,
    flyer: 0,
    tiles: 1 + 1 + 2,
    tabs: 7,
    foldCard: 4,
    pocket: 1,
    stickers: 1 + 3,
    labels: 0,
  });
  expect({
    trifold: segments(drawFold('trifold'), 'crease'),
    booklet: segments(drawFold('booklet'), 'crease'),
    zine: segments(drawFold('zine'), 'crease'),
    foldCard: segments(drawFold('fold-card'), 'crease'),
    tent: segments(drawFold('tent'), 'crease'),
  }).toEqual({ trifold: 2, booklet: 1, zine: 3 + 1, foldCard: 1, tent: 3 });
});
