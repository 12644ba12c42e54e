/** What an eye asks of every drawing, pressed in the sizes in which it is met: that it is full, that all inks are in it, and that no two are taken for each other. */
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { DrawingName } from '../../../src/look/names.ts';
import { drawingNames } from '../../../src/look/names.ts';
import { drawSvg } from '../../../src/look/draw.ts';
import { drawingInks } from '../../../src/look/tokens.ts';

const sizes = [
  [300, 300],
  [300, 200],
  [300, 100],
  [200, 300],
  [100, 300],
  [90, 90],
] as const;

/** Presses a drawing; every pixel is named by the ink that is nearest to it: 0 ink, 1 red, 2 paper. */
async function pressed(name: DrawingName, width: number, height: number, seed = 'night-shift'): Promise<Uint8Array> {
  const frame = { width: width * 3, height: height * 3, inks: drawingInks.light, style: 'color' } as const;
  const { data, info } = await sharp(Buffer.from(drawSvg(name, seed, frame)))
    .resize(width, height)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Uint8Array.from({ length: width * height }, (_, at) => {
    const [red = 0, green = 0] = [data[at * info.channels], data[at * info.channels + 1]];
    return green > 128 ? 2 : red > 110 ? 1 : 0;
  });
}

const share = (pixels: Uint8Array, ink: number) => pixels.filter((one) => one === ink).length / pixels.length;

describe.each(drawingNames)('the drawing %s', (name) => {
  it('fills every frame with all three: no ink covers more than five sixths, none less than a fiftieth', async () => {
    for (const [width, height] of sizes) {
      const pixels = await pressed(name, width, height);
      const shares = [0, 1, 2].map((ink) => share(pixels, ink));
      expect(Math.max(...shares), `${width}×${height}`).toBeLessThan(5 / 6);
      expect(Math.min(...shares), `${width}×${height}`).toBeGreaterThan(1 / 50);
    }
  });

  it('has no empty half: on each side of both middles there are at least two inks', async () => {
    for (const [width, height] of sizes) {
      const pixels = await pressed(name, width, height);
      const halves = [
        (at: number) => at % width < width / 2,
        (at: number) => at % width >= width / 2,
        (at: number) => at < pixels.length / 2,
        (at: number) => at >= pixels.length / 2,
      ];
      for (const half of halves) {
        const part = pixels.filter((_, at) => half(at));
        expect(Math.max(...[0, 1, 2].map((ink) => share(part, ink))), `${width}×${height}`).toBeLessThan(0.93);
      }
    }
  });
});

it('is never taken for another: at 90 px any two differ in a quarter of what is seen', async () => {
  const seen = await Promise.all(drawingNames.map(async (name) => ({ name, pixels: await pressed(name, 90, 90) })));
  const alike = seen.flatMap((one, at) =>
    seen.slice(at + 1).flatMap((other) => {
      const same = one.pixels.filter((ink, place) => ink === other.pixels[place]).length / one.pixels.length;
      return same > 0.75 ? [`${one.name} and ${other.name}: ${Math.round(same * 100)} % alike`] : [];
    }),
  );
  expect(alike).toEqual([]);
});
