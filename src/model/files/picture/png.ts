/** Walks the chunks of a PNG (third edition): each that may stand there by its name, place, length and content. */
import { streamEnd } from './inflate.ts';
import { crc, joined } from './png-chunk.ts';
import { mostPixels, viewOf, word, type NoteKind, type PictureNote, type PictureNotes } from './note.ts';

const kinds: Readonly<Record<string, NoteKind>> = {
  eXIf: 'EXIF',
  tEXt: 'a text',
  zTXt: 'a text',
  iTXt: 'a text',
  tIME: 'a time',
  iCCP: 'a colour profile',
  caBX: 'a record of its making',
  acTL: 'more pictures',
  fcTL: 'more pictures',
  fdAT: 'more pictures',
};

/** What the heading says, which the other chunks must fit. */
interface Heading {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  /** 0 grey, 2 colour, 3 palette, 4 grey with clear ground, 6 colour with clear ground. */
  readonly colour: number;
  readonly interlaced: boolean;
}

/** What was read before a chunk. */
interface PngReading {
  readonly heading: Heading;
  /** Names of the chunks that the picture needs, each once. */
  readonly met: Set<string>;
  readonly data: Uint8Array[];
  palette: number;
}

const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Lists what a PNG holds beside its picture. */
export function pngNotes(bytes: Uint8Array): PictureNotes {
  const view = viewOf(bytes);
  const notes: PictureNote[] = [];
  const heading = headingOf(bytes, view);
  if (!heading) return { notes, whole: false };
  const reading: PngReading = { heading, met: new Set(['IHDR']), data: [], palette: 0 };
  let sums = true;
  for (let at = 33, last = 'IHDR'; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) break;
    const name = word(bytes, at + 4, 4);
    const data = bytes.subarray(at + 8, end - 4);
    if (crc(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) sums = false;
    const kind = chunkKind(name, data, last, reading);
    if (kind) notes.push({ kind, bytes: data, part: [at, end] });
    last = kind ? last : name;
    at = end;
    if (name !== 'IEND') continue;
    const rows = rowsKind(reading);
    if (typeof rows === 'object') notes.push(rows);
    if (at < bytes.length)
      notes.push({ kind: 'data after the picture', bytes: bytes.subarray(at), part: [at, bytes.length] });
    return { notes, whole: sums && rows !== 'damaged' };
  }
  return { notes, whole: false };
}

function headingOf(bytes: Uint8Array, view: DataView): Heading | undefined {
  if (
    bytes.length < 45 ||
    view.getUint32(8) !== 13 ||
    word(bytes, 12, 4) !== 'IHDR' ||
    crc(bytes.subarray(12, 29)) !== view.getUint32(29)
  )
    return undefined;
  const [depth = 0, colour = 0, packing, filter, interlace = 0] = bytes.subarray(24, 29);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (!width || !height || !depths[colour]?.includes(depth) || packing || filter || interlace > 1) return undefined;
  return { width, height, depth, colour, interlaced: interlace === 1 };
}

/** Says what a chunk is when it is not one that the picture needs. @param last name of the chunk before, notes left out */
function chunkKind(name: string, data: Uint8Array, last: string, reading: PngReading): NoteKind | undefined {
  const {
    met,
    heading: { colour },
  } = reading;
  if (name === 'IDAT') {
    if (met.has('IDAT') && last !== 'IDAT') return 'other notes';
    if (colour === 3 && !met.has('PLTE')) return 'other notes';
    reading.data.push(data);
  } else if (name === 'IEND') {
    if (data.length > 0) return 'other notes';
  } else if (!needed[name]) {
    return textKind(name, data) ?? kinds[name] ?? 'other notes';
  } else if (met.has(name) || met.has('IDAT') || !needed[name](data, viewOf(data), reading)) return 'other notes';
  met.add(name);
  return undefined;
}

function textKind(name: string, data: Uint8Array): NoteKind | undefined {
  return name === 'iTXt' && word(data, 0, 17) === 'XML:com.adobe.xmp' ? 'XMP' : undefined;
}

