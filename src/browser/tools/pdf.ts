/** Reads the pages of PDFs and writes new ones, with the PDF library; loaded when the first file is opened. */
import {
  Duplex,
  EncryptedPDFError,
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFObjectCopier,
  PDFPageEmbedder,
  PDFPageLeaf,
  PDFString,
  PDFRef,
  PDFStream,
  PrintScaling,
  type PDFObject,
  type StandardFonts,
} from '@cantoo/pdf-lib';
import { embedDetailFont } from '../../formats/sheet/local/embed.ts';
import type { DetailFont } from '../../formats/sheet/local/letters.ts';
import type { Size } from '../../formats/sheet/plan.ts';
import { ToolError } from './bench.ts';

/** Faults that have a sentence. */
export type PdfFault = 'locked' | 'broken' | 'foreign';

/** A rectangle of a page in its own space, in pt. */
interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** Six numbers, as PDF writes them (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

/** A page of an open file. */
export interface PdfPage {
  /** As one reads it, turned as the file says; in pt. */
  readonly size: Size;
  /** Carries the page's own space to its size, with its origin at the lower left. */
  readonly upright: Matrix;
  readonly box: Box;
  readonly node: PDFPageLeaf;
}

/** A file that is open. */
export interface OpenPdf {
  readonly document: PDFDocument;
  readonly pages: readonly PdfPage[];
  /** What it calls itself; empty when it does not. */
  readonly title: string;
  /** Tag of its language, as it says; empty when it does not. */
  readonly language: string;
}

/** Opens a file. A password that opens it for reading is asked for; one that only forbids changes is not. @throws ToolError with a `PdfFault` */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  // A PDF may begin within its first kilobyte (ISO 32000-1, annex H, 3.4.1).
  const latin1 = new TextDecoder('latin1');
  if (!latin1.decode(bytes.subarray(0, 1024)).includes('%PDF-')) throw new ToolError<PdfFault>('foreign');
  // The library would open what is cut short, and leave out what it misses. The end stands in the last kilobyte (3.4.4).
  if (!latin1.decode(bytes.subarray(-1024)).includes('%%EOF')) throw new ToolError<PdfFault>('broken');
  const document = await parse(bytes);
  try {
    const pages = document.getPages().map(({ node }) => pageOf(node));
    if (pages.length === 0) throw new ToolError<PdfFault>('broken');
    const language = document.catalog.lookupMaybe(PDFName.of('Lang'), PDFString)?.decodeText() ?? '';
    return { document, pages, title: titleOf(document), language };
  } catch {
    throw new ToolError<PdfFault>('broken');
  }
}

async function parse(bytes: Uint8Array): Promise<PDFDocument> {
  const options = { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest };
  try {
    return await PDFDocument.load(bytes, options);
  } catch (error) {
    if (!(error instanceof EncryptedPDFError)) throw new ToolError<PdfFault>('broken');
  }
  try {
    return await PDFDocument.load(bytes, { ...options, password: '' });
  } catch {
    throw new ToolError<PdfFault>('locked');
  }
}

function titleOf(document: PDFDocument): string {
  try {
    return document.getTitle()?.trim() ?? '';
  } catch {
    return '';
  }
}

function pageOf(node: PDFPageLeaf): PdfPage {
  const media = boxOf(node.MediaBox());
  const crop = node.CropBox();
  const box = crop ? inner(boxOf(crop), media) : media;
  const { left, bottom, right, top } = box;
  const [width, height] = [right - left, top - bottom];
  if (!(width > 0 && height > 0)) throw new Error('A page has no size.');
  const rotate = node.Rotate()?.asNumber() ?? 0;
  const turns = (((Math.round(rotate / 90) % 4) + 4) % 4) as 0 | 1 | 2 | 3;
  const upright: Matrix = (
    [
      [1, 0, 0, 1, -left, -bottom],
      [0, -1, 1, 0, -bottom, right],
      [-1, 0, 0, -1, right, top],
      [0, 1, -1, 0, top, -left],
    ] as const
  )[turns];
  return { node, box, upright, size: turns % 2 ? { width: height, height: width } : { width, height } };
}

/** The streams of a page's content, in their order; a page may name one, or a list, or none. */
function contentsOf(node: PDFPageLeaf): PDFObject[] {
  const named = node.get(PDFName.of('Contents'));
  const list = named && node.context.lookup(named);
  return list instanceof PDFArray ? list.asArray() : named && list instanceof PDFStream ? [named] : [];
}

function boxOf(array: PDFArray): Box {
  const [a, b, c, d] = [0, 1, 2, 3].map((at) => array.lookup(at, PDFNumber).asNumber()) as [
    number,
    number,
    number,
    number,
  ];
  return { left: Math.min(a, c), bottom: Math.min(b, d), right: Math.max(a, c), top: Math.max(b, d) };
}

function inner(one: Box, other: Box): Box {
  const both = {
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top),
  };
  return both.right > both.left && both.top > both.bottom ? both : other;
}

/** What a printer is told beside the pages. */
export interface Finish {
  readonly title: string;
  readonly language: string;
  /** Absent where both sides are not printed at once. */
  readonly flip?: 'long-edge' | 'short-edge';
}

/** One of the fonts that every reader has, for letters of Western Europe. */
export interface ReadingFont {
  readonly ref: PDFRef;
  /** Width of a letter in parts of the size; nothing for one that the font lacks. */
  width(letter: string): number | undefined;
  /** Words as an operand of a page’s content. */
  encode(words: string): string;
}

