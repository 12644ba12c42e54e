/** Saves a PDF as small as it goes without loss: sheets are sent by phone, and there are thousands. */
import { PDFName, PDFRawStream, type PDFDocument } from '@cantoo/pdf-lib';

/** A shorter stream would hardly become smaller, in bytes. */
const worthIt = 200;

/**
 * Presses what was not pressed, such as the maps from glyphs to letters, and puts small objects together into streams (ISO 32000-1, 7.5.7).
 * The XMP packet stays as it is, for programs that look for it without reading the file. The same input gives the same bytes.
 */
export function savePressed(document: PDFDocument): Promise<Uint8Array> {
  const { context } = document;
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.dict.has(PDFName.of('Filter'))) continue;
    if (object.contents.length < worthIt || object.dict.get(PDFName.of('Type')) === PDFName.of('Metadata')) continue;
    const pressed = context.flateStream(object.contents);
    for (const [key, value] of object.dict.entries()) if (key !== PDFName.of('Length')) pressed.dict.set(key, value);
    context.assign(ref, pressed);
  }
  return document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}
