/** Builds pictures with anything in them, part by part. */
import sharp, { type Sharp } from 'sharp';

/** A picture of 40 × 24 dots that differ, so that its coded data is more than a run. @param alpha whether its ground is clear */
export function dots(alpha = false): Sharp {
  const channels = alpha ? 4 : 3;
  const raw = Uint8Array.from({ length: 40 * 24 * channels }, (_, at) => (at * 7919 + (at >> 3) * 104729) % 251);
  return sharp(raw, { raw: { width: 40, height: 24, channels } });
}

/** The bytes of what sharp makes. */
export async function bytesOf(made: Sharp): Promise<Uint8Array> {
  return new Uint8Array(await made.toBuffer());
}

export const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
export const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

/** One segment of a JPEG. */
export function segment(marker: number, body: Uint8Array): Uint8Array {
  return joined(Uint8Array.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff]), body);
}

/** Puts bytes behind a JPEG's first two. */
export function afterStart(jpeg: Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array {
  return joined(jpeg.subarray(0, 2), ...parts, jpeg.subarray(2));
}

/** Parts a PNG into its signature and chunks, or a JPEG into what lies between its markers; a scan goes with its data. */
export function partsOf(bytes: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = bytes[0] === 0xff ? 2 : bytes[0] === 0x89 ? 8 : 12;
  parts.push(bytes.subarray(0, at));
  while (at < bytes.length) {
    const start = at;
    if (bytes[0] === 0x89) at += 12 + view.getUint32(at);
    else if (bytes[0] === 0x52) at += 8 + view.getUint32(at + 4, true) + (view.getUint32(at + 4, true) % 2);
    else if (bytes[at + 1] === 0xd9) at += 2;
    else {
      const scan = bytes[at + 1] === 0xda;
      at += 2 + view.getUint16(at + 2);
      while (scan && !(bytes[at] === 0xff && bytes[at + 1] !== 0 && ((bytes[at + 1] ?? 0) & 0xf8) !== 0xd0)) at += 1;
    }
    parts.push(bytes.subarray(start, at));
  }
  return parts;
}

/** Puts chunks behind a PNG's heading. */
export function afterHeading(png: Uint8Array, ...chunks: readonly Uint8Array[]): Uint8Array {
  return joined(png.subarray(0, 33), ...chunks, png.subarray(33));
}

/** Puts a chunk at the end of a WebP, and mends the length it says. */
export function atWebpEnd(webp: Uint8Array, name: string, body: Uint8Array): Uint8Array {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(body.length, 4);
  const made = joined(webp, head, body, new Uint8Array(body.length % 2));
  new DataView(made.buffer).setUint32(4, made.length - 8, true);
  return made;
}

/** One field of EXIF: its tag, and a text or a number. */
export type Field = readonly [tag: number, value: string | number | Uint8Array];

/** A TIFF body with the highest byte first. @param groups fields of the first group, and of those that a tag leads to; the last may follow the first */
export function tiff(
  fields: readonly Field[],
  inner: Readonly<Record<number, readonly Field[]>> = {},
  second: readonly Field[] = [],
): Uint8Array {
  const made: Buffer[] = [];
  let free = 8;
  const group = (own: readonly Field[], next: (end: number) => number): Buffer => {
    const head = Buffer.alloc(2 + 12 * own.length + 4);
    head.writeUInt16BE(own.length);
    free += head.length;
    const tails: Buffer[] = [];
    own.forEach(([tag, value], index) => {
      const at = 2 + 12 * index;
      const bytes = typeof value === 'string' ? latin(`${value}\0`) : value;
      head.writeUInt16BE(tag, at);
      head.writeUInt16BE(typeof bytes === 'number' ? 4 : typeof value === 'string' ? 2 : 7, at + 2);
      head.writeUInt32BE(typeof bytes === 'number' ? 1 : bytes.length, at + 4);
      if (typeof bytes === 'number') head.writeUInt32BE(bytes, at + 8);
      else if (bytes.length <= 4) head.set(bytes, at + 8);
      else {
        head.writeUInt32BE(free, at + 8);
        tails.push(Buffer.from(bytes));
        free += bytes.length;
      }
    });
    const inside = own.flatMap(([tag], index) => {
      const found = inner[tag];
      if (!found) return [];
      head.writeUInt32BE(free, 2 + 12 * index + 8);
      return [group(found, () => 0)];
    });
    head.writeUInt32BE(next(free), head.length - 4);
    return Buffer.concat([head, ...tails, ...inside]);
  };
  made.push(
    Buffer.from('MM\0*\0\0\0\x08', 'latin1'),
    group(fields, (end) => (second.length ? end : 0)),
  );
  if (second.length) made.push(group(second, () => 0));
  return new Uint8Array(Buffer.concat(made));
}

/** EXIF as a JPEG carries it. */
export const exifSegment = (body: Uint8Array): Uint8Array => segment(0xe1, joined(latin('Exif\0\0'), body));

/** XMP as a JPEG carries it. */
export const xmpSegment = (inside: string): Uint8Array =>
  segment(
    0xe1,
    latin(
      `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description ${inside}</rdf:Description></rdf:RDF></x:xmpmeta>`,
    ),
  );

/** IPTC as a JPEG carries it, in a block of Photoshop. */
export function iptcSegment(field: number, text: string): Uint8Array {
  return segment(
    0xed,
    joined(
      latin('Photoshop 3.0\x008BIM\x04\x04\0\0'),
      Uint8Array.from([0, 0, 0, text.length + 5, 0x1c, 2, field, 0, text.length]),
      latin(text),
    ),
  );
}
