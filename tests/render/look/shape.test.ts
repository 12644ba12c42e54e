/** Lines in scripts beyond Latin: which typeface draws them, how wide they are, and in which order their parts stand. */
import { beforeAll, describe, expect, it } from 'vitest';
import { languages, languageTags, type Language } from '../../../src/i18n/languages.ts';
import { beyond } from '../../../src/look/beyond.ts';
import { missingGlyphs } from '../../../src/look/glyphs.ts';
import { leadOf, reachOf, tightLead } from '../../../src/look/leading.ts';
import { settingsOf } from '../../../src/look/lines.ts';
import { measureOf, widthOf } from '../../../src/look/measure.ts';
import { pathOf } from '../../../src/look/outlined.ts';
import { runsOf } from '../../../src/look/runs.ts';
import '../../../src/look/shape.ts';

const [ar, zh] = ['ar', 'zh'] as unknown as [Language, Language];
const font = 'display-800';

/** The press speaks both for as long as this file runs. */
beforeAll(() => {
  const { en } = languages;
  Object.assign(languages, {
    [ar]: { ...en, locale: 'ar-EG', direction: 'rtl' },
    [zh]: { ...en, locale: 'zh-CN' },
  });
  languageTags.push(ar, zh);
});

/** Left and right end of the ink of a path, in its own units. */
function ends(path: string): readonly [left: number, right: number] {
  const across = [...path.matchAll(/[ML](-?[\d.]+)/g)].map(([, x]) => Number(x));
  return [Math.min(...across), Math.max(...across)];
}

describe('Arabic', () => {
  it('is drawn by its own typeface, in the weight nearest to that of the house, and what is Latin in it by the house', () => {
    expect(runsOf('يوم ICE', font)).toEqual([
      { text: 'يوم', font: 'arabic-700' },
      { text: ' ICE', font: 'display-800' },
    ]);
    expect(runsOf('يوم', 'sans-400')).toEqual([{ text: 'يوم', font: 'arabic-400' }]);
    expect(missingGlyphs('تعالوا إلى الاجتماع، «أهلًا»!', font)).toEqual([]);
  });

  it('joins its letters: a word is narrower than its letters alone, and other glyphs draw it', () => {
    const letters = [...'عمال'].map((letter) => widthOf(letter, font));
    expect(widthOf('عمال', font)).toBeLessThan(letters.reduce((sum, width) => sum + width, 0) * 0.95);
    const alone = [...'عمال'].map((letter) => beyond()?.shape(letter, 'arabic-700', true).glyphs[0]?.index);
    const joined =
      beyond()
        ?.shape('عمال', 'arabic-700', true)
        .glyphs.map(({ index }) => index) ?? [];
    expect(joined.filter((index) => alone.includes(index)).length).toBeLessThan(joined.length);
  });

  it('is never spaced out', () => {
    expect(widthOf('عمال', font, 0.1)).toBe(widthOf('عمال', font));
  });

  it('stands from right to left, with numbers and Latin words the other way', () => {
    const inOrder = (line: string, rightToLeft?: boolean) =>
      beyond()
        ?.inOrder(runsOf(line, font), rightToLeft)
        .map(({ text }) => text.trim())
        .filter(Boolean);
    expect(inOrder('يوم 12 مايو')).toEqual(['مايو', '12', 'يوم']);
    expect(inOrder('ICE في المصنع', true)?.at(-1)).toBe('ICE');
    expect(inOrder('ICE في المصنع', false)?.[0]).toBe('ICE');
    expect(inOrder('(يوم)', true)).toEqual(['(', 'يوم', ')']);
  });

  it('fills the width that was measured', () => {
    const line = 'تعالوا إلى الاجتماع';
    const [left, right] = ends(pathOf(line, font, 10, 100, 50));
    expect(left).toBeGreaterThan(8);
    expect(right).toBeLessThan(12 + 50 * widthOf(line, font));
    expect(right - left).toBeGreaterThan(45 * widthOf(line, font));
  });

  it('keeps its lines apart by the ink of its marks', () => {
    expect(leadOf(['زميلًا', 'زميلًا'], font)).toBeGreaterThan(1.2);
    expect(reachOf('زميلًا', font).above).toBeGreaterThan(reachOf('H', font).above);
  });
});

describe('Chinese', () => {
  it('is drawn by its own typeface with the marks that belong to it', () => {
    expect(runsOf('“会议”7点', font)).toEqual([
      { text: '“会议”', font: 'chinese-700' },
      { text: '7', font: 'display-800' },
      { text: '点', font: 'chinese-700' },
    ]);
  });

  it('breaks between its words, never before a mark or a small word that belongs to the one before', () => {
    const ways = settingsOf('来开会吧，带一位同事。', zh, measureOf(font), 5);
    expect(Math.max(...ways.map(({ lines }) => lines.length))).toBeGreaterThan(1);
    for (const { lines } of ways) {
      expect(lines.join('')).toBe('来开会吧，带一位同事。');
      for (const line of lines) expect(line).not.toMatch(/^[吧，。]/);
    }
  });

  it('is as wide as it has signs', () => {
    expect(widthOf('开会', font)).toBeCloseTo(2, 2);
  });
});

it('Latin lines are measured as if there were nothing else', () => {
  expect(runsOf('Bread “and” roses · 2026', font)).toEqual([{ text: 'Bread “and” roses · 2026', font }]);
  expect(leadOf(['ABC', 'ABC'], font)).toBe(tightLead);
});
