/** Writes a plate of few inks as a PNG with a palette: the inks are known, so nothing needs to be counted or guessed. */
import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';
import { dark, light } from '../../look/tokens.ts';

type Colour = readonly [red: number, green: number, blue: number];

const inks = [light.ink, light.red, light.paper, dark.red].map(
  (hex): Colour => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour,
);

/** Steps of an edge between two inks; more cannot be seen on a phone. */
const steps = 10;

/** The inks, and the shades that the smoothed edges between any two of them pass through. */
const palette: readonly Colour[] = [
  ...inks,
  ...inks.flatMap((one, index) =>
    inks
      .slice(index + 1)
      .flatMap((other) =>
        Array.from(
          { length: steps - 1 },
          (_, step): Colour =>
            one.map((value, channel) =>
              Math.round(value + (((other[channel] ?? 0) - value) * (step + 1)) / steps),
            ) as unknown as Colour,
        ),
      ),
  ),
];

/** Palette index by colour, 6 bits for each channel, found when first met; 255 is not known yet. */
const nearest = new Uint8Array(1 << 18).fill(255);

function indexOf(red: number, green: number, blue: number): number {
  const key = ((red >> 2) << 12) | ((green >> 2) << 6) | (blue >> 2);
  const known = nearest[key] ?? 255;
  if (known !== 255) return known;
  // From the middle of the cell, so that the answer does not depend on which of its colours came first.
  const middle = [(red & 252) + 2, (green & 252) + 2, (blue & 252) + 2];
  const apart = palette.map((colour) =>
    colour.reduce((sum, value, channel) => sum + (value - (middle[channel] ?? 0)) ** 2, 0),
  );
  const found = apart.indexOf(Math.min(...apart));
  nearest[key] = found;
  return found;
}

/**
 * Writes the picture without metadata; the same pixels give the same bytes (with one version of zlib).
 * sharp's own quantizer took three quarters of the time of a card; this takes a tenth of that.
 * @param pixels red, green, blue and alpha of each pixel; all are opaque
 */
export async function writePng(pixels: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const rows = new Uint8Array((width + 1) * height); // each row begins with its filter: 0, none
  let last = -1;
  let index = 0;
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  for (let y = 0, from = 0; y < height; y += 1) {
    for (let at = y * (width + 1) + 1, end = at + width; at < end; at += 1, from += 1) {
      const word = words[from] ?? 0;
      if (word !== last) {
        last = word;
        index = indexOf(word & 255, (word >> 8) & 255, (word >> 16) & 255);
      }
      rows[at] = index;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // 8 bits an index, colours from a palette
  const data = await promisify(deflate)(rows, { level: 6 });
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
      chunk('IHDR', header),
      chunk('PLTE', Buffer.from(palette.flat())),
      chunk('IDAT', data),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

/** A chunk of a PNG: its length, name, bytes and checksum (PNG 3, https://www.w3.org/TR/png-3/#5Chunk-layout). */
function chunk(name: string, bytes: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), bytes]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(bytes.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
