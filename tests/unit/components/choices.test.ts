/** The choices of a print page and the rules that narrow its list. */
import { describe, expect, test } from 'vitest';
import {
  answersTo,
  choiceRules,
  emptyChoices,
  facetsOf,
  groups,
  type Group,
} from '../../../src/components/print/choices.ts';
import type { SheetVariant } from '../../../src/views/sheets.ts';

function sheet(
  product: SheetVariant['product'],
  paper: SheetVariant['paper'],
  sides: SheetVariant['sides'],
  style: SheetVariant['style'] = 'color',
  languages: SheetVariant['languages'] = ['en'],
): SheetVariant {
  return { product, paper, sides, style, languages };
}

const sheets = [
  sheet('flyer', 'letter', 'one'),
  sheet('flyer', 'universal', 'one', 'light'),
  sheet('flyer', 'a4', 'long-edge', 'color', ['en', 'es']),
  sheet('card', 'letter', 'long-edge'),
  sheet('card', 'letter', 'fronts'),
  sheet('card', 'letter', 'backs'),
  sheet('booklet', 'a4', 'short-edge', 'color', ['es']),
  sheet('flyer', 'letter', 'one', 'shop'),
];

describe('A sheet is right', () => {
  test('for every printer when it has one side, and for one sort of printer when its sides must match', () => {
    expect(sheets.map((entry) => facetsOf(entry).printer)).toEqual([
      ['single', 'long-edge', 'short-edge'],
      ['single', 'long-edge', 'short-edge'],
      ['long-edge'],
      ['long-edge'],
      ['single'],
      ['single'],
      ['short-edge'],
      [],
    ]);
  });

  test('for both everyday papers when it is the universal page', () => {
    expect(sheets.slice(0, 3).map((entry) => facetsOf(entry).paper)).toEqual([['letter'], ['letter', 'a4'], ['a4']]);
  });

  test('for no paper in a printer when its pages are for the screen', () => {
    expect(facetsOf(sheet('pages', 'half-letter', 'one')).paper).toEqual([]);
  });

  test('for its languages, both together where each side speaks its own', () => {
    expect(answersTo('language', sheets)).toEqual(['en', 'es', 'en-es']);
  });
});

describe('The sets of answers that leave nothing', () => {
  const asked: Group[] = groups.filter((group) => group !== 'make');
  const values = asked.map((group) => [undefined, ...answersTo(group, sheets)]);
  const all = values.reduce<(string | undefined)[][]>(
    (sets, answers) => sets.flatMap((set) => answers.map((answer) => [...set, answer])),
    [[]],
  );

  test.each([
    ['a product', sheets.filter(({ product }) => product === 'card')],
    ['the page', sheets],
  ])('are found for %s exactly where no sheet is right', (_, these) => {
    const empty = emptyChoices(these, sheets);
    for (const set of all) {
      const left = these.filter((entry) =>
        set.every((answer, at) => answer === undefined || facetsOf(entry)[asked[at]!].includes(answer)),
      );
      const said = empty.some((choice) => choice.every(([group, answer]) => set[asked.indexOf(group)] === answer));
      expect(said, set.join(' ')).toBe(left.length === 0);
    }
  });

  test('are the smallest: none holds another', () => {
    const empty = emptyChoices(sheets, sheets).map((choice) => new Set(choice.map((part) => part.join())));
    for (const one of empty)
      for (const other of empty) if (one !== other) expect([...other].every((part) => one.has(part))).toBe(false);
  });
});

describe('The rules of style', () => {
  const rules = choiceRules(
    [
      { anchor: 'flyer', sheets: sheets.filter(({ product }) => product === 'flyer') },
      { anchor: 'card', sheets: sheets.filter(({ product }) => product === 'card') },
    ],
    [10, 50],
  );

  test('only ever hide while an answer is given, so that nothing is hidden where they are not understood', () => {
    const selectors = rules
      .split('}')
      .filter(Boolean)
      .map((rule) => rule.split('{')[0] ?? '');
    expect(selectors.length).toBeGreaterThan(10);
    for (const selector of selectors)
      expect(selector).toMatch(/^main(:has\((#[a-z0-9-]+|:is\((#[a-z0-9-]+,?)+\)):checked\))+ /);
  });

  test('hide the other products, the wrong rows, and say so when nothing is left', () => {
    expect(rules).toContain('main:has(:is(#make-card):checked) #flyer{display:none}');
    expect(rules).toContain(
      ':has(#printer-long-edge:checked) :is(.only,.only-printer):not(.printer-long-edge){display:none}',
    );
    expect(rules).toContain('main:has(#style-light:checked) #card{display:none}');
    expect(rules).toContain('main:has(#make-card:checked):has(#style-light:checked) #none{display:block}');
    expect(rules).toContain('main:has(#copies-50:checked) .count:not(.copies-50){display:none}');
  });
});
