/** How details stand in a panel: which is largest, what takes a second line, and what is too long. */
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import {
  alphabetOf,
  missingIn,
  plainLine,
  widthIn,
  type DetailFont,
} from '../../../../src/formats/sheet/local/letters.ts';
import { setPanel, type Panel, type Run, type Setting } from '../../../../src/formats/sheet/local/panel.ts';

const alphabet = alphabetOf(JSON.parse(readFileSync('src/fonts/details.json', 'utf8')) as DetailFont);
const measure = (text: string): number => widthIn(text, alphabet);
const labels = { hotline: 'Local hotline', place: 'Meeting place', date: 'Day and time' };

/** The panel of a full page, and one that has a line for the number alone; in pt, as the products have them. */
const flyer: Panel = { width: 380, height: 64, labels, size: 12.5, line: 21, help: 14, floor: 7 };
const card: Panel = {
  width: 226,
  height: 15,
  labels: { hotline: labels.hotline },
  size: 8,
  line: 14,
  help: 0,
  floor: 7,
};
const number = '503-555-0142';
const place = 'Salón del Local 555, 1234 SE Hawthorne Boulevard, Portland';

function set(panel: Panel, details: Parameters<typeof setPanel>[1]): Setting {
  const made = setPanel(panel, details, measure);
  if ('refusals' in made) throw new Error(JSON.stringify(made.refusals));
  return made;
}

/** All words of a setting, which must lie inside of the panel and not on each other. */
function placed(panel: Panel, setting: Setting): Run[] {
  const all = [...setting.labels, ...Object.values(setting.details).flat()];
  for (const run of all) {
    expect(run.x).toBeGreaterThanOrEqual(0);
    expect(run.x + measure(run.text.trimEnd()) * run.size).toBeLessThanOrEqual(panel.width + 0.01);
    expect(run.y - run.size * 0.22).toBeGreaterThanOrEqual(-0.01);
    expect(run.y + run.size * 0.72).toBeLessThanOrEqual(setting.cleared + 0.01);
  }
  for (const [index, one] of all.entries())
    for (const other of all.slice(index + 1)) {
      const aside =
        one.x + measure(one.text.trimEnd()) * one.size <= other.x ||
        other.x + measure(other.text.trimEnd()) * other.size <= one.x;
      const over = one.y >= other.y + other.size * 0.7 || other.y >= one.y + one.size * 0.7;
      expect(aside || over, `“${one.text}” and “${other.text}”`).toBe(true);
    }
  return all;
}

describe('a panel', () => {
  it('has the number largest, and everything inside', () => {
    for (const details of [
      { hotline: number },
      { hotline: number, place },
      { hotline: number, date: 'Tuesday, May 5, 7 p.m.' },
      { hotline: number, place, date: 'Tuesday, May 5, 7 p.m.' },
      { hotline: number, place: 'Room 3', date: 'May 5' },
    ]) {
      const setting = set(flyer, details);
      const sizes = placed(flyer, setting).map(({ size }) => size);
      expect(setting.details.hotline?.[0]?.size).toBe(Math.max(...sizes));
    }
    expect(set(flyer, { hotline: number, place, date: 'May 5' }).details.hotline?.[0]?.size).toBeGreaterThanOrEqual(36);
    expect(set(card, { hotline: number }).details.hotline?.[0]?.size).toBeGreaterThanOrEqual(15);
  });

  it('takes a hotline with a name of 46 letters beside a place of 70', () => {
    const hotline = 'Red de Respuesta Rápida del Valle 503-555-0142';
    const long = 'Salón del Local 555 de los Trabajadores, 1234 SE Hawthorne, Portland 9';
    expect([hotline.length, long.length]).toEqual([46, 70]);
    placed(flyer, set(flyer, { hotline, place: long, date: 'martes 5 de mayo, 7 p. m.' }));
    placed(card, set(card, { hotline }));
  });

  it('leaves a line to write on for what is not known, and asks for the number as long as it is missing', () => {
    const known = set(flyer, { hotline: number });
    expect(known.rules).toHaveLength(2);
    expect(known.cleared).toBe(flyer.height);
    const unknown = set(flyer, { place: 'Room 3' });
    expect(unknown.rules).toHaveLength(2);
    expect(unknown.cleared).toBe(flyer.height - flyer.help);
    placed(flyer, unknown);
  });

  it('parts words into lines that end in a space, so that nobody reads them as one', () => {
    const narrow = { ...flyer, width: 200, height: 91 };
    const setting = set(narrow, { hotline: number, place });
    placed(narrow, setting);
    expect(setting.details.place?.map(({ text }) => text).join('')).toBe(place);
    expect(setting.details.place).toHaveLength(2);
  });

  it('tears no telephone number, however large it might be in two lines', () => {
    const square = { ...flyer, width: 120, height: 120 };
    expect(set(square, { hotline: '(312) 555 0199' }).details.hotline?.map(({ text }) => text)).toEqual([
      '(312) 555 0199',
    ]);
    expect(set(square, { hotline: 'Red del Valle (312) 555 0199' }).details.hotline?.map(({ text }) => text)).toEqual([
      'Red del Valle ',
      '(312) 555 0199',
    ]);
  });

  it('says of what is too long how many letters are too many, and goes in when they are gone', () => {
    const details = { hotline: number, place: `${place} ${place} ${place}` };
    const made = setPanel({ ...flyer, width: 200 }, details, measure);
    const [refusal] = 'refusals' in made ? made.refusals : [];
    expect(refusal).toMatchObject({ kind: 'place', of: details.place.length });
    const cut = details.place.slice(0, details.place.length - refusal!.over!);
    placed(flyer, set({ ...flyer, width: 200 }, { ...details, place: cut }));
    expect(
      'refusals' in
        setPanel({ ...flyer, width: 200 }, { ...details, place: details.place.slice(0, cut.length + 1) }, measure),
    ).toBe(true);
  });

  it('keeps the least size of its sheet', () => {
    const large = { ...flyer, width: 500, height: 145, size: 20, line: 48, floor: 18 };
    const setting = set(large, { hotline: number, place, date: 'May 5' });
    for (const { size } of Object.values(setting.details).flat()) expect(size).toBeGreaterThanOrEqual(18);
  });
});

describe('the letters of details', () => {
  it('are all that the typeface has, each with its glyph and width', () => {
    for (const letter of 'ÑñáéíóúüĐđƯưặạŁőş€«»“”–') {
      expect(alphabet.get(letter)?.glyph, letter).toBeGreaterThan(0);
      expect(alphabet.get(letter)?.width, letter).toBeGreaterThan(0);
    }
    expect(missingIn('ł漢ł☎ 漢3', alphabet)).toEqual(['漢', '☎']);
  });

  it('come from one plain line, whatever was pasted', () => {
    expect(plainLine(' Pen\u0303a\n\u202d26\u2011B\u202c\u202fSt. ')).toBe('Peña 26-B St.');
  });
});
