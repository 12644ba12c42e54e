/** Walks a picture's file part by part against a list of what a viewer needs: whatever is not in the list, or not of its form, is a note. */
import { jpegNotes } from './jpeg.ts';
import { viewOf, word, type PictureNotes } from './note.ts';
import { pngNotes } from './png.ts';
import { webpNotes } from './webp.ts';

/**
 * Reads a picture. A file without notes holds the picture, what a viewer needs to show it, and nothing else.
 * @returns nothing when it is neither JPEG, PNG nor WebP
 */
export function pictureNotes(bytes: Uint8Array): PictureNotes | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegNotes(bytes);
  if (word(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return pngNotes(bytes);
  if (word(bytes, 0, 4) === 'RIFF' && word(bytes, 8, 4) === 'WEBP') return webpNotes(bytes);
  return undefined;
}

/** Cuts the notes out of a picture without touching the picture. What cannot be cut stays, so the outcome is walked again. */
export function withoutNotes(bytes: Uint8Array, { notes }: PictureNotes): Uint8Array {
  const made = new Uint8Array(bytes.length);
  let [from, to] = [0, 0];
  const copy = (end: number): void => {
    made.set(bytes.subarray(from, end), to);
    to += end - from;
  };
  for (const [start, end] of notes.flatMap(({ part }) => (part ? [part] : [])).sort(([a], [b]) => a - b)) {
    copy(start);
    from = end;
  }
  copy(bytes.length);
  // A WebP says its own length at its beginning.
  if (word(made, 0, 4) === 'RIFF') viewOf(made).setUint32(4, to - 8, true);
  return made.slice(0, to);
}
