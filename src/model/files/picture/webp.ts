/** Walks the chunks of a WebP (RFC 9649): one still picture, its clear ground, and nothing else. */
import { viewOf, word, type NoteKind, type PictureNote, type PictureNotes } from './note.ts';

const kinds: Readonly<Record<string, NoteKind>> = {
  EXIF: 'EXIF',
  'XMP ': 'XMP',
  ICCP: 'a colour profile',
  ANIM: 'more pictures',
  ANMF: 'more pictures',
  C2PA: 'a record of its making',
};

/** In which order the chunks of a still picture stand; each stands once, and the first and the second only together. */
const order: readonly string[] = ['VP8X', 'ALPH', 'VP8 ', 'VP8L'];

/** The flags that VP8X knows: a clear ground, and notes and pictures to come, which are found themselves. */
const flags = 0x3e;

/** Lists what a WebP holds beside its picture. */
export function webpNotes(bytes: Uint8Array): PictureNotes {
  const view = viewOf(bytes);
  const notes: PictureNote[] = [];
  if (bytes.length < 20) return { notes, whole: false };
  const end = 8 + view.getUint32(4, true);
  const met: string[] = [];
  let whole = end <= bytes.length && end % 2 === 0;
  let at = 12;
  while (at + 8 <= Math.min(end, bytes.length)) {
    const name = word(bytes, at, 4);
    const size = view.getUint32(at + 4, true);
    const data = bytes.subarray(at + 8, at + 8 + size);
    const kind = chunkKind(name, data, met);
    // Some writers put JPEG's heading before the EXIF.
    if (kind)
      notes.push({
        kind,
        bytes: kind === 'EXIF' && word(data, 0, 6) === 'Exif\0\0' ? data.subarray(6) : data,
        part: [at, at + 8 + size + (size % 2)],
      });
    else met.push(name);
    if (size % 2 && bytes[at + 8 + size])
      notes.push({ kind: 'data between its parts', bytes: bytes.subarray(at + 8 + size, at + 9 + size) });
    at += 8 + size + (size % 2);
  }
  if (at !== end) whole = false;
  if (end < bytes.length)
    notes.push({ kind: 'data after the picture', bytes: bytes.subarray(end), part: [end, bytes.length] });
  return { notes, whole: whole && met.some((name) => name === 'VP8 ' || name === 'VP8L') };
}

/** Says what a chunk is when it is not one that the picture needs. */
function chunkKind(name: string, data: Uint8Array, met: readonly string[]): NoteKind | undefined {
  const place = order.indexOf(name);
  if (place === -1) return kinds[name] ?? 'other notes';
  if (met.includes(name) || met.some((other) => order.indexOf(other) >= place)) return 'other notes';
  if (name === 'VP8X')
    return data.length === 10 && ((data[0] ?? 0) & ~flags) === 0 && !data[1] && !data[2] && !data[3]
      ? undefined
      : 'other notes';
  if (name === 'ALPH') return met.includes('VP8X') ? undefined : 'other notes';
  if (name === 'VP8L')
    return data[0] === 0x2f && !met.includes('VP8 ') && !met.includes('ALPH') ? undefined : 'other notes';
  return word(data, 3, 3) === '\x9d\x01\x2a' ? undefined : 'other notes';
}
