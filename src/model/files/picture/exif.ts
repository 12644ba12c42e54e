/** Reads the fields of EXIF (CIPA DC-008, 3.0) for what they give away. */
import { textTells } from './note-text.ts';
import { viewOf, type PictureNote } from './note.ts';
import type { TellTale } from './tell-tales.ts';

/** Tags of EXIF and TIFF, of Windows, and of the field DNG lends to many cameras. */
const tags: Readonly<Record<number, TellTale>> = {
  0x010d: 'path',
  0x010e: 'caption',
  0x010f: 'device',
  0x0110: 'device',
  0x0131: 'device',
  0x0132: 'time',
  0x013b: 'author',
  0x013c: 'device',
  0x8298: 'owner',
  0x9c9b: 'caption',
  0x9c9c: 'comment',
  0x9c9d: 'author',
  0x9c9e: 'keywords',
  0x9c9f: 'caption',
  0x9003: 'time',
  0x9004: 'time',
  0x9010: 'time',
  0x9011: 'time',
  0x9012: 'time',
  0x927c: 'maker',
  0x9286: 'comment',
  0xa420: 'id',
  0xa430: 'owner',
  0xa431: 'serial',
  0xa432: 'device',
  0xa433: 'device',
  0xa434: 'device',
  0xa435: 'serial',
  0xa436: 'caption',
  0xa437: 'author',
  0xa438: 'editor',
  0xa439: 'device',
  0xa43a: 'device',
  0xa43b: 'device',
  0xa43c: 'editor',
  0xc614: 'device',
  0xc62f: 'serial',
  0xc65d: 'id',
  0x8773: 'colours',
  0xc4a5: 'other',
};

/** Tags whose value is a note of another kind. */
const carried: Readonly<Record<number, PictureNote['kind']>> = { 0x02bc: 'XMP', 0x83bb: 'IPTC', 0x8649: 'IPTC' };
const exifPart = 0x8769;
const placePart = 0x8825;
const thumbnail = 0x0201;
/** Bytes of one value, by its type. */
const sizes: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
  13: 4,
  129: 1,
};

/**
 * Lists what a TIFF body says; what is damaged is passed over.
 * @param inside reads a note of another kind that is carried in a field
 */
export function exifTells(tiff: Uint8Array, inside: (note: PictureNote) => TellTale[]): TellTale[] {
  const view = viewOf(tiff);
  if (tiff.length < 8) return [];
  const little = tiff[0] === 0x49;
  const found: TellTale[] = [];
  const read = (start: number, depth: number): number[] => {
    if (start + 2 > tiff.length || depth > 3) return [];
    const names: number[] = [];
    const count = view.getUint16(start, little);
    let at = start + 2;
    for (; at + 12 <= tiff.length && names.length < count; at += 12) {
      const tag = view.getUint16(at, little);
      const length = (sizes[view.getUint16(at + 2, little)] ?? 1) * view.getUint32(at + 4, little);
      const target = view.getUint32(at + 8, little);
      const value = length <= 4 ? tiff.subarray(at + 8, at + 8 + length) : tiff.subarray(target, target + length);
      names.push(tag);
      found.push(...[tags[tag] ?? []].flat());
      if (tag !== 0x927c && tag !== 0x0132)
        found.push(
          ...(length > 8
            ? textTells(new TextDecoder('latin1').decode(value.subarray(0, 4096)).replaceAll('\0', ''))
            : []),
        );
      const kind = carried[tag];
      if (kind) found.push(...inside({ kind, bytes: value }));
      if (tag === thumbnail) found.push('preview');
      if (tag === exifPart) read(target, depth + 1);
      // The first field of the group only names its version; the satellites' clock and date say no place.
      if (tag === placePart) found.push(...placeTells(read(target, depth + 1)));
    }
    // What follows the first group describes the small copy.
    if (depth === 0 && names.length === count && at + 4 <= tiff.length && view.getUint32(at, little))
      read(view.getUint32(at, little), 1);
    return names;
  };
  read(view.getUint32(4, little), 0);
  return found;
}

function placeTells(fields: readonly number[]): TellTale[] {
  if (fields.some((field) => ![0, 7, 0x1d].includes(field))) return ['place'];
  return fields.some((field) => field !== 0) ? ['time'] : [];
}
