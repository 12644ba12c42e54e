import { describe, expect, it } from 'vitest';
import { fontNames } from '../../../../src/look/fonts.ts';
import { codePointName, missingGlyphs } from '../../../../src/look/glyphs.ts';

describe('the check of glyphs', () => {
  it('finds every letter and mark of English and Spanish in every font', () => {
    const text = 'ABCXYZabcxyz0123456789 ÁÉÍÓÚÜÑáéíóúüñ ¿¡?!.,;:«»“”‘’—–-…()[]/·%&@#§©°ºª€$№'.replace('№', '');
    for (const font of fontNames) expect(missingGlyphs(text, font), font).toEqual([]);
  });

  it('names what a font lacks, each once, in the order of the text', () => {
    expect(missingGlyphs('a漢b😀漢\n', 'sans-400').map(({ character, codePoint }) => `${character} ${codePointName(codePoint)}`)).toEqual(['漢 U+6F22', '😀 U+1F600']);
  });
});
