/** What a print page answers before anybody chooses. */
import { describe, expect, test } from 'vitest';
import type { Choosable } from '../../../src/formats/sheet/choice/questions.ts';
import { offersOf, usualChoices } from '../../../src/views/answers.ts';

const file = (product: Choosable['product'], sides: Choosable['sides'], ...languages: Choosable['languages']) =>
  (['letter', 'a4'] as const).map((paper): Choosable => ({
    product,
    paper,
    sides,
    languages,
    style: 'color',
    single: sides === 'one',
  }));

const leaflet: Choosable[] = [
  ...file('flyer', 'one', 'en'),
  ...file('flyer', 'one', 'es'),
  ...file('flyer', 'long-edge', 'en', 'es'),
  ...file('flyer', 'one', 'en').map((sheet) => ({ ...sheet, style: 'light' as const })),
  ...file('tiles', 'one', 'es'),
  ...(['tabloid', 'a3'] as const).map((paper): Choosable => ({ ...file('poster', 'one', 'es')[0]!, paper })),
];
const guide: Choosable[] = [
  ...(['long-edge', 'short-edge', 'fronts', 'backs'] as const).flatMap((sides) => file('booklet', sides, 'es')),
  ...file('reading', 'one', 'es'),
];

/** Each offer in short: its name, then the files of its answers. */
function said(sheets: readonly Choosable[], language: 'en' | 'es'): string[] {
  return offersOf(sheets, language).map(({ name, answers }) => {
    const files = answers.flatMap(({ printings }) => printings.flatMap((printing) => [...printing.files]));
    return `${name}: ${files.map(({ product, paper, style, languages }) => [product, paper, style, ...languages].join(' ')).join(', ')}`;
  });
}

describe('A print page answers at once', () => {
  test('with a flyer for every printer, and what another printer can do', () => {
    expect(said(leaflet, 'en')).toEqual([
      'usual: flyer letter color en, flyer a4 color en',
      'black: flyer letter light en, flyer a4 light en',
      'both: flyer letter color en es, flyer a4 color en es',
      'turn: flyer letter color en, flyer letter color es, flyer a4 color en, flyer a4 color es',
    ]);
  });

  test('in the reader’s own language: a poster for the shop, and no ink-light where there is none', () => {
    expect(said(leaflet, 'es').map((line) => line.split(':')[0])).toEqual(['usual', 'both', 'turn', 'parts', 'shop']);
    expect(said(leaflet, 'es').slice(-2)).toEqual([
      'parts: tiles letter color es, tiles a4 color es',
      'shop: poster tabloid color es, poster a3 color es',
    ]);
  });

  test('with the reading copy where nothing is handed out, and with the booklet for who can print both sides', () => {
    expect(said(guide, 'es')).toEqual([
      'usual: reading letter color es, reading a4 color es',
      'both: booklet letter color es, booklet a4 color es',
      'turn: booklet letter color es, booklet letter color es, booklet a4 color es, booklet a4 color es',
    ]);
  });

  test('with what there is where there is nothing usual', () => {
    const screen: Choosable[] = [
      { product: 'pages', paper: 'half-letter', style: 'color', sides: 'one', languages: ['es'] },
    ];
    expect(said(screen, 'en')).toEqual(['usual: pages half-letter color es']);
    expect(usualChoices(screen, 'en')).toEqual({
      make: 'pages',
      paper: 'letter',
      printer: 'unsure',
      language: 'es',
      style: 'color',
    });
  });
});
