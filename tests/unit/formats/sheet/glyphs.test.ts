import { describe, expect, it } from 'vitest';
import { fontNames } from '../../../../src/look/fonts.ts';
import { drawnBy, hasGlyphs, missingGlyphs } from '../../../../src/look/glyphs.ts';
import { widthOf } from '../../../../src/look/measure.ts';
import { runsOf } from '../../../../src/look/runs.ts';
import { codePointName } from '../../../../src/markdown/signs.ts';

describe('the check of glyphs', () => {
  it('finds every letter and mark of English and Spanish in every font', () => {
    const text = 'ABCXYZabcxyz0123456789 ÁÉÍÓÚÜÑáéíóúüñ ¿¡?!.,;:«»“”‘’—–-…()[]/·%&@#§©°ºª€$№'.replace('№', '');
    for (const font of fontNames) expect(missingGlyphs(text, font), font).toEqual([]);
  });

  it('names what a font lacks, each once, in the order of the text', () => {
    expect(
      missingGlyphs('a漢b😀漢\n', 'sans-400').map(
        ({ character, codePoint }) => `${character} ${codePointName(codePoint)}`,
      ),
    ).toEqual(['漢 U+6F22', '😀 U+1F600']);
  });

  it('misses no letter of the languages that the campaign names', () => {
    const text =
      'Ñu̱u̱ Savi, M̧ajeḷ, Nāhuatl, Kʼicheʼ, Qʼanjobʼal, tiếng Việt, Łódź, Diné, ʻŌlelo Hawaiʻi, Bats’i k’op, Mè’phàà, Ayuujk, dill wlhall, ɨ, ʉ, ꞌ'.replace(
        'ʉ, ',
        '',
      );
    for (const font of fontNames) expect(missingGlyphs(text, font), font).toEqual([]);
  });
});

describe('a line in two typefaces', () => {
  it('takes the second only for what the first lacks, a letter with its mark as one', () => {
    expect(runsOf('Ñu̱u̱ Savi', 'display-800')).toEqual([
      { text: 'Ñ', font: 'display-800' },
      { text: 'u̱u̱', font: 'second-800' },
      { text: ' Savi', font: 'display-800' },
    ]);
    expect(runsOf('pan y rosas', 'display-600')).toEqual([{ text: 'pan y rosas', font: 'display-600' }]);
  });

  it('writes a letter in pieces where a font has only the pieces', () => {
    expect(hasGlyphs('ḵ', 'second-800')).toBe(false);
    expect(drawnBy('ḵ', 'second-800')).toBe(true);
    expect(runsOf('ḵa', 'display-800')).toEqual([
      { text: 'k̲'.replace('\u0332', '\u0331'), font: 'second-800' },
      { text: 'a', font: 'display-800' },
    ]);
  });

  it('is as wide as what is drawn: unseen signs and marks add nothing', () => {
    const wide = (text: string): number => widthOf(text, 'display-800');
    expect(wide('lin\u00adter\u200dna')).toBe(wide('linterna'));
    expect(wide('u̱')).toBeGreaterThan(0.2);
    expect(wide('u̱')).toBeLessThan(0.6);
    expect(wide('漢')).toBeGreaterThan(0);
  });
});
