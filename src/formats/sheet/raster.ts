/** Draws the first page of a finished PDF as a small picture. */
import sharp from 'sharp';
import { openPdf } from './pdfium.ts';

/** Drawn this many times as large and then made smaller: letters of two pixels keep their shape, and lose the colours that PDFium gives their edges. */
const larger = 2;

/** WebP of a page of type, at which lines can be told apart and no sheet of ours comes to more than 6 kB. */
const quality = 32;

/**
 * Draws the first page.
 * @param size in px
 * @throws when the bytes are no PDF
 */
export async function firstPage(
  pdf: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  const document = await openPdf(pdf);
  try {
    // PDFium rounds the size that it draws; sharp makes it the one that pages say.
    const page = document.getPage(0);
    const drawn = await page.render({ scale: (width * larger) / page.getOriginalSize().originalWidth });
    const bitmap = { width: drawn.width, height: drawn.height, channels: 4 } as const;
    return new Uint8Array(
      await sharp(drawn.data, { raw: bitmap })
        .removeAlpha()
        .resize({ width, height, fit: 'fill' })
        .webp({ quality, effort: 6 })
        .toBuffer(),
    );
  } finally {
    document.destroy();
  }
}
