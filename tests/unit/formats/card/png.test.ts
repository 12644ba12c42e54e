import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { deflate } from 'pako';
import { describe, expect, it } from 'vitest';
import { plateDeflate } from '../../../../src/formats/card/deflate.ts';
import { writePng } from '../../../../src/formats/card/png.ts';
import { dark, light } from '../../../../src/look/tokens.ts';

const [width, height] = [33, 40];
const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** A plate whose rows pass from one colour to the other, in odd width. */
function plate(one: string, other: string): Uint8Array {
  const [from, to] = [channels(one), channels(other)];
  return Uint8Array.from({ length: width * height * 4 }, (_, at) => {
    const channel = at % 4;
    if (channel === 3) return 255;
    const part = (((at >> 2) % width) + Math.floor((at >> 2) / width)) / (width + height - 2);
    return Math.round((from[channel] ?? 0) + ((to[channel] ?? 0) - (from[channel] ?? 0)) * part);
  });
}

/** Reads a picture of sixteen colours back, as the standard says and by another zlib. */
function pixelsOf(png: Uint8Array): number[][] {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  expect([...(chunks.get('IHDR') ?? [])]).toEqual([0, 0, 0, width, 0, 0, 0, height, 4, 3, 0, 0, 0]);
  const palette = chunks.get('PLTE') ?? Buffer.alloc(0);
  expect(palette.length).toBeLessThanOrEqual(16 * 3);
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const stride = 1 + Math.ceil(width / 2);
  return Array.from({ length: width * height }, (_, at) => {
    const x = at % width;
    const pair = rows[Math.floor(at / width) * stride + 1 + (x >> 1)] ?? 0;
    const index = x & 1 ? pair & 15 : pair >> 4;
    return [...palette.subarray(index * 3, index * 3 + 3)];
  });
}

describe('the PNG of a card', () => {
  it.each([
    // The edges may be coarser the less their inks differ: the measure is how far apart their shades stand.
    ['ink to paper', light.ink, light.paper, 36],
    ['red to paper', light.red, light.paper, 40],
    ['ink to red', light.ink, light.red, 50],
    ['ink to the red of dark grounds', light.ink, dark.red, 48],
  ])('keeps both inks and an edge between them: %s', (_, one, other, most) => {
    const drawn = plate(one, other);
    const read = pixelsOf(writePng(drawn, width, height, deflate));
    expect(read[0]).toEqual(channels(one));
    expect(read.at(-1)).toEqual(channels(other));
    for (const [at, colour] of read.entries())
      for (const [channel, value] of colour.entries())
        expect(Math.abs(value - (drawn[at * 4 + channel] ?? 0))).toBeLessThanOrEqual(most);
  });

  it('has the same bytes from Node’s zlib, where that is taken, as from the plain one', () => {
    const [wide, high] = [801, 400];
    const drawn = Uint8Array.from({ length: wide * high * 4 }, (_, at) => {
      const [x, y] = [(at >> 2) % wide, Math.floor((at >> 2) / wide)];
      const inked = (x * x + y * y * 3) % 4001 < 900 + (y & 255) || (x >> 5) % 7 === (y >> 4) % 5;
      return at % 4 === 3 ? 255 : (channels(inked ? light.ink : light.paper)[at % 4] ?? 0);
    });
    const plain = writePng(drawn, wide, high, deflate);
    expect(plain.length).toBeGreaterThan(4000);
    expect(Buffer.compare(writePng(drawn, wide, high, plateDeflate()), plain)).toBe(0);
  });

  it('has the same bytes on every machine', () => {
    const hash = createHash('sha256')
      .update(writePng(plate(light.ink, light.paper), width, height, deflate))
      .digest('hex');
    expect(hash).toMatchInlineSnapshot(`"36b3d975b2539ce85a108fc03ec9747dad9c537e60fe4df1fff62ca24f650de6"`);
  });
});