/** A file that is being written. It says its title and its language, and nothing of the day or of who made it. */
export class PdfFile {
  private readonly document: PDFDocument;
  private readonly copiers = new Map<PDFDocument, PDFObjectCopier>();
  private readonly forms = new Map<PDFPageLeaf, PDFRef | undefined>();
  /** What is no longer needed once pages have become forms. */
  private readonly left: PDFRef[] = [];

  private constructor(document: PDFDocument) {
    this.document = document;
  }

  static async create(): Promise<PdfFile> {
    return new PdfFile(await PDFDocument.create({ updateMetadata: false }));
  }

  get pageCount(): number {
    return this.document.getPageCount();
  }

  /** Adds a page of another file as it is, without what cannot be printed. @param turn whether it stands on its head */
  addCopy(source: OpenPdf, page: PdfPage, turn: boolean): void {
    const node = this.copy(source, page);
    const leaf = PDFPageLeaf.fromMapWithContext(new Map(node.entries()), this.document.context);
    const rotate = (page.node.Rotate()?.asNumber() ?? 0) + (turn ? 180 : 0);
    leaf.set(PDFName.of('Type'), PDFName.of('Page'));
    leaf.set(PDFName.of('Rotate'), PDFNumber.of(((rotate % 360) + 360) % 360));
    this.append(leaf);
  }

  /** Adds a page. @param content operators @param forms names of pages of other files, as the content calls them @param fonts names of fonts */
  addSheet(
    { width, height }: Size,
    content: string,
    forms: ReadonlyMap<string, PDFRef>,
    fonts: ReadonlyMap<string, PDFRef> = new Map(),
  ): void {
    const { context } = this.document;
    const dictionary = (names: ReadonlyMap<string, PDFRef>): PDFDict => context.obj(Object.fromEntries(names));
    const page = this.document.addPage([width, height]);
    page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content)));
    page.node.set(
      PDFName.of('Resources'),
      context.obj({ XObject: dictionary(forms), Font: dictionary(fonts) } as never),
    );
  }

  /** Brings a page of another file in as a form to be placed. @returns nothing for an empty page */
  async form(source: OpenPdf, page: PdfPage): Promise<PDFRef | undefined> {
    if (this.forms.has(page.node)) return this.forms.get(page.node);
    const node = this.copy(source, page);
    const contents = node.lookup(PDFName.of('Contents'), PDFArray);
    const leaf = PDFPageLeaf.fromMapWithContext(new Map(node.entries()), this.document.context);
    const embedder = await PDFPageEmbedder.for(leaf, page.box, [1, 0, 0, 1, 0, 0]);
    const made = contents.size() ? await embedder.embedIntoContext(this.document.context) : undefined;
    this.left.push(...contents.asArray().filter((one) => one instanceof PDFRef));
    this.forms.set(page.node, made);
    return made;
  }

  /** One of the fonts that every reader has (ISO 32000-1, 9.6.2.2), for letters of Western Europe. */
  plainFont(): PDFRef {
    const { context } = this.document;
    return context.register(
      context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' }),
    );
  }

  /** A typeface to read by that every reader has, with the widths of its letters. */
  readingFont(name: StandardFonts): ReadingFont {
    const font = this.document.embedStandardFont(name);
    const drawn = new Set(font.getCharacterSet());
    return {
      ref: font.ref,
      width: (letter) => (drawn.has(letter.codePointAt(0) ?? 0) ? font.widthOfTextAtSize(letter, 1) : undefined),
      encode: (words) => String(font.encodeText(words)),
    };
  }

  /** The typeface of local details, whole: it has every letter of Latin script, where the plain fonts have those of Western Europe. */
  detailFont(font: DetailFont): PDFRef {
    return embedDetailFont(this.document.context, font);
  }

  /** Writes the file. */
  async save({ title, language, flip }: Finish): Promise<Uint8Array<ArrayBuffer>> {
    const { catalog, context } = this.document;
    for (const ref of this.left) context.delete(ref);
    const viewer = catalog.getOrCreateViewerPreferences();
    viewer.setPrintScaling(PrintScaling.None);
    if (flip) viewer.setDuplex(flip === 'long-edge' ? Duplex.DuplexFlipLongEdge : Duplex.DuplexFlipShortEdge);
    this.document.setTitle(title, { showInWindowTitleBar: true });
    this.document.setLanguage(language);
    const bytes = await this.document.save({ useObjectStreams: true, addDefaultPage: false, objectsPerTick: 500 });
    return new Uint8Array(bytes);
  }

  /** Copies a page with what its content needs, and nothing else: no notes, links, fields, or words about it. */
  private copy({ document }: OpenPdf, { node, box }: PdfPage): PDFDict {
    const copier = this.copiers.get(document) ?? PDFObjectCopier.for(document.context, this.document.context);
    this.copiers.set(document, copier);
    const bare = document.context.obj({});
    bare.set(PDFName.of('MediaBox'), document.context.obj([box.left, box.bottom, box.right, box.top]));
    const resources = node.getInheritableAttribute(PDFName.of('Resources'));
    if (resources) bare.set(PDFName.of('Resources'), resources);
    bare.set(PDFName.of('Contents'), document.context.obj(contentsOf(node)));
    const group = node.get(PDFName.of('Group'));
    if (group) bare.set(PDFName.of('Group'), group);
    return copier.copy(bare);
  }

  private append(leaf: PDFPageLeaf): void {
    const page = this.document.addPage();
    for (const [key, value] of leaf.entries()) page.node.set(key, value);
  }
}
