/** The front of a finished sheet, large enough to be read on a screen: for whoever writes, and in no site. */
import { openPdf } from './pdfium.ts';
import { firstPage } from './raster.ts';

/**
 * Draws the first page as WebP.
 * @param width in px
 * @throws when the bytes are no PDF
 */
export async function frontOf(pdf: Uint8Array, width: number): Promise<Uint8Array> {
  const document = await openPdf(pdf);
  const { originalWidth, originalHeight } = (() => {
    try {
      return document.getPage(0).getOriginalSize();
    } finally {
      document.destroy();
    }
  })();
  return firstPage(pdf, { width, height: Math.round((width * originalHeight) / originalWidth) });
}
