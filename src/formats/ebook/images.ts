/** The pictures of a book: those of the document as JPEG, the drawn ones as SVG. */
import sharp from 'sharp';
import { drawSvg } from '../../look/draw.ts';
import type { DrawingName } from '../../look/names.ts';
import { drawingInks } from '../../look/tokens.ts';
import type { PictureFile } from '../../model/document.ts';
import { unreadablePicture } from '../unreadable.ts';

/** Widest picture, in px: sharp on a tablet, and light enough for a phone. */
const widest = 1000;

/** Size of a drawn figure, in px; only the proportion matters. */
const figure = { width: 1200, height: 480 } as const;

/** Name of a picture in the book. Its ending is kept in the name, for `a.png` may stand beside `a.jpg`. */
export function pictureFile(file: string): string {
  return `images/${file.replaceAll('.', '-')}.jpg`;
}

/** Name of a drawing in the book. */
export function drawingFile(name: DrawingName): string {
  return `images/drawn-${name}.svg`;
}

/** Makes a picture small, without the camera's notes. @throws ProblemError `picture-unreadable` */
export async function bookPicture({ bytes, path }: PictureFile): Promise<Uint8Array> {
  try {
    return new Uint8Array(
      await sharp(bytes, { failOn: 'warning' })
        .rotate()
        .resize({ width: widest, withoutEnlargement: true })
        .flatten({ background: 'white' })
        .jpeg({ quality: 72 })
        .toBuffer(),
    );
  } catch (cause) {
    throw unreadablePicture(path, cause);
  }
}

/** Draws a figure; it brings its own ground, so that it can be seen on a dark page as well. */
export function bookDrawing(name: DrawingName, seed: string): string {
  return drawSvg(name, seed, { ...figure, inks: drawingInks.light, style: 'color' });
}
