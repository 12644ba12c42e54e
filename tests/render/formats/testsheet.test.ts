/** The printer test sheet: what is printed where on its two sides. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { printedPages, type PrintedPage } from '../../../src/formats/sheet/inspect/words.ts';
import { papers } from '../../../src/formats/sheet/papers.ts';
import { planTestSheets } from '../../../src/formats/sheet/testsheet.ts';
import { languageTags, words } from '../../../src/i18n/languages.ts';

/** Where a letter of a corner stands, as shares of width and height, from the side of the front. */
function corners({ words: found, width, height }: PrintedPage, turned: boolean): Record<string, [number, number]> {
  return Object.fromEntries(
    found
      .filter(({ text, left }) => /^[ABCD]$/.test(text) && Math.abs(left / width - 0.5) > 0.4)
      .map(({ text, left, right, top, bottom }) => {
        const x = (left + right) / 2 / width;
        return [text, [Math.round((turned ? 1 - x : x) * 100), Math.round(((top + bottom) / 2 / height) * 100)]];
      }),
  );
}

test.for(planTestSheets().map((sheet) => [sheet.path, sheet] as const))(
  '%s has its letters behind each other, says its words, and speaks to who cannot see it',
  async ([, sheet]) => {
    const pdf = await sheet.render();
    const [front, back, ...more] = await printedPages(pdf);
    expect(more).toEqual([]);
    const letters = corners(front!, false);
    expect(Object.keys(letters).sort()).toEqual(['A', 'B', 'C', 'D']);
    // Turned like the page of a book, right and left change places.
    const behind = corners(back!, true);
    for (const [letter, [x, y]] of Object.entries(letters)) {
      expect(Math.abs(behind[letter]![0] - x), letter).toBeLessThanOrEqual(1);
      expect(Math.abs(behind[letter]![1] - y), letter).toBeLessThanOrEqual(1);
    }
    expect(letters.A![0]).toBeLessThan(10);
    expect(letters.D![1]).toBeGreaterThan(90);
    const text = ({ words: found }: PrintedPage): string => found.map((word) => word.text).join(' ');
    const { test: said } = words(sheet.language).print;
    expect(text(front!)).toContain(said.title);
    for (const step of said.steps) expect(text(front!)).toContain(step.replaceAll(/\s/g, ' '));
    expect(text(back!)).toContain(said.long.text);
    // The lower half of the back stands on its head: its title lies below its text.
    const [title] = back!.words.filter((word) => said.short.title.startsWith(word.text) && word.size > 40);
    const below = back!.words.filter((word) => word.size < 30 && word.top > back!.height / 2);
    expect(below.length).toBeGreaterThan(3);
    expect(title!.top).toBeGreaterThan(
      Math.max(...below.filter(({ text: one }) => one.length > 1).map(({ bottom }) => bottom)),
    );
    expect([front!.width, front!.height].map(Math.round)).toEqual(
      [papers[sheet.paper].widthPt, papers[sheet.paper].heightPt].map(Math.round),
    );
    // 10 mm from the edge of the paper, but for nothing.
    for (const page of [front!, back!])
      for (const word of page.words) {
        const room = Math.min(word.left, word.top, page.width - word.right, page.height - word.bottom);
        expect(room, word.text).toBeGreaterThan(28);
      }
    const document = await PDFDocument.load(pdf);
    expect(document.getTitle()).toContain(said.title);
    expect(document.catalog.toString()).toMatch(new RegExp(`/Lang \\(${sheet.language}`));
    expect(document.catalog.toString()).toMatch(/\/MarkInfo|\/StructTreeRoot/);
    expect(Buffer.from(pdf).toString('latin1')).toContain('pdfuaid:part');
    expect(document.catalog.toString()).not.toMatch(/Duplex/);
  },
);

test('There is one for each language and everyday paper', () => {
  expect(planTestSheets().map(({ language, paper }) => `${language} ${paper}`)).toEqual(
    languageTags.flatMap((language) => ['letter', 'a4'].map((paper) => `${language} ${paper}`)),
  );
});