/** White point and primaries of sRGB, in hundred-thousandths; nothing else is worth keeping, for the press makes sRGB of all. */
const primaries = [31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000];

/** The chunks that may stand before the picture's data: whether one is of its form. hIST and sPLT only help screens of 256 colours. */
const needed: Readonly<Record<string, (data: Uint8Array, view: DataView, reading: PngReading) => boolean>> = {
  PLTE: (data, _, reading) => {
    const { colour, depth } = reading.heading;
    reading.palette = data.length / 3;
    return colour === 3 && Number.isInteger(reading.palette) && data.length > 0 && reading.palette <= 2 ** depth;
  },
  tRNS: (data, view, { heading: { colour, depth }, palette }) => {
    if (colour === 3) return data.length > 0 && data.length <= palette;
    return (colour === 0 || colour === 2) && data.length === 2 * (channels[colour] ?? 0) && samples(view, 2 ** depth);
  },
  bKGD: (data, view, { heading: { colour, depth }, palette }) => {
    if (colour === 3) return data.length === 1 && (data[0] ?? 0) < palette;
    return data.length === (colour === 2 || colour === 6 ? 6 : 2) && samples(view, 2 ** depth);
  },
  sBIT: (data, _, { heading: { colour, depth } }) =>
    data.length === (colour === 3 ? 3 : channels[colour]) &&
    data.every((bits) => bits > 0 && bits <= (colour === 3 ? 8 : depth)),
  gAMA: (data, view) => data.length === 4 && view.getUint32(0) >= 10_000 && view.getUint32(0) <= 1_000_000,
  cHRM: (data, view) =>
    data.length === 32 && primaries.every((value, index) => Math.abs(view.getUint32(4 * index) - value) <= 20),
  sRGB: (data) => data.length === 1 && (data[0] ?? 0) < 4,
  cICP: (data) =>
    data.length === 4 &&
    [1, 9, 12].includes(data[0] ?? 0) &&
    [1, 13, 16, 18].includes(data[1] ?? 0) &&
    data[2] === 0 &&
    (data[3] ?? 0) < 2,
  pHYs: (data, view) =>
    data.length === 9 &&
    [0, 4].every((at) => view.getUint32(at) > 0 && view.getUint32(at) < 1_000_000) &&
    (data[8] ?? 0) < 2,
};

function samples(view: DataView, below: number): boolean {
  for (let at = 0; at < view.byteLength; at += 2) if (view.getUint16(at) >= below) return false;
  return true;
}

/** Follows the packed rows to their end: they are as many as the heading says, and nothing comes behind them. */
function rowsKind({ heading, data }: PngReading): PictureNote | 'damaged' | undefined {
  const packed = joined(data);
  if (packed.length === 0) return 'damaged';
  if (heading.width * heading.height > mostPixels) return undefined;
  const size = rowsSize(heading);
  const end = streamEnd(packed, size);
  if (!end || end.unpacked < size) return 'damaged';
  return end.packed < packed.length || end.unpacked > size
    ? { kind: 'data between its parts', bytes: packed.subarray(end.packed) }
    : undefined;
}

/** Bytes of all rows, each with the number of its filter; an interlaced picture has seven sets of rows. */
function rowsSize({ width, height, depth, colour, interlaced }: Heading): number {
  const rows = (across: number, down: number): number =>
    across && down ? down * (1 + Math.ceil((across * depth * (channels[colour] ?? 0)) / 8)) : 0;
  if (!interlaced) return rows(width, height);
  const steps = [
    [0, 8, 0, 8],
    [4, 8, 0, 8],
    [0, 4, 4, 8],
    [2, 4, 0, 4],
    [0, 2, 2, 4],
    [1, 2, 0, 2],
    [0, 1, 1, 2],
  ] as const;
  return steps.reduce(
    (sum, [x, dx, y, dy]) =>
      sum + rows(Math.max(0, Math.ceil((width - x) / dx)), Math.max(0, Math.ceil((height - y) / dy))),
    0,
  );
}
