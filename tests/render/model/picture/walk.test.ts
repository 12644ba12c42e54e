/** What the walker lets through, and that nothing can be put between the parts of a picture. */
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it, test } from 'vitest';
import { streamEnd } from '../../../../src/model/files/picture/inflate.ts';
import { pictureNotes, withoutNotes } from '../../../../src/model/files/picture/walk.ts';
import { afterHeading, afterStart, bytesOf, dots, joined, latin, partsOf, segment } from './made.ts';
import { chunk } from '../../../unit/png.ts';

const clean = (bytes: Uint8Array): boolean => {
  const read = pictureNotes(bytes);
  return read?.whole === true && read.notes.length === 0;
};
const numbers = (...values: number[]): Uint8Array => {
  const bytes = new Uint8Array(4 * values.length);
  values.forEach((value, at) => new DataView(bytes.buffer).setUint32(4 * at, value));
  return bytes;
};

const made: Readonly<Record<string, () => Sharp>> = {
  JPEG: () => dots().jpeg(),
  'JPEG in steps': () => dots().jpeg({ progressive: true }),
  'JPEG by MozJPEG': () => dots().jpeg({ mozjpeg: true }),
  'JPEG at full colour': () => dots().jpeg({ chromaSubsampling: '4:4:4', quality: 100 }),
  'JPEG in grey': () => dots().toColourspace('b-w').jpeg(),
  'JPEG in steps, in grey': () => dots().toColourspace('b-w').jpeg({ progressive: true }),
  'JPEG in four inks': () => dots().toColourspace('cmyk').jpeg(),
  'JPEG of one dot': () => dots().resize(1, 1).jpeg(),
  PNG: () => dots().png(),
  'PNG with a clear ground': () => dots(true).png(),
  'PNG interlaced': () => dots(true).png({ progressive: true }),
  'PNG interlaced, 3 by 2': () => dots().resize(3, 2).png({ progressive: true }),
  'PNG with a palette': () => dots().png({ palette: true, colours: 12 }),
  'PNG with a palette and a clear ground': () => dots(true).png({ palette: true, colours: 12 }),
  'PNG in grey': () => dots().toColourspace('b-w').png(),
  'PNG of 16 bits': () => dots().toColourspace('rgb16').png(),
  'PNG stored': () => dots().png({ compressionLevel: 0 }),
  WebP: () => dots().webp(),
  'WebP without loss': () => dots(true).webp({ lossless: true }),
  'WebP with a clear ground': () => dots(true).webp(),
};

describe('A picture that is only a picture', () => {
  it.each(Object.entries(made))('passes: %s', async (_, make) => {
    expect(clean(await bytesOf(make()))).toBe(true);
  });

  it('may say how its colours are meant and how large its dots are', async () => {
    const [rgb, grey, palette] = await Promise.all([
      bytesOf(dots().png()),
      bytesOf(dots().toColourspace('b-w').png()),
      bytesOf(dots().png({ palette: true, colours: 12 })),
    ]);
    const primaries = numbers(31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000);
    const add = (png: Uint8Array, name: string, body: Uint8Array): Uint8Array =>
      joined(
        ...partsOf(png)
          .filter((part) => !latin(name).every((letter, at) => part[4 + at] === letter))
          .flatMap((part) => (part[4] === 0x49 && part[5] === 0x44 ? [chunk(name, body), part] : [part])),
      );
    for (const [png, name, body] of [
      [rgb, 'sRGB', Uint8Array.from([0])],
      [rgb, 'gAMA', numbers(45455)],
      [rgb, 'cHRM', primaries],
      [rgb, 'pHYs', joined(numbers(11811, 11811), Uint8Array.from([1]))],
      [rgb, 'cICP', Uint8Array.from([1, 13, 0, 1])],
      [rgb, 'sBIT', Uint8Array.from([8, 8, 8])],
      [rgb, 'bKGD', new Uint8Array(6)],
      [rgb, 'tRNS', new Uint8Array(6)],
      [grey, 'sBIT', Uint8Array.from([8])],
      [grey, 'bKGD', Uint8Array.from([0, 255])],
      [grey, 'tRNS', Uint8Array.from([0, 255])],
      [palette, 'bKGD', Uint8Array.from([3])],
      [palette, 'tRNS', Uint8Array.from([0, 128])],
      [palette, 'sBIT', Uint8Array.from([5, 6, 5])],
    ] as const) {
      const whole = add(png, name, body);
      expect(clean(whole), `${name} ${body.join()}`).toBe(true);
      expect(clean(afterHeading(whole, chunk(name, body))), `${name} twice`).toBe(false);
      expect(clean(add(png, name, joined(body, new Uint8Array(name === 'tRNS' ? 300 : 1)))), `${name}, longer`).toBe(
        false,
      );
    }
  });

  it('may say that it is JFIF, and how Adobe codes colours', async () => {
    const jpeg = await bytesOf(dots().jpeg());
    expect(clean(afterStart(jpeg, segment(0xe0, latin('JFIF\0\x01\x01\x01\0H\0H\0\0'))))).toBe(true);
    expect(clean(afterStart(jpeg, segment(0xee, latin('Adobe\0d\0\0\0\0\x01'))))).toBe(true);
    expect(clean(afterStart(jpeg, segment(0xee, latin('Adobe\0d\0\0\x12\x34\x01'))))).toBe(false);
  });
});

