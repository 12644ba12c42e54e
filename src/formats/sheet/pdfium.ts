/** PDFium, which reads finished PDFs: started once in a process, for all who look at what was made. */
import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium';

let library: Promise<PDFiumLibrary> | undefined;

/** Opens a PDF; whoever opens it destroys it. @throws when the bytes are no PDF */
export async function openPdf(pdf: Uint8Array): Promise<PDFiumDocument> {
  library ??= PDFiumLibrary.init();
  return (await library).loadDocument(pdf);
}
