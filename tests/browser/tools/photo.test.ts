/** The photo desk: what it says of a file, what it covers, and what it saves, which is read back by the gate of the build. */
import sharp from 'sharp';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { pictureMetadata } from '../../../src/formats/picture/metadata.ts';
import { words } from '../../../src/i18n/languages.ts';
import { toolPath } from '../../../src/model/tools.ts';
import { pictureFaults } from '../../../src/publish/privacy/picture.ts';
import { axeFaults } from '../axe.ts';
import { eventually } from '../fixtures.ts';
import { it, saved } from './desk.ts';

const t = words('es').tools;
const path = toolPath('photo', 'es');

/** A photo that lies on its side: 2,400 × 1,800 px as stored, a white field in its corner, and much that nobody should know. */
async function photo(): Promise<Buffer> {
  const white = await sharp({ create: { width: 600, height: 600, channels: 3, background: '#ffffff' } })
    .png()
    .toBuffer();
  const taken = await sharp({ create: { width: 2400, height: 1800, channels: 3, background: '#3377aa' } })
    .composite([{ input: white, left: 0, top: 0 }])
    .jpeg()
    .withExif({
      IFD0: { Make: 'Phone', Artist: 'Somebody', DateTime: '2026:05:01 10:00:00' },
      IFD3: { GPSLatitude: '41/1 52/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  return Buffer.concat([taken, Buffer.from('and a film behind it')]);
}

async function choose(page: Page, buffer: Buffer, name = 'IMG_20260501_Maple_Street.jpg'): Promise<void> {
  await page.setInputFiles('#photo-file', { name, mimeType: 'image/jpeg', buffer });
}

/** Opens a photo, and waits until it stands on the desk. */
async function lay(page: Page): Promise<void> {
  await choose(page, await photo());
  await page.locator('#photo-work').waitFor();
}

/** The colour of a place of a picture, as three numbers. */
async function colour(bytes: Uint8Array, left: number, top: number): Promise<number[]> {
  const { data } = await sharp(bytes)
    .extract({ left, top, width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [...data];
}

const dark = (colours: readonly number[]): boolean => colours.every((value) => value < 12);

describe('the photo desk', () => {
  it('says what the file tells, paints over what is covered, turns it, and saves nothing but the picture', async ({
    visit,
  }) => {
    await visit(path, async ({ page, requests }) => {
      await lay(page);
      const told = await page.locator('#photo-told li').allTextContents();
      for (const tell of ['place', 'author', 'time', 'device', 'more'] as const)
        expect(told).toContain(t.photo.tells[tell]);
      await page.getByRole('button', { name: t.photo.add }).click();
      await page.getByRole('button', { name: t.photo.make }).click();
      const { name, bytes } = await saved(page, '#photo-result a');
      expect(name).toBe('photo.jpg');
      expect(pictureMetadata(bytes)).toEqual([]);
      expect(pictureFaults(bytes)).toEqual([]);
      const { width, height, orientation, exif } = await sharp(bytes).metadata();
      // Upright, and no side longer than what was asked.
      expect([width, height, orientation, exif]).toEqual([1500, 2000, undefined, undefined]);
      expect(dark(await colour(bytes, 750, 1000))).toBe(true);
      // The white field lies at the right now, above.
      expect((await colour(bytes, 1490, 10)).every((value) => value > 240)).toBe(true);
      expect(requests.filter((address) => !address.startsWith('blob:'))).toEqual([]);
    });
  });

  it('is worked by keys alone: adds a box, moves it, stretches it, takes it away, and takes that back', async ({
    visit,
  }) => {
    await visit(path, async ({ page }) => {
      await lay(page);
      await page.getByRole('button', { name: t.photo.add }).focus();
      await page.keyboard.press('Enter');
      const box = page.locator('.stage .cover');
      expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
      const before = (await box.boundingBox())!;
      for (const key of ['ArrowRight', 'ArrowDown', 'Shift+ArrowRight']) await page.keyboard.press(key);
      const after = (await box.boundingBox())!;
      expect([after.x > before.x, after.y > before.y, after.width > before.width]).toEqual([true, true, true]);
      await page.keyboard.press('Delete');
      expect(await box.count()).toBe(0);
      await page.getByRole('button', { name: t.photo.undo }).press('Enter');
      expect(await box.count()).toBe(1);
      expect(await axeFaults(page)).toEqual([]);
    });
  });

  it.for([360, 1280])(
    'is worked by pointer on a screen of %i px: draws a box, moves it, and crops',
    async (width, { visit }) => {
      await visit(
        path,
        async ({ page }) => {
          await lay(page);
          const canvas = page.locator('.stage canvas');
          await canvas.scrollIntoViewIfNeeded();
          const place = (await canvas.boundingBox())!;
          const at = (x: number, y: number): [number, number] => [
            place.x + x * place.width,
            place.y + y * place.height,
          ];
          const drag = async (from: [number, number], to: [number, number]): Promise<void> => {
            await page.mouse.move(...from);
            await page.mouse.down();
            await page.mouse.move(...to, { steps: 4 });
            await page.mouse.up();
          };
          await drag(at(0.1, 0.1), at(0.3, 0.2));
          await drag(at(0.2, 0.15), at(0.6, 0.15));
          await page.getByRole('button', { name: t.photo.crop }).click();
          // The frame stands a little inside; its corner goes from 95 % to about 80 %.
          await drag(at(0.94, 0.94), at(0.79, 0.84));
          await page.getByLabel(t.photo.type).selectOption('image/png');
          await page.getByRole('button', { name: t.photo.make }).click();
          const { name, bytes } = await saved(page, '#photo-result a');
          expect(name).toBe('photo.png');
          expect(pictureMetadata(bytes)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
          const size = await sharp(bytes).metadata();
          expect(size.height).toBeGreaterThan(1800);
          expect(size.height / size.width).toBeCloseTo((0.8 * 2400) / (0.75 * 1800), 1);
          // The box was drawn at the left, and moved.
          expect(dark(await colour(bytes, Math.round(size.width * 0.73), Math.round(size.height * 0.12)))).toBe(true);
          expect(dark(await colour(bytes, Math.round(size.width * 0.15), Math.round(size.height * 0.12)))).toBe(false);
        },
        { viewport: { width, height: 900 } },
      );
    },
  );

  it('says in a sentence what it cannot open, and why', async ({ visit }) => {
    const huge = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#000' } })
      .png()
      .toBuffer();
    huge.writeUInt32BE(20_000, 16);
    huge.writeUInt32BE(10_000, 20);
    const { said } = t.photo;
    const cases: readonly (readonly [Buffer, string])[] = [
      [Buffer.from('no photo'), said.none],
      [Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), said.heic],
      [huge, said.large('200', '100')],
      [(await photo()).subarray(0, 400), said.damaged],
    ];
    await visit(path, async ({ page, requests }) => {
      for (const [bytes, sentence] of cases) {
        await choose(page, bytes);
        await eventually(() => page.locator('#photo-status').textContent()).toBe(sentence);
        expect(await page.locator('#photo-work').isVisible()).toBe(false);
      }
      expect(requests).toEqual([]);
    });
  });

  it('works from the offline kit, without a network and without a server', async ({ visit, kit }) => {
    await visit(
      await kit('es', path),
      async ({ page, requests }) => {
        await lay(page);
        await page.getByRole('button', { name: t.photo.add }).click();
        await page.getByRole('button', { name: t.photo.make }).click();
        const { bytes } = await saved(page, '#photo-result a');
        expect(pictureMetadata(bytes)).toEqual([]);
        expect(dark(await colour(bytes, 750, 1000))).toBe(true);
        expect(requests.filter((address) => !address.startsWith('blob:'))).toEqual([]);
      },
      { offline: true },
    );
  });

  it('says where no script runs what can be done all the same', async ({ visit }) => {
    await visit(
      path,
      async ({ page }) => {
        expect(await page.locator('#tool').isVisible()).toBe(false);
        for (const sentence of [t.without, ...t.pages.photo.without])
          expect(await page.getByText(sentence).isVisible()).toBe(true);
      },
      { javaScriptEnabled: false },
    );
  });
});
