/** Reads a font as far as its list of tables: that it is one, whole, and holds nothing but the tables of a font. */
import { brotliDecompressSync, inflateSync } from 'node:zlib';

/** The tables of OpenType 1.9.1. Editors add others, with folders, times and names in them. */
const tables = new Set(
  [
    'cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep gasp CFF  CFF2 VORG EBDT EBLC EBSC CBDT CBLC sbix COLR CPAL',
    'BASE GDEF GPOS GSUB JSTF MATH avar cvar fvar gvar HVAR MVAR STAT VVAR DSIG hdmx kern LTSH MERG PCLT VDMX vhea vmtx',
  ].flatMap((row) => row.match(/\S.{3}(?= |$)/g) ?? []),
);

/** The tags that WOFF2 numbers (its specification, 4.1). */
const numbered = [
  'cmapheadhheahmtxmaxpnameOS/2postcvt fpgmglyflocaprepCFF VORGEBDTEBLCgasphdmxkernLTSHPCLTVDMXvheavmtxBASEGDEFGPOSGSUBEBSCJSTFMATHCBDTCBLCCOLRCPAL',
  'SVG sbixacntavarbdatblocbslncvarfdscfeatfmtxfvargvarhstyjustlcarmortmorxopbdproptrakZapfSilfGlatGlocFeatSill',
].join('');

/** Thrown with what is wrong, in half a sentence. */
class FontError extends Error {}

/** Says what is wrong with a font in half a sentence; nothing when all is well. */
export function fontFault(bytes: Uint8Array): string | undefined {
  try {
    fontTables(bytes);
    return undefined;
  } catch (error) {
    if (error instanceof FontError) return error.message;
    if (error instanceof RangeError) return 'a font that is damaged or cut short';
    throw error;
  }
}

/**
 * Reads the tables of a TrueType, OpenType, WOFF or WOFF2 font.
 * @throws FontError, or RangeError when the font is cut short
 */
function fontTables(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = tag(bytes, 0);
  const names = kind === 'wOF2' ? woff2(bytes, view) : kind === 'wOFF' ? woff(bytes, view) : sfnt(bytes, view);
  const odd = names.find((name) => !tables.has(name));
  if (odd !== undefined) throw new FontError(`the table “${odd.trim()}”, which no reader of fonts needs`);
  if (new Set(names).size !== names.length) throw new FontError('a table that stands there twice');
  for (const name of ['head', 'maxp', 'cmap'])
    if (!names.includes(name)) throw new FontError(`no table “${name}”, which every font has`);
}

function tag(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

/** A stretch of the file that a table takes. */
type Stretch = readonly [start: number, length: number];

/** Says that the stretches follow each other to the end, but for zeros that fill up to four. */
function covers(bytes: Uint8Array, from: number, stretches: readonly Stretch[]): void {
  let at = from;
  for (const [start, length] of [...stretches].sort(([a], [b]) => a - b)) {
    if (start < at || start - at > 3 || start + length > bytes.length)
      throw new FontError('a font whose tables do not fill it');
    if (bytes.subarray(at, start).some((byte) => byte !== 0)) throw new FontError('data between the tables of a font');
    at = start + length;
  }
  if (bytes.length - at > 3 || bytes.subarray(at).some((byte) => byte !== 0))
    throw new FontError('data after the end of a font');
}

function sfnt(bytes: Uint8Array, view: DataView): string[] {
  const count = view.getUint16(4);
  const records = Array.from({ length: count }, (_, index) => 12 + 16 * index);
  covers(
    bytes,
    12 + 16 * count,
    records.map((at): Stretch => [view.getUint32(at + 8), view.getUint32(at + 12)]),
  );
  return records.map((at) => tag(bytes, at));
}

function woff(bytes: Uint8Array, view: DataView): string[] {
  if (view.getUint32(8) !== bytes.length) throw new FontError('a font that is longer or shorter than it says');
  if ([24, 28, 32, 36, 40].some((at) => view.getUint32(at) !== 0)) throw new FontError('notes inside a font');
  const records = Array.from({ length: view.getUint16(12) }, (_, index) => 44 + 20 * index);
  covers(
    bytes,
    44 + 20 * records.length,
    records.map((at): Stretch => [view.getUint32(at + 4), view.getUint32(at + 8)]),
  );
  for (const at of records) {
    const [start, packed, length] = [view.getUint32(at + 4), view.getUint32(at + 8), view.getUint32(at + 12)];
    if (
      packed < length &&
      unpack(() => inflateSync(bytes.subarray(start, start + packed), { maxOutputLength: length })) !== length
    )
      throw new FontError('a font whose tables are not as long as it says');
  }
  return records.map((at) => tag(bytes, at));
}

function woff2(bytes: Uint8Array, view: DataView): string[] {
  if (view.getUint32(8) !== bytes.length) throw new FontError('a font that is longer or shorter than it says');
  if ([28, 32, 36, 40, 44].some((at) => view.getUint32(at) !== 0)) throw new FontError('notes inside a font');
  let at = 48;
  const base128 = (): number => {
    let value = 0;
    for (let count = 0; count < 5; count += 1) {
      const byte = view.getUint8(at);
      at += 1;
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
    throw new RangeError('A number is too long.');
  };
  let whole = 0;
  const names: string[] = [];
  for (let left = view.getUint16(12); left > 0; left -= 1) {
    const flags = view.getUint8(at);
    at += 1;
    const own = (flags & 63) === 63;
    const name = own ? tag(bytes, at) : numbered.slice(4 * (flags & 63), 4 * (flags & 63) + 4);
    if (own) at += 4;
    const length = base128();
    // The outlines and their places are rewritten when the two bits are 0, every other table when they are not.
    const rewritten = name === 'glyf' || name === 'loca' ? flags >> 6 === 0 : flags >> 6 !== 0;
    whole += rewritten ? base128() : length;
    names.push(name);
  }
  const packed = view.getUint32(20);
  covers(bytes, at, [[at, packed]]);
  if (unpack(() => brotliDecompressSync(bytes.subarray(at, at + packed), { maxOutputLength: whole + 1 })) !== whole)
    throw new FontError('a font whose tables are not as long as it says');
  return names;
}

/** Unpacks tables. @returns how many bytes they are; -1 when they cannot be unpacked */
function unpack(work: () => Uint8Array): number {
  try {
    return work().length;
  } catch {
    return -1;
  }
}
