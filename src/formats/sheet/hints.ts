/** Hints for the printer, written into a finished PDF: which edge to flip on, and not to scale. */
import { Duplex, PDFDocument, PrintScaling } from '@cantoo/pdf-lib';
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
 */
export async function addHints(pdf: Uint8Array, hints: { readonly duplex: Sides }): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const preferences = document.catalog.getOrCreateViewerPreferences();
  preferences.setDuplex(duplex[hints.duplex]);
  preferences.setPrintScaling(PrintScaling.None);
  return document.save({ useObjectStreams: false });
}
