/** The answer of a print page: over every combination of every product, and for sets of files that nobody has planned. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, countOf, inParts, isExact, type Answer } from '../../../../../src/formats/sheet/choice/answer.ts';
import {
  answersTo,
  languageOf,
  papersOf,
  type Choices,
  type Choosable,
} from '../../../../../src/formats/sheet/choice/questions.ts';
import { matrix } from '../../../../../src/formats/sheet/matrix.ts';
import { isForShop } from '../../../../../src/formats/sheet/variants.ts';
import { papers } from '../../../../../src/formats/sheet/papers.ts';
import type { Language } from '../../../../../src/i18n/languages.ts';
import { sheetProducts } from '../../../../../src/model/kinds.ts';

/** Every file that the matrix has for a document in these languages. Large print and folded pages take several sides. */
function filesIn(...languages: Language[]): Choosable[] {
  const pairs = languages.flatMap((first, index) => languages.slice(index + 1).map((second) => [first, second]));
  return matrix.flatMap(({ product, style, papers: on, sides, languages: count }) =>
    (count === 2 ? pairs : languages.map((language) => [language])).flatMap((spoken) =>
      on.flatMap((paper) =>
        sides.map((side): Choosable => {
          const single =
            side === 'one' && style !== 'large' && !['reading', 'booklet', 'pages', 'tiles'].includes(product);
          return { product, style, paper, sides: side, languages: spoken, single };
        }),
      ),
    ),
  );
}

const all = filesIn('en', 'es');

/** Every combination of what is offered for these files, and of nothing else. */
function combinations(files: readonly Choosable[]): Choices[] {
  const lists = answersTo(sheetProducts, files);
  return lists.make.flatMap((make) =>
    lists.paper.flatMap((paper) =>
      lists.printer.flatMap((printer) =>
        lists.language.flatMap((language) => lists.style.map((style) => ({ make, paper, printer, language, style }))),
      ),
    ),
  );
}

/** Says in one line what would not come out of the printer as the answer promises; nothing when all does. */
function wrong(
  choices: Choices,
  { printings, where, instead }: Answer,
  sheets: readonly Choosable[],
): string | undefined {
  const files = printings.flatMap((printing) => [...printing.files]);
  const said = JSON.stringify({ choices, printings, where });
  const make = instead.includes('make') ? inParts[choices.make] : choices.make;
  if (files.some(({ product }) => product !== make)) return `another product: ${said}`;
  if (!instead.includes('style') && files.some(({ style }) => style !== choices.style)) return `another style: ${said}`;
  // What is made in both languages alone answers to each of them.
  const spoken = new Set<string>(files.flatMap(({ languages }) => languages));
  const alone = sheets.some(
    (sheet) =>
      sheet.product === make &&
      languageOf(sheet) === choices.language &&
      (isForShop(choices.style) || !isForShop(sheet.style)),
  );
  if (!instead.includes('language') && choices.language.split('-').some((tag) => !spoken.has(tag)))
    return `a language is missing: ${said}`;
  if (alone && spoken.size > choices.language.split('-').length) return `another language: ${said}`;
  if (where === 'here' && files.some((file) => !papersOf(file).includes(choices.paper))) return `no paper: ${said}`;
  if (where === 'screen' && files.some((file) => papersOf(file).length > 0)) return `not for a screen: ${said}`;
  // What a printer cannot take goes to the shop, and nothing else: 6.5 mm are the margins of its rollers.
  const wider = files.some(({ paper }) => papers[paper].widthMm > papers[choices.paper].widthMm + 6.5);
  if (where === 'other-paper' && wider) return `too wide: ${said}`;
  for (const { files: own, way } of printings) {
    const [first, second] = own;
    if (way === 'once') {
      const able = first.sides === 'one' || first.sides === (where === 'shop' ? 'long-edge' : choices.printer);
      if (second || !able) return `not at once: ${said}`;
    }
    if (way === 'turn') {
      const sides = `${first.sides} ${second?.sides}`;
      if (sides !== 'fronts backs' && !(sides === 'one one' && first.single && second?.single))
        return `no front and back: ${said}`;
    }
    if (second && (first.paper !== second.paper || first.style !== second.style)) return `unlike: ${said}`;
  }
  return undefined;
}

