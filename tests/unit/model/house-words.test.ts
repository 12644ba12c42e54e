/** The words the house does not use: found whole, wherever we say them ourselves. */
import { describe, expect, test } from 'vitest';
import { buildLibrary } from '../../../src/model/build.ts';
import { filesOf, register } from '../made.ts';

interface Rule {
  readonly avoid: string;
  readonly except?: string;
  readonly language?: string;
}

/** What the house objects to in a text. */
function found({ avoid, except = '', language = 'en' }: Rule, text: string): string[] {
  const yaml = `house:\n  - language: ${language}\n    avoid: [${avoid}]\n    use: other words\n    because: Invented.\n    except: [${except}]\n`;
  const { problems } = buildLibrary(
    [...filesOf({ id: 'gate', texts: { [language]: text } }), register('glossary.yml', yaml)],
    'content',
  );
  return problems
    .filter(({ code }) => code === 'word-avoided')
    .map(({ fact, line }) => `${line ?? 0}: ${/“(.*?)”/.exec(fact)?.[1] ?? ''}`);
}

describe('An avoided word', () => {
  test('is found whole, without regard to capitals, beside any sign', () => {
    expect(found({ avoid: 'flyer' }, 'A Flyer, (flyer) “FLYER” flyer’s non-flyer.')).toEqual(['7: Flyer']);
    for (const text of ['Flyers.', 'A highflyer.', 'A flyeré.', 'flyer2', 'Gate.'])
      expect(found({ avoid: 'flyer' }, text)).toEqual([]);
  });

  test('is told from one with an accent, however the accent was typed', () => {
    expect(found({ avoid: 'Abrego' }, 'Ábrego, A\u0301brego.')).toEqual([]);
    expect(found({ avoid: 'ábrego', language: 'es' }, 'A\u0301BREGO.')).toEqual(['7: ÁBREGO']);
    expect(found({ avoid: 'orden', language: 'es' }, 'Órdenes y ordenó.')).toEqual([]);
  });

  test('is found as a phrase over line ends, bold words, links and notes', () => {
    for (const text of [
      'A wall\ncard.',
      'A wall  \ncard.',
      'A **wall** card.',
      'A [wall](https://example.org) card.',
      'A wall[^a] card.\n\n[^a]: Board, 2026.',
      'A wall\u00a0card.',
    ])
      expect(found({ avoid: 'wall card' }, text)).toEqual(['7: wall card']);
    expect(found({ avoid: 'wall card' }, 'A wall-card. A wall. Card.')).toEqual([]);
  });

  test('may have signs that mean something in a pattern', () => {
    expect(found({ avoid: '"a.b", "C++", "(x)"' }, 'axb C')).toEqual([]);
    expect(found({ avoid: '"C++"' }, 'In C++.')).toEqual(['7: C++']);
    expect(found({ avoid: '"don\'t"' }, 'We don’t.')).toEqual(['7: don’t']);
  });

  test('is found in titles, captions, lists, tables and blanks, once for each place', () => {
    expect(found({ avoid: 'flyer' }, '<Callout title="Flyer">\n\nx\n\n</Callout>')).toEqual(['7: Flyer']);
    expect(found({ avoid: 'flyer' }, '<Table caption="Flyer">\n\n| flyer |\n| - |\n| flyer |\n\n</Table>')).toEqual([
      '9: Flyer',
    ]);
    expect(found({ avoid: 'flyer' }, '- a\n  - flyer\n\n> flyer\n\n## flyer\n\nBy <Blank>flyer</Blank>.')).toEqual([
      '8: flyer',
      '10: flyer',
      '12: flyer',
      '14: flyer',
    ]);
  });

  test('is left to others: in notes, in a quotation with a name, in addresses and in code', () => {
    expect(
      found(
        { avoid: 'flyer' },
        'See https://example.org/flyer, flyer@example.org, `flyer`.[^a]\n\n<Quote by="A flyer">\n\nflyer\n\n</Quote>\n\n[^a]: Flyer, 2026.',
      ),
    ).toEqual([]);
    expect(found({ avoid: 'flyer' }, '<Quote>\n\nflyer\n\n</Quote>')).toEqual(['9: flyer']);
  });

  test('is not looked for in another language', () => {
    expect(found({ avoid: 'once', language: 'es' }, 'Son las once.')).toEqual(['7: once']);
    expect(
      buildLibrary(
        [
          ...filesOf({ id: 'gate', texts: { en: 'Only once.' } }),
          register('glossary.yml', 'house:\n  - { language: es, avoid: once, use: doce, because: Invented. }\n'),
        ],
        'content',
      ).problems.map(({ code }) => code),
    ).not.toContain('word-avoided');
  });
});

describe('A phrase in which it may stand', () => {
  const rule = { avoid: 'harbour', except: 'Harbour Gazette, "the old harbour"' };

  test('lets it pass there and nowhere else', () => {
    expect(found(rule, 'The harbour gazette and The Old Harbour.')).toEqual([]);
    expect(found(rule, 'The Harbour Gazette of the harbour.')).toEqual(['7: harbour']);
    expect(found(rule, 'The Harbour Gazettes.')).toEqual(['7: Harbour']);
  });

  test('does not join what stands around it', () => {
    expect(found({ avoid: 'wall card', except: 'red' }, 'A wall red card.')).toEqual([]);
  });
});

test('A rule that could not be read objects to nothing', () => {
  expect(found({ avoid: '' }, 'Anything.')).toEqual([]);
});
