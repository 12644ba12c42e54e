/** Reads back what a finished picture still tells besides the picture. */
import sharp from 'sharp';
import { pictureNotes } from '../../model/picture-notes.ts';

/** File endings this can read. */
export const pictureEndings = /\.(png|jpe?g|webp|avif|gif|tiff?)$/i;

/**
 * Lists the kinds of metadata in a picture: `EXIF`, `XMP`, `IPTC`, `a comment`, … None is needed to see it.
 * @throws when the picture cannot be read, or ends too soon
 */
export async function pictureMetadata(bytes: Uint8Array): Promise<string[]> {
  const read = pictureNotes(bytes);
  if (read && !read.whole) throw new Error('The file ends before the picture does.');
  if (read) return [...new Set(read.notes.map(({ kind }) => kind))];
  const { exif, xmp, iptc, comments, icc } = await sharp(bytes).metadata();
  return [exif && 'EXIF', xmp && 'XMP', iptc && 'IPTC', comments?.length && 'a comment', icc && 'a colour profile'].filter((found): found is string => typeof found === 'string');
}
