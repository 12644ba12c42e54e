/** Reads back what a finished picture still tells besides the picture. */
import sharp from 'sharp';

/** File endings this can read. */
export const pictureEndings = /\.(png|jpe?g|webp|avif|gif|tiff?)$/i;

/**
 * Lists the kinds of metadata in a picture: `EXIF`, `XMP`, `IPTC`, `comments`.
 * @throws when the picture cannot be read
 */
export async function pictureMetadata(bytes: Uint8Array): Promise<string[]> {
  const { exif, xmp, iptc, comments } = await sharp(bytes).metadata();
  return [exif && 'EXIF', xmp && 'XMP', iptc && 'IPTC', comments?.length && 'comments'].filter((found): found is string => typeof found === 'string');
}
