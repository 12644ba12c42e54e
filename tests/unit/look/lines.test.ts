import { describe, expect, it, test } from 'vitest';
import { lineEnds } from '../../../scripts/bench/lines.ts';
import { fitHeadline } from '../../../src/formats/card/fit.ts';
import { unbreakable } from '../../../src/i18n/joins.ts';
import type { Language } from '../../../src/i18n/languages.ts';
import { settingsOf } from '../../../src/look/lines.ts';
import { measureOf } from '../../../src/look/measure.ts';
import { bindNames, headlineSet } from '../../../src/model/headline.ts';
import { emptyLibrary, type Library } from '../../../src/model/library.ts';

const library: Library = {
  ...emptyLibrary,
  glossary: {
    terms: [],
    house: [],
    names: ['Kilmar Ábrego García', 'Ábrego García', 'Juárez Zeferino', 'Supreme Court', 'El Salvador'].map((name) => ({
      name,
      position: undefined,
    })),
  },
  cities: [
    { id: 'portland', timezone: 'America/Los_Angeles', names: { en: 'Portland, Oregon', es: 'Portland, Oregón' } },
  ],
};

/** Boxes of headlines, in px: wide and low as on a flyer’s strip, the head of a square card, a half sheet, a story. */
const boxes = { wide: [900, 300], square: [960, 600], half: [520, 320], tall: [500, 900] } as const;

function set(text: string, language: Language, box: keyof typeof boxes, names = bindNames(library, language, text)) {
  const [width, height] = boxes[box];
  const room = { width, height, lines: 8, smallest: 10, largest: 400, leading: 0.95 };
  return fitHeadline(names, language, room, measureOf('display-800')).lines.join(' / ');
}

describe('A headline in its lines', () => {
  test.each([
    [
      'en',
      'square',
      'One class. One fight. With papers or without.',
      'One class. / One fight. / With papers / or without.',
    ],
    [
      'en',
      'tall',
      'One class. One fight. With papers or without.',
      'One class. / One fight. / With papers / or without.',
    ],
    ['en', 'wide', 'One class. One fight. With papers or without.', 'One class. One fight. / With papers or without.'],
    [
      'es',
      'square',
      'Una clase. Una lucha. Con papeles o sin papeles.',
      'Una clase. / Una lucha. / Con papeles / o sin papeles.',
    ],
    [
      'es',
      'half',
      'Una clase. Una lucha. Con papeles o sin papeles.',
      'Una clase. / Una lucha. / Con papeles / o sin papeles.',
    ],
    ['en', 'half', 'See a raid? Stay safe. Report what you see.', 'See a raid? / Stay safe. / Report what / you see.'],
    ['es', 'half', 'No abra la puerta. Pida la orden.', 'No abra / la puerta. / Pida la orden.'],
    ['es', 'wide', 'No abra la puerta. Pida la orden.', 'No abra la puerta. / Pida la orden.'],
    ['es', 'half', '¿Ve una redada? Cuídese. Avise lo que vea.', '¿Ve una redada? / Cuídese. / Avise lo que vea.'],
    [
      'es',
      'square',
      'Los sindicatos de Texas votan: que se vaya ICE',
      'Los sindicatos / de Texas votan: / que se vaya ICE',
    ],
    [
      'es',
      'tall',
      'Resolución: que la protección quede en el contrato',
      'Resolución: / que la protección / quede en el contrato',
    ],
    [
      'en',
      'square',
      'See, report, record: rapid response step by step',
      'See, report, record: / rapid response / step by step',
    ],
    ['en', 'tall', 'Do immigrants take our jobs?', 'Do immigrants / take our jobs?'],
    ['en', 'tall', 'Do immigrants lower wages?', 'Do immigrants / lower wages?'],
    ['en', 'square', 'Before you film agents, know the risk', 'Before you / film agents, / know the risk'],
    ['en', 'square', 'Ábrego García is brought back, and charged', 'Ábrego García / is brought back, / and charged'],
    [
      'en',
      'square',
      'Supreme Court: removing Ábrego García to El Salvador was illegal',
      'Supreme Court: / removing Ábrego García / to El Salvador was illegal',
    ],
    [
      'en',
      'wide',
      'The committee in Portland, Oregon meets on Friday',
      'The committee / in Portland, Oregon / meets on Friday',
    ],
    ['en', 'square', 'A meeting in 45 minutes', 'A meeting / in 45 minutes'],
    ['en', 'square', 'When agents come to work, stand together', 'When agents / come to work, / stand together'],
    ['en', 'wide', 'They keep the load and drop the driver.', 'They keep the load / and drop the driver.'],
  ] as const)('%s, %s: %s', (language, box, text, lines) => {
    expect(set(text, language, box)).toBe(lines);
  });

  it('breaks where the writer wants it, if that costs no more than type', () => {
    const edition = {
      language: 'en',
      words: { title: 'Who cares for those who care?', lines: ['Who cares', 'for those who care?'] },
    };
    const text = headlineSet(library, edition as never, edition.words.title);
    expect(set(text, 'en', 'square', text)).toBe('Who cares / for those who care?');
    expect(set(text, 'en', 'tall', text)).toBe('Who cares / for those who care?');
    expect(set('Who cares for those who care?', 'en', 'tall')).toBe('Who cares / for those / who care?');
    expect(headlineSet(library, edition as never, 'Other words')).toBe('Other words');
  });

  it('tears a name only where nothing else goes', () => {
    const name = bindNames(library, 'en', 'Kilmar Ábrego García');
    expect(set(name, 'en', 'square', name)).toBe('Kilmar Ábrego García');
    const narrow = { width: 200, height: 900, lines: 8, smallest: 60, largest: 400, leading: 0.95 };
    expect(fitHeadline(name, 'en', narrow, measureOf('display-800')).lines).toEqual(['Kilmar', 'Ábrego', 'García']);
  });

  it('keeps every word in order, whatever the box', () => {
    const text = '¿ Quién firma «la orden»? ¡ Pregunte ! Y “ lea bien ” todo – ya mismo';
    for (const { lines } of settingsOf(text, 'es', measureOf('display-800'), 8)) {
      expect(lines.join(' ')).toBe(text);
      for (const line of lines) expect(line).not.toMatch(/[¿¡«“]$|^[»”!?–]/);
    }
  });

  it('keeps an abbreviation from ending a sentence', () => {
    expect(unbreakable('No. 5')).toEqual(['No.', '5']);
    expect(set('Judge rules for U.S. Citizens in No. 5', 'en', 'square')).not.toMatch(/No\. \/|U\.S\. \//);
  });
});

describe('The judge of line ends', () => {
  it('finds weak words and torn names, and counts the ends', () => {
    expect(lineEnds(library, 'en', ['One fight. With', 'papers'])).toMatchObject({
      ends: 1,
      weak: ['One fight. With / papers'],
    });
    expect(lineEnds(library, 'es', ['Mandan a Ábrego', 'García'])).toMatchObject({
      torn: ['Mandan a Ábrego / García'],
    });
    expect(lineEnds(library, 'en', ['What are you waiting for?', 'Go'])).toMatchObject({ weak: [], torn: [] });
  });
});
