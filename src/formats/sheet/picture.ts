/** Makes picture files ready for the press: a JPEG of the printed size, without the camera's notes. */
import sharp from 'sharp';
import type { PictureFile } from '../../model/document.ts';
import { unreadablePicture } from '../unreadable.ts';

/** Fine enough for an office printer; more only makes the file heavy. */
const dotsPerInch = 220;

/**
 * Turns a picture into the JPEG that is printed. Typst passes JPEG through as it is, while WebP and PNG grow.
 * @param widthPt printed width in pt
 * @throws ProblemError `picture-unreadable` when the file is damaged or not a picture
 */
export async function printedPicture(picture: PictureFile, widthPt: number): Promise<Uint8Array> {
  try {
    const width = Math.round((widthPt / 72) * dotsPerInch);
    return new Uint8Array(await sharp(picture.bytes).rotate().resize({ width, withoutEnlargement: true }).flatten({ background: 'white' }).jpeg({ quality: 80 }).toBuffer());
  } catch (cause) {
    throw unreadablePicture(picture.path, cause);
  }
}
