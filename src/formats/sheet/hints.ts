/** Hints for the printer, written into a finished PDF: which edge to flip on, and not to scale. And for a phone: where its addresses lead. */
import { Duplex, PDFDocument, PDFString, PrintScaling } from '@cantoo/pdf-lib';
import { round, type LinkBox } from './local/box.ts';
import { savePressed } from './pressed.ts';
import type { Sides } from './variants.ts';

/** Values of /Duplex (ISO 32000-1, table 150). */
const duplex: Record<Sides, Duplex> = {
  one: Duplex.Simplex,
  fronts: Duplex.Simplex,
  backs: Duplex.Simplex,
  'long-edge': Duplex.DuplexFlipLongEdge,
  'short-edge': Duplex.DuplexFlipShortEdge,
};

/**
 * Sets /Duplex and /PrintScaling /None. Viewers may ignore both, so the page says the same in words.
 * Nothing else changes, and the same file gives the same bytes.
 * @param hints without `duplex` the printer does as it is set; `links`: addresses on the sheet, each to be made a link that leads there (ISO 32000-1, 12.5.6.5)
 */
export async function addHints(
  pdf: Uint8Array,
  hints: { readonly duplex?: Sides; readonly links?: readonly LinkBox[] } = {},
): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const preferences = document.catalog.getOrCreateViewerPreferences();
  if (hints.duplex) preferences.setDuplex(duplex[hints.duplex]);
  preferences.setPrintScaling(PrintScaling.None);
  const pages = document.getPages();
  for (const { page: number, url, x, y, width, height } of hints.links ?? []) {
    const page = pages[number];
    if (!page) throw new Error('A link lies on a page that the sheet does not have.');
    const top = page.getHeight() - y;
    const link = document.context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [x, top - height, x + width, top].map(round),
      Border: [0, 0, 0],
      Contents: PDFString.of(url.replace(/^mailto:/, '')),
      A: { S: 'URI', URI: PDFString.of(url) },
    });
    page.node.addAnnot(document.context.register(link));
  }
  return savePressed(document);
}