/** A grey JPEG of three blocks with a restart between each, written by hand: every code is one bit. */
function restarts(first = 0xd0, stray: readonly number[] = []): Uint8Array {
  const codes = (place: number): Uint8Array =>
    segment(0xc4, Uint8Array.from([place, 1, ...Array.from({ length: 15 }, () => 0), 0]));
  return joined(
    Uint8Array.from([0xff, 0xd8]),
    segment(0xdb, Uint8Array.from([0, ...Array.from({ length: 64 }, () => 1)])),
    segment(0xc0, Uint8Array.from([8, 0, 8, 0, 24, 1, 1, 0x11, 0])),
    codes(0),
    codes(0x10),
    segment(0xdd, Uint8Array.from([0, 1])),
    segment(0xda, Uint8Array.from([1, 1, 0, 0, 63, 0])),
    Uint8Array.from([0x3f, ...stray, 0xff, first, 0x3f, 0xff, 0xd1, 0x3f, 0xff, 0xd9]),
  );
}

describe('A JPEG with restarts', () => {
  it('passes when each comes in its turn, and nothing before it', async () => {
    expect(await sharp(restarts(), { failOn: 'warning' }).metadata()).toMatchObject({ width: 24, height: 8 });
    expect(clean(restarts())).toBe(true);
    expect(clean(restarts(0xd3))).toBe(false);
    expect(clean(restarts(0xd0, [...latin('Jane')]))).toBe(false);
  });
});

describe('Whatever is put between two parts', () => {
  const segments = fc
    .tuple(fc.integer({ min: 0xc0, max: 0xfe }), fc.uint8Array({ minLength: 20, maxLength: 80 }))
    .map(([marker, body]) => segment(marker, body));
  const names = fc.oneof(
    fc.constantFrom(
      'PLTE',
      'tRNS',
      'bKGD',
      'hIST',
      'pHYs',
      'sBIT',
      'gAMA',
      'cHRM',
      'sRGB',
      'iCCP',
      'tEXt',
      'fcTL',
      'fdAT',
      'IEND',
      'eXIf',
    ),
    fc.string({ unit: fc.constantFrom(...'abcXYZ'), minLength: 4, maxLength: 4 }),
  );
  const chunks = fc
    .tuple(names, fc.uint8Array({ minLength: 20, maxLength: 80 }))
    .map(([name, body]) => chunk(name, body));
  const riffs = fc
    .tuple(
      fc.constantFrom('EXIF', 'XMP ', 'ICCP', 'ALPH', 'VP8 ', 'VP8L', 'VP8X', 'ANMF', 'JANE'),
      fc.uint8Array({ minLength: 20, maxLength: 80 }),
    )
    .map(([name, body]) => {
      const head = Buffer.alloc(8);
      head.write(name, 'latin1');
      head.writeUInt32LE(body.length, 4);
      return joined(head, body, new Uint8Array(body.length % 2));
    });
  const raw = fc.uint8Array({ minLength: 1, maxLength: 40 });

  it.each(Object.entries(made))('is refused: %s', async (name, make) => {
    const bytes = await bytesOf(make());
    const parts = partsOf(bytes);
    const part = name.startsWith('JPEG') ? segments : name.startsWith('PNG') ? chunks : riffs;
    fc.assert(
      fc.property(
        fc.oneof(part, part, raw, fc.constantFrom(...parts.slice(1))),
        fc.integer({ min: 1, max: parts.length }),
        (put, at) => {
          const changed = joined(...parts.slice(0, at), put, ...parts.slice(at));
          if (name.startsWith('WebP')) new DataView(changed.buffer).setUint32(4, changed.length - 8, true);
          expect(clean(changed)).toBe(false);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('can be cut out again, and what is left is the picture as it was', async () => {
    for (const [name, put] of [
      ['JPEG', segment(0xfe, latin('Jane'))],
      ['PNG', chunk('tEXt', latin('Author\0Jane'))],
    ] as const) {
      const bytes = await bytesOf((made[name] ?? dots)());
      const parts = partsOf(bytes);
      for (let at = 2; at <= parts.length; at += 1) {
        const changed = joined(...parts.slice(0, at), put, ...parts.slice(at));
        const read = pictureNotes(changed);
        expect(read && withoutNotes(changed, read), `${name}, ${at}`).toEqual(bytes);
      }
    }
  });
});

describe('A picture that is cut short or damaged', () => {
  it.each(Object.entries(made))('is not taken for whole, and reading it ends: %s', async (_, make) => {
    const bytes = await bytesOf(make());
    for (let length = bytes.length - 1; length >= 0; length -= length > bytes.length - 40 || length < 40 ? 1 : 23)
      expect(clean(bytes.subarray(0, length)), String(length)).toBe(false);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ change;
        expect(() => pictureNotes(changed)).not.toThrow();
      }),
      { numRuns: 100 },
    );
  });

  it('is no picture at all', () => {
    for (const bytes of [new Uint8Array(), latin('no picture'), latin('GIF89a')])
      expect(pictureNotes(bytes)).toBeUndefined();
  });
});

test('A packed stream is followed to its end, whatever stands behind it', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 3000 }),
        fc.array(fc.constantFrom(1, 2, 3), { maxLength: 5000 }).map((list) => Uint8Array.from(list)),
      ),
      fc.integer({ min: 0, max: 9 }),
      fc.constantFrom(0, 2, 3, 4),
      fc.uint8Array({ maxLength: 20 }),
      (bytes, level, strategy, behind) => {
        const packed = deflateSync(bytes, { level, strategy });
        expect(streamEnd(joined(packed, behind), 1e6)).toEqual({ packed: packed.length, unpacked: bytes.length });
        expect(streamEnd(packed.subarray(0, -1), 1e6)).toBeUndefined();
      },
    ),
  );
});
