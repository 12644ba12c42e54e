/** How much ink a page takes, as far as a printer with black alone is concerned. */
import { openPdf } from '../pdfium.ts';

/**
 * The most that a page of ink-light may take, in percent. Ghostscript's `ink_cov` counts every dot that ink touches, about a sixth more
 * than this measure; its 8 % are about what this keeps (docs/benchmarks.md has it, measured on every flyer).
 */
export const lightInk = 6.1;

/** Measures the black of the first page, in percent of its area, at the 72 dots an inch of Ghostscript's measure. @throws when the bytes are no PDF */
export async function inkOf(pdf: Uint8Array): Promise<number> {
  const document = await openPdf(pdf);
  try {
    const { data } = await document.getPage(0).render({ scale: 1, render: 'bitmap' });
    let light = 0;
    for (let at = 1; at < data.length; at += 4) light += data[at] ?? 0;
    return 100 * (1 - light / 255 / (data.length / 4));
  } finally {
    document.destroy();
  }
}
