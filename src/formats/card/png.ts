/** Writes a plate of few inks as a PNG of 16 colours: the inks are known, so nothing needs to be counted or guessed. */
import { dark, light } from '../../look/tokens.ts';
import { crc, joined } from '../../model/files/picture/png-chunk.ts';

type Colour = readonly [red: number, green: number, blue: number];

const colour = (hex: string): Colour =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour;
const [ink, red, paper, lightRed] = [light.ink, light.red, light.paper, dark.red].map(colour) as [
  Colour,
  Colour,
  Colour,
  Colour,
];

/**
 * Lists the inks and the shades of the smoothed edges between two of them: three between ink and paper, fewer the less the two differ. Sixteen
 * colours are four bits a pixel, and more shades cannot be seen on a phone: nine between any two cost 40 % more bytes.
 */
function paletteOf(...edges: readonly (readonly [one: Colour, other: Colour, shades: number])[]): readonly Colour[] {
  const shades = edges.flatMap(([one, other, count]) =>
    Array.from({ length: count }, (_, shade) => {
      const part = (shade + 1) / (count + 1);
      return one.map((value, at) => Math.round(value + ((other[at] ?? 0) - value) * part)) as unknown as Colour;
    }),
  );
  return [...new Set(edges.flatMap(([one, other]) => [one, other])), ...shades];
}

/** Most cards; and those that have the red of dark grounds as well, which stands on ink alone. */
const palettes = {
  plain: inked(paletteOf([ink, paper, 3], [red, paper, 2], [ink, red, 1])),
  dark: inked(paletteOf([ink, paper, 3], [red, paper, 2], [ink, red, 1], [ink, lightRed, 2])),
} as const;

interface Palette {
  readonly colours: readonly Colour[];
  /** Place of the nearest colour, by 6 bits of each channel, found when first met; 255 is not known yet. */
  readonly nearest: Uint8Array;
}

function inked(colours: readonly Colour[]): Palette {
  return { colours, nearest: new Uint8Array(1 << 18).fill(255) };
}

function indexOf({ colours, nearest }: Palette, word: number): number {
  const [r, g, b] = [word & 255, (word >> 8) & 255, (word >> 16) & 255];
  const key = ((r >> 2) << 12) | ((g >> 2) << 6) | (b >> 2);
  const known = nearest[key] ?? 255;
  if (known !== 255) return known;
  // From the middle of the cell, so that the answer does not depend on which of its colours came first.
  const middle = [(r & 252) + 2, (g & 252) + 2, (b & 252) + 2];
  const apart = colours.map((one) => one.reduce((sum, value, at) => sum + (value - (middle[at] ?? 0)) ** 2, 0));
  const found = apart.indexOf(Math.min(...apart));
  nearest[key] = found;
  return found;
}

/** Two pixels in a byte, the left one in its high half; each row begins with its filter: 0, none. Plates are mostly fields, so it goes by runs of one colour. */
function packRows(pixels: Uint8Array, palette: Palette, width: number, height: number): Uint8Array {
  const stride = 1 + Math.ceil(width / 2);
  const rows = new Uint8Array(stride * height);
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  for (let y = 0; y < height; y += 1) {
    const [begin, at] = [y * width, y * stride + 1];
    for (let x = 0; x < width;) {
      const word = words[begin + x]!;
      const from = x;
      do x += 1;
      while (x < width && words[begin + x] === word);
      const index = indexOf(palette, word);
      if (index === 0) continue; // as they are
      if (from & 1) rows[at + (from >> 1)]! |= index;
      rows.fill(index * 17, at + ((from + 1) >> 1), at + (x >> 1));
      if (x & 1) rows[at + (x >> 1)]! |= index << 4;
    }
  }
  return rows;
}

/** Whether a plate has an ink, somewhere in its full strength. */
function has(pixels: Uint8Array, [r, g, b]: Colour): boolean {
  return new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4).includes(
    ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0,
  );
}

/** How a plate is deflated: at level 8 it is within two hundredths of level 9 for a third of its time. */
export const packing = { level: 8, memLevel: 8 } as const;

/** zlib, in whichever code: it gives the same bytes for the same bytes. */
export type Deflate = (bytes: Uint8Array, how: typeof packing) => Uint8Array;

/**
 * Writes the picture without metadata; the same pixels give the same bytes on every machine.
 * @param pixels red, green, blue and alpha of each pixel; all are opaque
 */
export function writePng(pixels: Uint8Array, width: number, height: number, deflate: Deflate): Uint8Array {
  const palette = has(pixels, lightRed) ? palettes.dark : palettes.plain;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([4, 3, 0, 0, 0], 8); // 4 bits an index, colours from a palette
  const data = deflate(packRows(pixels, palette, width, height), packing);
  return joined([
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', new Uint8Array(palette.colours.flat())),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** A chunk of a PNG: its length, name, bytes and checksum (PNG 3, https://www.w3.org/TR/png-3/#5Chunk-layout). */
function chunk(name: string, bytes: Uint8Array): Uint8Array {
  const body = joined([new TextEncoder().encode(name), bytes]);
  const frame = new Uint8Array(8);
  const view = new DataView(frame.buffer);
  view.setUint32(0, bytes.length);
  view.setUint32(4, crc(body));
  return joined([frame.subarray(0, 4), body, frame.subarray(4)]);
}
