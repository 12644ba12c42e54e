/** Reads back an animation (RFC 9649, section 2.7.1): frames of picture and nothing else. */
import { viewOf, word } from '../../model/files/picture/note.ts';

/** Bytes before the picture of a frame: its place, size, duration and how it covers the one before. */
const frameHead = 16;

/**
 * Lists what an animated WebP holds beside its frames; all of these are shown, so more pictures are no secret of it.
 * @returns nothing for every other file
 * @throws when it ends too soon
 */
export function animationMetadata(bytes: Uint8Array): string[] | undefined {
  if (bytes.length < 20 || word(bytes, 0, 4) !== 'RIFF' || word(bytes, 8, 4) !== 'WEBP') return undefined;
  const end = 8 + viewOf(bytes).getUint32(4, true);
  const chunks = chunksOf(bytes.subarray(0, end), 12);
  if (!chunks.some(({ name }) => name === 'ANIM')) return undefined;
  if (end > bytes.length || chunks.some(({ whole }) => !whole))
    throw new Error('The file ends before the animation does.');
  const frames = chunks.filter(({ name }) => name === 'ANMF');
  const strange = [
    ...chunks.filter(({ name }, index) => !['VP8X', 'ANIM', 'ANMF'].includes(name) || (name === 'VP8X' && index > 0)),
    ...frames.flatMap(({ data }) =>
      chunksOf(data, frameHead).filter(({ name, whole }) => !whole || !['ALPH', 'VP8 ', 'VP8L'].includes(name)),
    ),
  ];
  return [
    ...new Set([
      ...strange.map(({ name }) => (name === 'EXIF' ? 'EXIF' : name === 'XMP ' ? 'XMP' : 'other notes')),
      ...(end < bytes.length ? ['data after the picture'] : []),
    ]),
  ];
}

interface Chunk {
  readonly name: string;
  readonly data: Uint8Array;
  readonly whole: boolean;
}

function chunksOf(bytes: Uint8Array, from: number): Chunk[] {
  const view = viewOf(bytes);
  const found: Chunk[] = [];
  for (let at = from; at + 8 <= bytes.length;) {
    const size = view.getUint32(at + 4, true);
    const data = bytes.subarray(at + 8, at + 8 + size);
    found.push({ name: word(bytes, at, 4), data, whole: data.length === size });
    at += 8 + size + (size % 2);
  }
  return found;
}
