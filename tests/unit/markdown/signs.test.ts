/** The table of signs that cannot be seen or are no letters of their own. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDialect } from '../../../src/markdown.ts';
import { lookalikes, mendSigns, nameOfSign, signs, signsThatAre } from '../../../src/markdown/signs.ts';
import { buildLibrary } from '../../../src/model/build.ts';
import { flowText } from '../../../src/model/nodes.ts';

describe('The table of signs', () => {
  test('is in order, says one thing of each sign, and what stands instead', () => {
    signs.forEach(({ from, to, done, by }, index) => {
      expect(to).toBeGreaterThanOrEqual(from);
      expect(from).toBeGreaterThan(signs[index - 1]?.to ?? -1);
      expect(by !== undefined).toBe(done === 'replaced');
    });
  });

  test('covers every sign that Unicode lets no font draw', () => {
    const unseen: string[] = [];
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const sign = String.fromCodePoint(point);
      if (/\p{Cf}|\p{Co}|\p{Cs}|\p{Default_Ignorable_Code_Point}/u.test(sign) && /\P{Cn}/u.test(sign))
        unseen.push(sign);
    }
    const known = signsThatAre('removed', 'replaced', 'refused', 'kept');
    // Signs that stand before a number, or place musical or Egyptian signs; each belongs to a script that the fonts lack, and glyph-missing names it.
    const ofScripts =
      /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u17b4\u17b5\u{110bd}\u{110cd}\u{13430}-\u{1343f}\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}]/u;
    expect(unseen.filter((sign) => sign.search(known) === -1 && !ofScripts.test(sign)).map(nameOfSign)).toEqual([]);
  });
});

describe('Words', () => {
  test.each([
    ['lin\u00adter\u200bna', 'linterna'],
    ['73\u202f000, 73\u2009000, 73\u2007000', '73\u00a0000, 73\u00a0000, 73\u00a0000'],
    ['a\u2009b, a\u202fb', 'a b, a\u00a0b'],
    ['\ufb01ne o\ufb03ce', 'fine office'],
    ['\u{1d403}\u{1d428} \uff21\uff11 jane\uff20x', 'Do A1 jane@x'],
    ['A\ufe0f day\u{e0100}', 'A day'],
    ['n\u0303u\u0331', 'ñu\u0331'],
    ['a\u200db, \u0645\u200c\u06cc', 'ab, \u0645\u200c\u06cc'],
    ['co\u2011op \u2012 \u2015', 'co-op – —'],
    ['\u2163', 'IV'],
    ['plain, ñ, “x” — y…', 'plain, ñ, “x” — y…'],
  ])('%j are read as %j, wherever they stand', (said, meant) => {
    expect(mendSigns(said)).toBe(meant);
    expect(JSON.stringify(parseDialect(`x ${said} **${said}** \`${said}\``))).toContain(meant);
    const file = (name: string, text: string) => ({ path: `content/${name}`, bytes: new TextEncoder().encode(text) });
    const { library } = buildLibrary(
      [
        file(
          'leaflets/harbor-day/facts.yml',
          'code: PE-1\npublished: 2026-03-01\nchecked: 2026-02-01\noriginal: en\ntopics: [workplace]\npicture: tools\n',
        ),
        file(
          'leaflets/harbor-day/en.mdx',
          `---\ntitle: "x ${said} x"\nsummary: "x ${said} x"\nslug: a-day\n---\n\nx ${said} x\n\n<Ask title="x ${said} x">\n\ny\n\n</Ask>\n`,
        ),
        file(
          'glossary.yml',
          `terms:\n  - id: one\n    en: { term: "x ${said} x", meaning: "y" }\n    es: { term: "x ${said} x", meaning: "y" }\n`,
        ),
      ],
      'content',
    );
    const words = library.documents[0]?.editions[0];
    const seen = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ');
    expect(seen(words?.words.title)).toBe(seen(`x ${meant} x`));
    expect(words?.body.flow.map((node) => seen(flowText([node])))).toEqual([
      seen(`x ${meant} x`),
      seen(`x ${meant} x\ny`),
    ]);
    expect(seen(library.glossary.terms[0]?.in.en.term)).toBe(seen(`x ${meant} x`));
  });

  test('once mended stay as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(mendSigns(mendSigns(text))).toBe(mendSigns(text));
      }),
      { numRuns: 500 },
    );
  });

  test('of 100,000 unseen signs are mended in one go', () => {
    expect(mendSigns('\u200d'.repeat(100_000) + 'a' + '\u00ad'.repeat(100_000))).toBe('a');
  });
});

test('A letter that passes for a Latin one is of another script and names a Latin one', () => {
  for (const [letter, latin] of Object.entries(lookalikes)) {
    expect(letter).toMatch(/^[\p{Script=Cyrillic}\p{Script=Greek}]$/u);
    expect(latin).toMatch(/^[A-Za-z]$/);
    expect(nameOfSign(letter)).toContain(`looks like the Latin “${latin}”`);
  }
});
