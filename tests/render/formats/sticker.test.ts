/** The stickers: what messengers ask for, and what is cut out of the ground. */
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { planPacks, planStickers } from '../../../src/formats/sticker/sticker.ts';
import { stickerNames } from '../../../src/formats/sticker/stickers.ts';
import { languageTags } from '../../../src/i18n/languages.ts';
import { ownCache } from '../own-cache.ts';

ownCache();

describe('The stickers', () => {
  test('are eight in every language, each in two files with a name of its own', () => {
    expect(stickerNames).toHaveLength(8);
    const plan = planStickers();
    for (const language of languageTags)
      expect(plan.filter((one) => one.language === language)).toHaveLength(2 * stickerNames.length);
    expect(new Set(plan.map(({ path }) => path)).size).toBe(plan.length);
    for (const { alt } of plan) expect(alt.length).toBeGreaterThan(5);
  });

  test('are 512 × 512, small enough, and clear at the corners but not in the middle', async () => {
    for (const sticker of planStickers()) {
      const bytes = await sticker.render();
      expect(bytes.length, sticker.path).toBeLessThanOrEqual(100_000);
      const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
      expect([info.width, info.height], sticker.path).toEqual([512, 512]);
      const clear = (x: number, y: number): number | undefined => data[(y * 512 + x) * 4 + 3];
      expect([clear(2, 2), clear(509, 2), clear(2, 509), clear(509, 509)], sticker.path).toEqual([0, 0, 0, 0]);
      expect(clear(256, 256), sticker.path).toBe(255);
    }
  });

  test('of a language are packed together, the same bytes each time', async () => {
    for (const pack of planPacks()) {
      const first = Buffer.from(await pack.render());
      expect(first.equals(Buffer.from(await pack.render()))).toBe(true);
      const files = Object.keys(unzipSync(first));
      expect(files).toHaveLength(2 * stickerNames.length + 1);
      expect(files.filter((name) => name.endsWith('.webp'))).toHaveLength(stickerNames.length);
    }
  });
});
