/** Writes into a print shop's PDF where a page is cut, and how far its ink runs over. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { millimetresInPoints } from './papers.ts';

/** Space around the trim that holds the crop marks, in mm, as the templates draw it (`around` in look.typ), and the bleed in it. */
export const aroundMm = 14;
export const bleedMm = 3;

/** Sets TrimBox and BleedBox on every page (ISO 32000-1, 14.11.2); nothing else changes. */
export async function trimMarked(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const around = millimetresInPoints(aroundMm);
  const over = millimetresInPoints(aroundMm - bleedMm);
  for (const page of document.getPages()) {
    const { width, height } = page.getSize();
    page.setTrimBox(around, around, width - 2 * around, height - 2 * around);
    page.setBleedBox(over, over, width - 2 * over, height - 2 * over);
  }
  return document.save();
}
