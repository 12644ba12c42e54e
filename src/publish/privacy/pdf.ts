/** Reads back PDFs: who made them and with what, what would run, what is attached, and what their pictures still say. */
import {
  decodePDFRawStream,
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { allowedTools, fault, isPublisher, quote, type Fault, type Look } from './fault.ts';
import { pictureFaults } from './picture.ts';
import { textFaults } from './text.ts';
import { xmpFaults } from './xmp.ts';

/** Fields of the Info dictionary that say nothing of a person or a machine (ISO 32000-2, table 349). */
const infoFields = new Set(['Title', 'Subject', 'Keywords', 'CreationDate', 'ModDate', 'Trapped']);

/** A field that names the standard which a file for a print shop keeps (ISO 15930-4, 6.4), and what it may say. */
const standardField = 'GTS_PDFXVersion';
const standard = /^PDF\/X-\d[a-z]?:\d{4}$/;

/** Actions that run something or lead out of the file (ISO 32000-2, table 201); `URI` is judged by its address. */
const actions = new Set([
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'GoToR',
  'GoToE',
  'Rendition',
  'Movie',
  'Sound',
  'RichMediaExecute',
  'GoTo3DView',
]);

/** What a page may carry besides its words; anything else is a reader's comment, a file or a film. */
const annotations = new Set(['Link', 'Widget', 'TrapNet', 'PrinterMark']);

/** Finds what a PDF tells or does that it must not. */
export async function pdfFaults(bytes: Uint8Array, look: Pick<Look, 'secrets'>): Promise<Fault[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest }).catch(
    () => undefined,
  );
  if (!pdf) return [fault('no PDF that can be read: damaged, or locked with a password')];
  const found = infoFaults(pdf);
  const texts: string[] = [];
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    visit(object, (dict) => found.push(...dictFaults(dict, pdf)), texts);
    if (object instanceof PDFRawStream) found.push(...(await streamFaults(object, pdf, look)));
  }
  // A mark between them that belongs to no address, so that two texts never read as one.
  return [...found, ...textFaults(texts.join(' \n'), look)];
}

function infoFaults(pdf: PDFDocument): Fault[] {
  const info = pdf.context.trailerInfo.Info && pdf.context.lookup(pdf.context.trailerInfo.Info);
  if (!(info instanceof PDFDict)) return [];
  return info.entries().flatMap(([key, object]) => {
    const field = key.decodeText();
    const value = textOf(pdf.context.lookup(object) ?? object);
    if (infoFields.has(field) || (field === standardField && standard.test(value))) return [];
    if (field === 'Author')
      return isPublisher(value) ? [] : [fault(`Author ${quote(value)}, who is not the publisher`)];
    if (field === 'Creator' || field === 'Producer')
      return allowedTools.test(value) || value === ''
        ? []
        : [fault(`${field} ${quote(value)}, a program that is not one of ours`)];
    return [fault(`Info field ${field} ${quote(value)}`)];
  });
}

function textOf(object: PDFObject): string {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : String(object);
}

/** Goes through an object with all that lies directly in it, collecting its texts. */
function visit(object: PDFObject, each: (dict: PDFDict) => void, texts: string[]): void {
  if (object instanceof PDFString || object instanceof PDFHexString) texts.push(object.decodeText());
  else if (object instanceof PDFArray) for (const item of object.asArray()) visit(item, each, texts);
  else if (object instanceof PDFStream) visit(object.dict, each, texts);
  else if (object instanceof PDFDict) {
    each(object);
    for (const [, value] of object.entries())
      if (!(value instanceof PDFRef) && !(value instanceof PDFName)) visit(value, each, texts);
  }
}

function nameIn(dict: PDFDict, key: string): string | undefined {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
}

function dictFaults(dict: PDFDict, pdf: PDFDocument): Fault[] {
  const found: Fault[] = [];
  const has = (key: string): boolean => dict.has(PDFName.of(key));
  const action = nameIn(dict, 'S');
  if (action !== undefined && actions.has(action))
    found.push(fault(`/${action}, an action that runs or leads out of the file`));
  if (has('JS') && action !== 'JavaScript') found.push(fault('/JavaScript'));
  for (const key of ['EmbeddedFiles', 'EF', 'AF', 'RichMediaContent', 'JavaScript', 'XFA'])
    if (has(key)) found.push(fault(`/${key}, something attached`));
  if (has('PieceInfo')) found.push(fault('/PieceInfo, notes of the program that drew it'));
  if (nameIn(dict, 'Type') === 'EmbeddedFile') found.push(fault('/EmbeddedFile, a file inside the file'));
  const uri = dict.get(PDFName.of('URI'));
  const address = uri && pdf.context.lookup(uri);
  if (
    (address instanceof PDFString || address instanceof PDFHexString) &&
    !/^(https?:\/\/|mailto:|tel:)/i.test(address.decodeText())
  )
    found.push(
      fault(
        `/URI ${quote(address.decodeText())}, which is neither a web address, nor one of e-mail, nor a telephone number`,
      ),
    );
  const subtype = nameIn(dict, 'Subtype');
  if (
    subtype !== undefined &&
    (nameIn(dict, 'Type') === 'Annot' || (has('Rect') && !has('BBox'))) &&
    !annotations.has(subtype)
  )
    found.push(fault(`/${subtype}, a reader’s comment or a film on a page`));
  return found;
}

async function streamFaults(stream: PDFRawStream, pdf: PDFDocument, look: Pick<Look, 'secrets'>): Promise<Fault[]> {
  const { dict } = stream;
  if (nameIn(dict, 'Type') === 'Metadata') return xmpFaults(new TextDecoder().decode(decoded(stream)), look);
  const filter = dict.get(PDFName.of('Filter'));
  const plain = filter && pdf.context.lookup(filter);
  if (nameIn(dict, 'Subtype') === 'Image' && plain?.toString().replace(/[[\] ]/g, '') === '/DCTDecode')
    return pictureFaults(stream.contents).map(({ what }) => fault(`a picture inside it with ${what}`));
  // What is not compressed can be read by anyone with an editor.
  return filter || stream.contents.length === 0 ? [] : textFaults(new TextDecoder().decode(stream.contents), look);
}

function decoded(stream: PDFRawStream): Uint8Array {
  return decodePDFRawStream(stream).decode();
}
