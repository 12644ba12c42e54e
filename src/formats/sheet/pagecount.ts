/** Counts the pages of a finished PDF. */
import { PDFDocument } from '@cantoo/pdf-lib';

/**
 * Counts pages. The root of the page tree says how many (ISO 32000-2, 7.7.3.2); where it stands in the open, as Typst and our own
 * impositions write it, it is read from there; else the whole file is.
 * @throws when the bytes are no PDF
 */
export async function pageCount(pdf: Uint8Array): Promise<number> {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const trees = [...text.matchAll(/<<(?:(?!>>)[\s\S]){0,40}\/Type\s*\/Pages\b((?:(?!endobj)[\s\S])*)endobj/g)].map(
    ([whole]) => whole,
  );
  const roots = trees
    .filter((tree) => !/\/Parent\b/.test(tree))
    .map((tree) => Number(/\/Count\s+(\d+)/.exec(tree)?.[1] ?? 0));
  if (roots.length === 1 && roots[0]) return roots[0];
  return (await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount();
}
