/** Reads back what a finished picture still tells besides the picture. */
import { fileType } from '../../model/files/file-type.ts';
import { animationMetadata } from './animation.ts';
import { pictureNotes } from '../../model/files/picture/walk.ts';

/** File endings of pictures made of dots. Of these, JPEG, PNG and WebP can be read back; the others are no pictures of ours. */
export const pictureEndings = /\.(png|jpe?g|webp|avif|gif|tiff?)$/i;

/**
 * Lists the kinds of notes in a picture: `EXIF`, `XMP`, `IPTC`, `a comment`, … None is needed to see it.
 * @throws when it is neither JPEG, PNG nor WebP, cannot be read, or ends too soon
 */
export function pictureMetadata(bytes: Uint8Array): string[] {
  const moving = animationMetadata(bytes);
  if (moving) return moving;
  const read = pictureNotes(bytes);
  if (!read) throw new Error(`Nobody here reads ${fileType(bytes) ?? 'this'} back.`);
  if (!read.whole) throw new Error('The file ends before the picture does.');
  return [...new Set(read.notes.map(({ kind }) => kind))];
}