describe('For every combination there is an answer', () => {
  for (const languages of [['en'], ['es'], ['en', 'es']] as const)
    test(`of every product in ${languages.join(' and ')}, and it comes out of the printer`, () => {
      const files = filesIn(...languages);
      const asked = combinations(files);
      expect(asked.length).toBeGreaterThan(1000);
      expect(asked.flatMap((choices) => wrong(choices, answer(choices, files), files) ?? [])).toEqual([]);
    });

  test('for whatever files a document may come to have', () => {
    fc.assert(
      fc.property(fc.subarray(all, { minLength: 1 }), (files) => {
        for (const choices of combinations(files)) {
          const found = answer(choices, files);
          if (found.printings.some(({ way }) => way === 'odd-even')) continue;
          expect(wrong(choices, found, files)).toBeUndefined();
        }
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  test('whatever the order in which the files are listed', () => {
    const backwards = [...all].reverse();
    const names = ({ printings }: Answer): string[] =>
      printings.flatMap(({ files }) => files.map((file) => JSON.stringify(file))).sort();
    for (const choices of combinations(all))
      expect(names(answer(choices, backwards))).toEqual(names(answer(choices, all)));
  });

  test('which is the file itself wherever the matrix has it', () => {
    for (const file of all.filter(({ sides, style }) => sides === 'one' && style !== 'shop')) {
      const [paper] = [...papersOf(file), 'letter' as const];
      const { product: make, style } = file;
      const choices: Choices = { make, paper, printer: 'single', language: languageOf(file), style };
      const found = answer(choices, all);
      expect(isExact(found, choices), JSON.stringify(file)).toBe(true);
      expect(countOf(found)).toBe(1);
    }
  });
});

/** The answer in short, to a wish for a document in both languages. */
function short(choices: Partial<Choices>, files: readonly Choosable[] = all): string {
  const usual: Choices = { make: 'flyer', paper: 'letter', printer: 'unsure', language: 'en', style: 'color' };
  const { printings, where } = answer({ ...usual, ...choices }, files);
  const said = printings.map(
    ({ files: own, way }) =>
      `${own.map(({ product, paper, style, sides, languages }) => [product, paper, style, sides, ...languages].join(' ')).join(' + ')} ${way}`,
  );
  return `${where}: ${said.join(', ')}`;
}

describe('Where no file fits by itself', () => {
  test('two languages on a printer with one side are two flyers in turn', () => {
    const expected = 'here: flyer letter color one en + flyer letter color one es turn';
    expect(short({ printer: 'single', language: 'en-es' })).toBe(expected);
    expect(short({ printer: 'unsure', language: 'en-es' })).toBe(expected);
    // The flyer is laid out for the long edge alone.
    expect(short({ printer: 'short-edge', language: 'en-es' })).toBe(expected);
    expect(short({ printer: 'long-edge', language: 'en-es' })).toBe('here: flyer letter color long-edge en es once');
  });

  test('a card on a printer with one side is its fronts and its backs', () => {
    expect(short({ make: 'card', printer: 'single' })).toBe(
      'here: card letter color fronts en + card letter color backs en turn',
    );
  });

  test('a poster for an office printer is made in parts, and each language is a poster', () => {
    expect(short({ make: 'poster' })).toBe('here: tiles letter color one en once');
    expect(short({ make: 'poster', language: 'en-es' })).toBe(
      'here: tiles letter color one en once, tiles letter color one es once',
    );
    expect(short({ make: 'poster', paper: 'tabloid' })).toBe('here: poster tabloid color one en once');
  });

  test('where there are no parts it goes to the shop, on the paper that is like one’s own', () => {
    const whole = all.filter(({ product }) => product !== 'tiles');
    expect(short({ make: 'poster' }, whole)).toBe('shop: poster tabloid color one en once');
    expect(short({ make: 'poster', paper: 'a4', language: 'es' }, whole)).toBe('shop: poster a3 color one es once');
  });

  test('a wide printer takes the paper that half of its own is', () => {
    expect(short({ make: 'card', paper: 'a3', printer: 'long-edge' })).toBe(
      'other-paper: card a4 color long-edge en once',
    );
    expect(short({ make: 'card', paper: 'tabloid', printer: 'long-edge' })).toBe(
      'other-paper: card letter color long-edge en once',
    );
  });

  test('what one has goes before how it looks', () => {
    expect(short({ style: 'light', paper: 'legal' })).toBe('here: flyer legal color one en once');
  });

  test('large print is several pages, and shares no paper with another language', () => {
    expect(short({ style: 'large', language: 'en-es' })).toBe(
      'here: flyer letter large one en once, flyer letter large one es once',
    );
  });

  test('a shop gets what was made for it, and pages for a screen need no paper', () => {
    expect(short({ style: 'shop' })).toBe('shop: flyer letter shop one en once');
    expect(short({ make: 'card', style: 'shop' })).toBe('shop: card letter color long-edge en once');
    expect(short({ make: 'pages', paper: 'a4' })).toBe('screen: pages a5 color one en once');
  });
});
