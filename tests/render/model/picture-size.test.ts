import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pixelSize } from '../../../src/model/files/picture-size.ts';

describe('the size of a picture', () => {
  const plain = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#c00' } });
  it.each([
    ['PNG', async (width: number, height: number) => plain(width, height).png().toBuffer()],
    [
      'JPEG',
      async (width: number, height: number) =>
        plain(width, height)
          .withExif({ IFD0: { Artist: 'x'.repeat(300) } })
          .jpeg()
          .toBuffer(),
    ],
    [
      'JPEG in steps',
      async (width: number, height: number) => plain(width, height).jpeg({ progressive: true }).toBuffer(),
    ],
    ['WebP', async (width: number, height: number) => plain(width, height).webp().toBuffer()],
    [
      'WebP without loss',
      async (width: number, height: number) => plain(width, height).webp({ lossless: true }).toBuffer(),
    ],
    [
      'WebP with a clear ground',
      async (width: number, height: number) =>
        sharp({ create: { width, height, channels: 4, background: '#cc000080' } })
          .withExif({ IFD0: { Artist: 'x' } })
          .webp()
          .toBuffer(),
    ],
  ])('is read from a %s as sharp reads it', async (_, make) => {
    for (const [width, height] of [
      [1, 1],
      [719, 300],
      [300, 4099],
    ] as const)
      expect(pixelSize(new Uint8Array(await make(width, height)))).toEqual({ width, height });
  });

  it('is not read from anything else, and nothing breaks', () => {
    fc.assert(
      fc.property(
        fc.constantFrom([], [0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8], [0xff, 0xd8, 0xff, 0xe0, 0, 0]),
        fc.uint8Array({ maxLength: 60 }),
        (start, rest) => {
          const found = pixelSize(Uint8Array.from([...start, ...rest]));
          if (start.length === 0 && rest[0] !== 0x89 && rest[0] !== 0xff && rest[0] !== 0x52)
            expect(found).toBeUndefined();
        },
      ),
    );
  });
});
