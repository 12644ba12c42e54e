/** Reads from a picture's notes what gives people away: the place, and numbers and names that lead to a person. */
import { pictureNotes, type PictureNote } from './picture-notes.ts';

/** What a picture's file can give away, as it is said to a writer. Never the value: a report may be public. */
export const tellTales = {
  place: 'the place where it was taken',
  serial: 'the serial number of the camera or lens',
  owner: 'the name of the camera’s owner',
  author: 'the name of whoever took it',
  more: 'more data after the end of the picture, such as the video and sound of a live photo',
} as const;
export type TellTale = keyof typeof tellTales;

/** Lists what a JPEG, PNG or WebP gives away, in the order of the list; nothing for any other file. */
export function picturesTell(bytes: Uint8Array): TellTale[] {
  const found = new Set<TellTale>(pictureNotes(bytes)?.notes.flatMap(noteTells));
  return (Object.keys(tellTales) as TellTale[]).filter((name) => found.has(name));
}

function noteTells({ kind, bytes }: PictureNote): TellTale[] {
  if (kind === 'EXIF') return exifTells(bytes);
  if (kind === 'XMP') return xmpTells(new TextDecoder('latin1').decode(bytes));
  if (kind === 'IPTC') return iptcTells(bytes);
  return kind === 'data after the picture' ? ['more'] : [];
}

/** Tags of EXIF 3.0 and TIFF, and of the field DNG lends to many cameras. */
const exifTags = new Map<number, TellTale>([
  [0x013b, 'author'],
  [0x9c9d, 'author'],
  [0xa430, 'owner'],
  [0xa431, 'serial'],
  [0xa435, 'serial'],
  [0xc62f, 'serial'],
  [0xa437, 'author'],
]);
const exifPart = 0x8769;
const placePart = 0x8825;

/** Reads the fields of a TIFF body; what is damaged is passed over, for the picture itself is judged elsewhere. */
function exifTells(tiff: Uint8Array): TellTale[] {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 8) return [];
  const little = tiff[0] === 0x49;
  const found: TellTale[] = [];
  const read = (start: number, depth: number): number[] => {
    if (start + 2 > tiff.length || depth > 2) return [];
    const tags: number[] = [];
    const count = view.getUint16(start, little);
    for (let at = start + 2; at + 12 <= tiff.length && tags.length < count; at += 12) {
      const tag = view.getUint16(at, little);
      const target = view.getUint32(at + 8, little);
      tags.push(tag);
      const tell = exifTags.get(tag);
      if (tell) found.push(tell);
      if (tag === exifPart) read(target, depth + 1);
      // The first field of the group only names its version, the satellites' clock and date say no place.
      if (tag === placePart && read(target, depth + 1).some((field) => ![0, 7, 0x1d].includes(field))) found.push('place');
    }
    return tags;
  };
  read(view.getUint32(4, little), 0);
  return found;
}

/** Fields of XMP that say the same, whether written as elements or as attributes. */
const xmpFields: readonly (readonly [RegExp, TellTale])[] = [
  [/\bexif:GPS(Latitude|Longitude|Position|Altitude)\b|\bphotoshop:(City|State)\b|\bIptc4xmpCore:Location\b|\bIptc4xmpExt:LocationCreated\b/, 'place'],
  [/\b(aux|exifEX):(Body|Lens)?SerialNumber\b/, 'serial'],
  [/\b(aux:OwnerName|exifEX:CameraOwnerName)\b/, 'owner'],
  [/\bdc:creator\b/, 'author'],
];

function xmpTells(text: string): TellTale[] {
  return xmpFields.flatMap(([pattern, tell]) => (pattern.test(text) ? [tell] : []));
}

/** Fields of IPTC-IIM, record 2: by-line; city, sublocation, state. */
function iptcTells(bytes: Uint8Array): TellTale[] {
  const found: TellTale[] = [];
  for (let at = 0; at + 5 < bytes.length; at += 1) {
    if (bytes[at] !== 0x1c || bytes[at + 1] !== 2) continue;
    const field = bytes[at + 2] ?? 0;
    if (field === 80) found.push('author');
    if ([90, 92, 95].includes(field)) found.push('place');
  }
  return found;
}
