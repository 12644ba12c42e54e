/** The small pictures of sheets. */
import { PDFDocument, rgb } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { firstPage } from '../../../src/formats/sheet/raster.ts';
import { planSheets } from '../../../src/formats/sheet/sheet.ts';
import { planThumbnails, shownStyle } from '../../../src/formats/sheet/thumbnail.ts';
import { loadLibrary } from '../../../src/load/disk.ts';
import type { Library } from '../../../src/model/library.ts';

let library: Library;
beforeAll(async () => ({ library } = await loadLibrary('tests/fixtures/campaign')));

describe('A thumbnail', () => {
  test('is made of each leaf once, and lies beside a sheet of it', () => {
    const sheets = planSheets(library);
    const fronts = planThumbnails(library);
    expect(fronts.length).toBeGreaterThan(20);
    expect(fronts.length).toBeLessThan(sheets.length / 2);
    const names = fronts.map(({ document, product, style, languages }) =>
      [document?.id, product, style, ...languages].join(' '),
    );
    expect(new Set(names).size).toBe(names.length);
    // What is made in two languages alone shows both; of two back to back each has a picture of its own.
    for (const { edition, product, style, editions } of sheets)
      expect([edition.language, editions.map(({ language }) => language).join(' ')]).toSatisfy((languages: string[]) =>
        languages.some((one) => names.includes([edition.document.id, product, shownStyle(style), one].join(' '))),
      );
    for (const { path } of fronts) expect(sheets.map((sheet) => sheet.path)).toContain(path.replace('.webp', '.pdf'));
  });

  test('is the first page in its colours, of the size that was asked for, and the same each time', async () => {
    const document = await PDFDocument.create();
    document.addPage([200, 100]).drawRectangle({ x: 0, y: 0, width: 100, height: 100, color: rgb(0.77, 0.09, 0.11) });
    document.addPage([200, 100]).drawRectangle({ x: 0, y: 0, width: 200, height: 100, color: rgb(0, 0, 0) });
    const pdf = await document.save();
    const size = { width: 60, height: 30 };
    const picture = await firstPage(pdf, size);
    const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, info.channels]).toEqual([60, 30, 3]);
    const at = (x: number): number[] => [...data.subarray((15 * 60 + x) * 3, (15 * 60 + x) * 3 + 3)];
    const [red = 0, green = 0, blue = 0] = at(10);
    expect([red > 170, green < 60, blue < 60]).toEqual([true, true, true]);
    expect(at(50).every((value) => value > 245)).toBe(true);
    expect(Buffer.compare(picture, await firstPage(pdf, size))).toBe(0);
  });

  test('of what is no PDF is refused', async () => {
    await expect(firstPage(new Uint8Array([1, 2, 3]), { width: 10, height: 10 })).rejects.toThrow();
  });
});
