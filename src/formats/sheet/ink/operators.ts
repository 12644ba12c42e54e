/** Reads what the drawing operators of a PDF paint with, and can have every one of them take up another color. */
import { PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef, PDFArray, decodePDFRawStream } from '@cantoo/pdf-lib';

/** A color as an operator takes it up: one part is gray, three are red, green and blue, four are cyan, magenta, yellow and black; from 0 to 1. */
export interface Paint {
  readonly parts: readonly number[];
  /** For lines, or for areas and letters. */
  readonly stroke: boolean;
  /** Whether what is painted with it next are letters. */
  readonly letters: boolean;
}

/** A string with one more in it, a hexadecimal string, a name, or a word: the tokens of a content stream (ISO 32000-1, 7.8.2). */
const token = /\((?:[^()\\]|\\[^]|\((?:[^()\\]|\\[^])*\))*\)|<<|>>|<[^>]*>|\/[^\s()<>[\]/]*|[[\]]|[^\s()<>[\]/]+/g;

/** How many parts each operator takes (ISO 32000-1, table 74); those of a space that was named before take what it has. */
const takes: Readonly<Record<string, number>> = { g: 1, G: 1, rg: 3, RG: 3, k: 4, K: 4, sc: 0, SC: 0, scn: 0, SCN: 0 };

/** How many tokens after a color what is painted with it is looked for: a headline's letters begin within 40, an area may be long. */
const ahead = 60;

/** What is painted: areas, lines, pictures and forms; letters (ISO 32000-1, tables 60, 87, 109). */
const painting = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'Do', 'sh', 'Tj', 'TJ']);

/**
 * Hands every color of a content stream to `paint` and writes what it returns in its place. The naming of a color space goes with it,
 * unless patterns are painted: those have colors of their own, in streams of their own.
 */
export function repaint(content: string, paint: (paint: Paint) => string): string {
  let written = '';
  let done = 0;
  let operands: { text: string; at: number }[] = [];
  const tokens = [...content.matchAll(token)];
  for (const [at, { 0: text, index }] of tokens.entries()) {
    if (/^[-+.\d/([<\])>]/.test(text) && !/^[A-Za-z]/.test(text)) {
      operands.push({ text, at: index });
      continue;
    }
    const start = operands[0]?.at ?? index;
    const numbers = operands.map((operand) => Number(operand.text));
    let instead: string | undefined;
    if (text === 'cs' || text === 'CS') instead = operands[0]?.text === '/Pattern' ? undefined : '';
    else if (takes[text] !== undefined && numbers.every((number) => !Number.isNaN(number)))
      instead = paint({
        parts: numbers,
        stroke: text === text.toUpperCase(),
        letters: /^T/.test(tokens.slice(at + 1, at + ahead).find((next) => painting.has(next[0]))?.[0] ?? ''),
      });
    if (instead !== undefined) {
      written += content.slice(done, start) + instead;
      done = index + text.length;
    }
    operands = [];
  }
  return written + content.slice(done);
}

/** Lists the streams of a document that draw: contents of pages, forms and patterns. */
export function drawingStreams(document: PDFDocument): [PDFRef, PDFRawStream][] {
  const contents = new Set(
    document.getPages().flatMap(({ node }) => {
      const entry = node.get(PDFName.of('Contents'));
      const looked = entry instanceof PDFRef ? document.context.lookup(entry) : entry;
      return looked instanceof PDFArray ? looked.asArray().map(String) : [String(entry)];
    }),
  );
  return document.context
    .enumerateIndirectObjects()
    .filter((found): found is [PDFRef, PDFRawStream] => found[1] instanceof PDFRawStream)
    .filter(([ref, { dict }]) => contents.has(String(ref)) || draws(dict));
}

function draws(dict: PDFDict): boolean {
  return dict.get(PDFName.of('Subtype')) === PDFName.of('Form') || dict.has(PDFName.of('PatternType'));
}

/** Returns what a stream says. */
export function contentOf(stream: PDFRawStream): string {
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}

/** Every color that is painted with anywhere in a document, as `0`, `0.77 0.09 0.11` or `0 0 0 1`, in hundredths; pictures are not painted by operators. */
export function paintsOf(document: PDFDocument): Set<string> {
  const found = new Set<string>();
  for (const [, stream] of drawingStreams(document))
    repaint(contentOf(stream), ({ parts }) => {
      found.add(parts.map((part) => Math.round(part * 100) / 100).join(' '));
      return '';
    });
  return found;
}
