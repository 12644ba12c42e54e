/**
 * Takes the hints out of a TrueType font: programs that move the points of letters onto the pixels of coarse screens. Paper has no such pixels and readers of
 * PDF take no notice, but every file would carry them: of a flyer they were a seventh. Outlines, widths and kerning stay as they are (OpenType 1.9.1, `glyf`).
 */

/** Tables that hold nothing but such programs and their numbers. */
const programs = ['cvt ', 'fpgm', 'prep'];

/** Flags of a part of a composed glyph. */
const part = { words: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80, instructions: 0x100 };

/** @param bytes a TrueType font with `glyf` outlines */
export function unhinted(bytes: Uint8Array): Buffer {
  const font = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = font.readUInt16BE(4);
  const tables = new Map<string, Buffer>();
  for (let at = 12; at < 12 + 16 * count; at += 16) {
    const from = font.readUInt32BE(at + 8);
    tables.set(font.toString('latin1', at, at + 4), font.subarray(from, from + font.readUInt32BE(at + 12)));
  }
  const [head, loca, glyf] = ['head', 'loca', 'glyf'].map((tag) => tables.get(tag));
  if (!head || !loca || !glyf) return font;
  const long = head.readInt16BE(50) === 1;
  const glyphs: Buffer[] = [];
  const places = loca.length / (long ? 4 : 2);
  const place = (index: number): number => (long ? loca.readUInt32BE(4 * index) : 2 * loca.readUInt16BE(2 * index));
  const newLoca = Buffer.alloc(loca.length);
  let reached = 0;
  for (let index = 0; index < places; index += 1) {
    if (long) newLoca.writeUInt32BE(reached, 4 * index);
    else newLoca.writeUInt16BE(reached / 2, 2 * index);
    if (index + 1 === places) break;
    const glyph = padded(outline(glyf.subarray(place(index), place(index + 1))), 2);
    glyphs.push(glyph);
    reached += glyph.length;
  }
  tables.set('loca', newLoca).set('glyf', Buffer.concat(glyphs));
  for (const tag of programs) tables.delete(tag);
  return assembled(font.readUInt32BE(0), tables);
}

/** One glyph without its program. */
function outline(glyph: Buffer): Buffer {
  if (glyph.length === 0) return glyph;
  const contours = glyph.readInt16BE(0);
  if (contours >= 0) {
    const at = 10 + 2 * contours;
    return Buffer.concat([glyph.subarray(0, at), Buffer.alloc(2), glyph.subarray(at + 2 + glyph.readUInt16BE(at))]);
  }
  const composed = Buffer.from(glyph);
  let at = 10;
  for (;;) {
    const flags = composed.readUInt16BE(at);
    composed.writeUInt16BE(flags & ~part.instructions, at);
    at += 4 + (flags & part.words ? 4 : 2);
    at += flags & part.scale ? 2 : flags & part.twoScales ? 4 : flags & part.matrix ? 8 : 0;
    if (!(flags & part.more)) return composed.subarray(0, at);
  }
}

/** Tables begin at multiples of four, glyphs at even places. */
function padded(bytes: Buffer, step = 4): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((step - (bytes.length % step)) % step)]);
}

function assembled(version: number, tables: ReadonlyMap<string, Buffer>): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const power = Math.floor(Math.log2(sorted.length));
  const head = Buffer.alloc(12 + 16 * sorted.length);
  head.writeUInt32BE(version, 0);
  [sorted.length, 16 * 2 ** power, power, 16 * (sorted.length - 2 ** power)].forEach((value, index) =>
    head.writeUInt16BE(value, 4 + 2 * index),
  );
  let reached = head.length;
  sorted.forEach(([tag, bytes], index) => {
    const at = 12 + 16 * index;
    head.write(tag, at, 'latin1');
    head.writeUInt32BE(checksum(padded(bytes)), at + 4);
    head.writeUInt32BE(reached, at + 8);
    head.writeUInt32BE(bytes.length, at + 12);
    reached += padded(bytes).length;
  });
  return Buffer.concat([head, ...sorted.map(([, bytes]) => padded(bytes))]);
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}
