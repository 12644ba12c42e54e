import { describe, expect, it } from 'vitest';
import { fitHeadline as fit, HeadlineOverflow, type HeadlineBox } from '../../../../src/formats/card/fit.ts';
import { unbreakable } from '../../../../src/i18n/joins.ts';
import type { Measure } from '../../../../src/look/lines.ts';
import { widthOf } from '../../../../src/look/measure.ts';

/** Every letter half an em wide, so that lines can be counted by hand. */
const measure = (text: string): number => [...text].length / 2;
const fitHeadline = (text: string, room: HeadlineBox, type: Measure) => fit(text, 'es', room, type);
const box: HeadlineBox = { width: 600, height: 600, lines: 4, smallest: 40, largest: 200, leading: 1 };

function overflow(text: string, room: HeadlineBox): HeadlineOverflow {
  try {
    fitHeadline(text, room, measure);
  } catch (error) {
    if (error instanceof HeadlineOverflow) return error;
  }
  throw new Error('It fits.');
}

describe('fitting a headline', () => {
  it('takes the largest size at which all lines fit the width', () => {
    expect(fitHeadline('Bread for all', { ...box, lines: 1 }, measure)).toEqual({ size: 92, lines: ['Bread for all'] });
  });

  it('takes no larger size than the height allows', () => {
    expect(fitHeadline('No', { ...box, height: 80 }, measure)).toEqual({ size: 80, lines: ['No'] });
  });

  it('stops at the largest size allowed', () => {
    expect(fitHeadline('No', box, measure).size).toBe(200);
  });

  it('never says a size under the smallest', () => {
    for (let words = 1; words < 30; words += 1) {
      const text = Array.from({ length: words }, () => 'union').join(' ');
      try {
        expect(fitHeadline(text, box, measure).size).toBeGreaterThanOrEqual(40);
      } catch (error) {
        expect(error).toBeInstanceOf(HeadlineOverflow);
      }
    }
  });

  it('keeps every word, in order', () => {
    const text = 'Por qué el sindicato debe defender a la gente inmigrante';
    expect(fitHeadline(text, box, measure).lines.join(' ')).toBe(text);
  });

  it('keeps every line within the width when measured with the font itself', () => {
    const fit = fitHeadline('AVA to Yvonne: «Ya ¡basta! Tómelo». To Łódź', box, (text) => widthOf(text, 'display-800'));
    for (const line of fit.lines) expect(widthOf(line, 'display-800') * fit.size).toBeLessThanOrEqual(box.width);
  });
});

describe('balancing lines', () => {
  it('makes lines of even width instead of filling the first', () => {
    expect(fitHeadline('aaaa bbbb cccc dddd', { ...box, height: 200 }, measure).lines).toEqual([
      'aaaa bbbb',
      'cccc dddd',
    ]);
  });

  it('ends a line where a sentence ends, when the size allows it', () => {
    expect(
      fitHeadline('No abra la puerta. Pida la orden.', { ...box, height: 290 }, (text) => widthOf(text, 'display-800'))
        .lines,
    ).toEqual(['No abra la puerta.', 'Pida la orden.']);
  });

  it('does not end a line with a word of two letters, when the size allows it', () => {
    expect(
      fitHeadline('No abra la puerta. Pida la orden.', { ...box, height: 340 }, (text) => widthOf(text, 'display-800'))
        .lines,
    ).toEqual(['No abra', 'la puerta.', 'Pida la orden.']);
  });
});

describe('the pieces between which a line may end', () => {
  it('holds an opening mark to the word after it', () => {
    expect(unbreakable('¿ Quién firma ? ¡ Pregunte !')).toEqual(['¿ Quién', 'firma ?', '¡ Pregunte !']);
  });

  it('keeps a short quotation whole', () => {
    expect(unbreakable('Diga «la orden» ya')).toEqual(['Diga', '«la orden»', 'ya']);
    expect(unbreakable('Say “no consent” twice')).toEqual(['Say', '“no consent”', 'twice']);
    expect(unbreakable('Diga « la orden » ya')).toEqual(['Diga', '« la orden »', 'ya']);
  });

  it('lets a long quotation break', () => {
    expect(unbreakable('«Yo no puedo darle permiso de entrar»')).toHaveLength(7);
  });

  it('never ends a line with an opening mark, at any width', () => {
    const text = '¿ Quién firma «la orden»? ¡ Pregunte ! Y “ lea bien ” todo';
    for (let width = 200; width < 2000; width += 50) {
      const { lines } = fitHeadline(text, { ...box, width, height: 4000, lines: 12, smallest: 20 }, measure);
      for (const line of lines) expect(line).not.toMatch(/[¿¡«“]$|^[»”!?]/);
    }
  });
});

describe('a headline that cannot fit', () => {
  it('says how many lines it needs and how many it has', () => {
    const { linesNeeded, linesAllowed, tooWide } = overflow(Array.from({ length: 30 }, () => 'union').join(' '), box);
    expect({ linesNeeded, linesAllowed, tooWide }).toEqual({ linesNeeded: 6, linesAllowed: 4, tooWide: undefined });
  });

  it('names the word that is too wide', () => {
    expect(overflow('Contra la desindustrializaciónprolongadísima', box).tooWide).toBe(
      'desindustrializaciónprolongadísima',
    );
  });

  it('counts only the lines that the height allows', () => {
    expect(overflow('aaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbb', { ...box, height: 70 })).toMatchObject({
      linesNeeded: 2,
      linesAllowed: 1,
    });
  });
});
