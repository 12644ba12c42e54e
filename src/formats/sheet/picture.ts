/** Makes picture files ready for print: a JPEG of the printed size, without the camera's notes. */
import sharp from 'sharp';
import type { PictureFile } from '../../model/document.ts';
import { ProblemError } from '../../model/problems.ts';
import { unreadablePicture } from '../unreadable.ts';
import { problem, type Messages } from '../../model/messages.ts';

const messages = {
  'picture-too-small': (width: number, widthPt: number, least: number) => ({
    fact: `The picture is ${width} pixels wide; printed ${Math.round((widthPt / 72) * 25.4)} mm wide it would show its pixels.`,
    fix: `Ask for the original; it should be at least ${least} pixels wide.`,
  }),
} satisfies Messages;

/** Below this a printed picture shows its pixels. */
const leastDotsPerInch = 200;

/** Fine enough for an office printer; more only makes the file heavy. */
const dotsPerInch = 220;

/**
 * Turns a picture into the JPEG that is printed. Typst passes JPEG through as it is, while WebP and PNG grow.
 * @param widthPt printed width in pt
 * @param gray whether it is printed with black alone
 * @throws ProblemError `picture-unreadable` when the file is damaged or not a picture, `picture-too-small` when it has fewer than 200 dots per inch
 */
export async function printedPicture(picture: PictureFile, widthPt: number, gray = false): Promise<Uint8Array> {
  const { autoOrient } = await sharp(picture.bytes)
    .metadata()
    .catch((cause: unknown) => {
      throw unreadablePicture(picture.path, cause);
    });
  const least = Math.ceil((widthPt / 72) * leastDotsPerInch);
  if (autoOrient.width < least) {
    throw new ProblemError(
      problem(messages, 'picture-too-small', { path: picture.path }, autoOrient.width, widthPt, least),
    );
  }
  try {
    const width = Math.round((widthPt / 72) * dotsPerInch);
    return new Uint8Array(
      await sharp(picture.bytes)
        .rotate()
        .resize({ width, withoutEnlargement: true })
        .flatten({ background: 'white' })
        .grayscale(gray)
        .jpeg({ quality: 80 })
        .toBuffer(),
    );
  } catch (cause) {
    throw unreadablePicture(picture.path, cause);
  }
}
