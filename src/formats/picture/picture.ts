/** Pictures of documents, made small for a bad line and stripped of everything but the picture. */
import sharp from 'sharp';
import type { PictureFile } from '../../model/document.ts';
import type { Library } from '../../model/library.ts';
import { picturePath } from '../../model/urls.ts';
import { stored } from '../cache.ts';
import { output, type Format, type Output } from '../format.ts';
import { unreadablePicture } from '../unreadable.ts';

/** Widths in px: the first for phones, the second for sharp or wide screens. Narrower originals are not enlarged. */
export const pictureWidths = [720, 1440] as const;

async function shrink(picture: PictureFile, width: number): Promise<Uint8Array> {
  try {
    // sharp writes no metadata unless told to; rotate() first, because the camera's own turn is metadata too.
    // A clear ground becomes white, as on paper and in e-books: line art in any colour can be seen on it, whatever the page's own ground.
    const made = await sharp(picture.bytes, { failOn: 'warning' })
      .rotate()
      .resize({ width, withoutEnlargement: true })
      .flatten({ background: 'white' })
      .webp({ quality: 72, effort: 5 })
      .toBuffer();
    return new Uint8Array(made);
  } catch (cause) {
    throw unreadablePicture(picture.path, cause);
  }
}

export const pictures: Format = {
  name: 'picture',
  plan(library: Library): Output[] {
    return library.documents.flatMap((document) =>
      document.pictures.flatMap((picture) =>
        pictureWidths.map((width) =>
          output({
            path: picturePath(document, picture.file, width),
            type: 'image/webp',
            document,
            make: () =>
              stored(
                { bytes: Buffer.from(picture.bytes).toString('base64'), width },
                'src/formats/picture/picture.ts',
                () => shrink(picture, width),
              ),
          }),
        ),
      ),
    );
  },
};

/** Reads the size of a picture file as it will be shown. @returns width and height in px after turning, or nothing when it cannot be read */
export async function pictureSize(
  picture: PictureFile,
  width: number,
): Promise<{ width: number; height: number } | undefined> {
  const { autoOrient } = await sharp(picture.bytes)
    .metadata()
    .catch(() => ({ autoOrient: undefined }));
  if (!autoOrient) return undefined;
  const shown = Math.min(width, autoOrient.width);
  return { width: shown, height: Math.round((shown * autoOrient.height) / autoOrient.width) };
}
