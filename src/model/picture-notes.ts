/** Reads what a JPEG, PNG or WebP file says besides the picture: walks its parts, and keeps all that no viewer needs. */

/** One part of a picture's file that is not the picture. */
export interface PictureNote {
  readonly kind: 'EXIF' | 'XMP' | 'IPTC' | 'a comment' | 'a text' | 'a time' | 'a colour profile' | 'a preview' | 'other notes' | 'data after the picture';
  readonly bytes: Uint8Array;
}

/** What stands in a picture's file beside the picture. */
export interface PictureNotes {
  readonly notes: readonly PictureNote[];
  /** False when the file ends before the picture does. */
  readonly whole: boolean;
}

/** Reads a picture. @returns nothing when it is neither JPEG, PNG nor WebP */
export function pictureNotes(bytes: Uint8Array): PictureNotes | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return readJpeg(bytes);
  if (word(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return readPng(bytes);
  if (word(bytes, 0, 4) === 'RIFF' && word(bytes, 8, 4) === 'WEBP') return readWebp(bytes);
  return undefined;
}

/** Reads bytes as one letter each. */
export function word(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}

/** Walks the segments of a JPEG (ITU T.81, annex B); between a scan's header and the next marker lies the picture. */
function readJpeg(bytes: Uint8Array): PictureNotes {
  const notes: PictureNote[] = [];
  let at = 2;
  while (at + 1 < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || marker === 0 || (marker >= 0xd0 && marker <= 0xd7)) at += 1;
    else if (marker === 0xff) at += 1;
    else if (marker === 0xd9) {
      if (at + 2 < bytes.length) notes.push({ kind: 'data after the picture', bytes: bytes.subarray(at + 2) });
      return { notes, whole: true };
    } else {
      const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
      const kind = jpegKind(marker, bytes, at + 4);
      if (kind) notes.push({ kind, bytes: bytes.subarray(at + 4 + (kind === 'EXIF' ? 6 : 0), at + 2 + length) });
      at += 2 + length;
    }
  }
  return { notes, whole: false };
}

function jpegKind(marker: number, bytes: Uint8Array, at: number): PictureNote['kind'] | undefined {
  if (marker === 0xfe) return 'a comment';
  if (marker < 0xe0 || marker > 0xef) return undefined;
  const name = word(bytes, at, 28);
  // JFIF says how dense the dots are and Adobe how the colours are coded; a viewer needs both.
  if (marker === 0xe0 && name.startsWith('JFIF\0')) return bytes[at + 12] || bytes[at + 13] ? 'a preview' : undefined;
  if (marker === 0xee && name.startsWith('Adobe')) return undefined;
  if (marker === 0xe0 && name.startsWith('JFXX\0')) return 'a preview';
  if (marker === 0xe1) return name.startsWith('Exif\0\0') ? 'EXIF' : name.startsWith('http://ns.adobe.com/xap/1.0/') || name.startsWith('http://ns.adobe.com/xmp') ? 'XMP' : 'other notes';
  if (marker === 0xe2 && name.startsWith('ICC_PROFILE\0')) return 'a colour profile';
  if (marker === 0xed) return 'IPTC';
  return 'other notes';
}

/** The chunks of a PNG that a viewer needs (PNG, third edition, and APNG). */
const pngPicture = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'bKGD', 'pHYs', 'sBIT', 'hIST', 'cICP', 'mDCV', 'cLLI', 'acTL', 'fcTL', 'fdAT']);
const pngKinds: Readonly<Record<string, PictureNote['kind']>> = { eXIf: 'EXIF', tEXt: 'a text', zTXt: 'a text', iTXt: 'a text', tIME: 'a time', iCCP: 'a colour profile' };

function readPng(bytes: Uint8Array): PictureNotes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const notes: PictureNote[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    const name = word(bytes, at + 4, 4);
    const data = bytes.subarray(at + 8, end - 4);
    const xmp = name === 'iTXt' && word(data, 0, 17) === 'XML:com.adobe.xmp';
    if (!pngPicture.has(name)) notes.push({ kind: xmp ? 'XMP' : (pngKinds[name] ?? 'other notes'), bytes: data });
    if (name === 'IEND') {
      if (end < bytes.length) notes.push({ kind: 'data after the picture', bytes: bytes.subarray(end) });
      return { notes, whole: end <= bytes.length };
    }
    at = end;
  }
  return { notes, whole: false };
}

const webpPicture = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF']);
const webpKinds: Readonly<Record<string, PictureNote['kind']>> = { 'EXIF': 'EXIF', 'XMP ': 'XMP', 'ICCP': 'a colour profile' };

function readWebp(bytes: Uint8Array): PictureNotes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const notes: PictureNote[] = [];
  const end = 8 + view.getUint32(4, true);
  let at = 12;
  while (at + 8 <= Math.min(end, bytes.length)) {
    const name = word(bytes, at, 4);
    const size = view.getUint32(at + 4, true);
    // Some writers put JPEG's heading before the EXIF.
    const skip = name === 'EXIF' && word(bytes, at + 8, 6) === 'Exif\0\0' ? 6 : 0;
    if (!webpPicture.has(name)) notes.push({ kind: webpKinds[name] ?? 'other notes', bytes: bytes.subarray(at + 8 + skip, at + 8 + size) });
    at += 8 + size + (size % 2);
  }
  if (end + (end % 2) < bytes.length) notes.push({ kind: 'data after the picture', bytes: bytes.subarray(end) });
  return { notes, whole: at <= bytes.length };
}
