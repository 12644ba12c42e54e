/** Makes a leaf a print shop's: process inks, a printing condition, where it is cut, and marks in every plate; PDF/X-1a:2003 (ISO 15930-4). */
import { PDFDocument, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { millimetresInPoints, type PaperName } from '../papers.ts';
import { repaintAll, type PaperInk } from './repaint.ts';

/** Space around the trim that holds the marks, in mm, as the templates leave it (`around` in look.typ), and the bleed in it. */
export const aroundMm = 14;
export const bleedMm = 3;

/** Cyan, magenta, yellow, black from 0 to 1: text and drawings in black alone, and one red, 205 % of ink (a shop takes 280 at most). */
const process: Readonly<Record<PaperInk, string>> = { ink: '0 0 0 1', red: '0 1 .95 .1', white: '0 0 0 0' };

/** What it is meant to be printed on, by name in the registry of characterizations (www.color.org): coated sheets of either side of the Atlantic. */
const american = { identifier: 'CGATS TR 006', condition: 'GRACoL 2006 coated, sheetfed offset' };
const european = { identifier: 'FOGRA39', condition: 'Coated paper, offset, ISO 12647-2:2004' };

function conditionOf(paper: PaperName): typeof american {
  return paper.startsWith('a') ? european : american;
}

/**
 * Turns a leaf into what a print shop asks for. Links, bookmarks and other things for a screen are left out, as the standard wants.
 * The same input gives the same bytes.
 * @throws when something is painted with another color than our inks
 */
export async function forShop(pdf: Uint8Array, paper: PaperName): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { context, catalog } = document;
  repaintAll(document, (ink, { stroke }) => `${process[ink]} ${stroke ? 'K' : 'k'}`);
  const [around, over] = [millimetresInPoints(aroundMm), millimetresInPoints(aroundMm - bleedMm)];
  const every = context.register(
    context.obj([
      'Separation',
      'All', // every plate there is (ISO 32000-1, 8.6.6.4)
      'DeviceCMYK',
      { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 },
    ]),
  );
  for (const page of document.getPages()) {
    const { width, height } = page.getSize();
    page.setTrimBox(around, around, width - 2 * around, height - 2 * around);
    page.setBleedBox(over, over, width - 2 * over, height - 2 * over);
    const { Resources } = page.node.normalizedEntries();
    Resources.set(PDFName.of('ColorSpace'), context.obj({ Registration: every }));
    page.node.addContentStream(context.register(context.flateStream(marks(width, height, around, over))));
    for (const link of page.node.Annots()?.asArray() ?? []) if (link instanceof PDFRef) context.delete(link);
    for (const name of ['Annots', 'Tabs', 'Group']) page.node.delete(PDFName.of(name));
  }
  for (const name of ['Outlines', 'Names', 'PageMode', 'OpenAction', 'Dests']) catalog.delete(PDFName.of(name));
  const { identifier, condition } = conditionOf(paper);
  catalog.set(
    PDFName.of('OutputIntents'),
    context.obj([
      {
        Type: 'OutputIntent',
        S: 'GTS_PDFX',
        OutputConditionIdentifier: PDFString.of(identifier),
        OutputCondition: PDFString.of(condition),
        RegistryName: PDFString.of('http://www.color.org'),
      },
    ]),
  );
  const info = document['getInfoDict']();
  const made = info.get(PDFName.of('CreationDate')) ?? info.get(PDFName.of('ModDate'));
  if (made) info.set(PDFName.of('ModDate'), made);
  info.set(PDFName.of('GTS_PDFXVersion'), PDFString.of('PDF/X-1a:2003'));
  info.set(PDFName.of('Trapped'), PDFName.of('False'));
  const saved = await document.save({ useObjectStreams: false });
  // The standard is of PDF 1.4, and nothing that came later is left in the file.
  Buffer.from(saved.buffer, saved.byteOffset).write('%PDF-1.4', 'latin1');
  return saved;
}

/** Crop marks, hair lines of 8 mm that end where the bleed ends, and a cross in a circle in the middle of each side, to lay plates onto each other. */
function marks(width: number, height: number, around: number, over: number): string {
  const long = millimetresInPoints(8);
  const line = (x1: number, y1: number, x2: number, y2: number): string =>
    `${[x1, y1].map(two).join(' ')} m ${[x2, y2].map(two).join(' ')} l S`;
  const corners = [around, width - around].flatMap((x) => [
    line(x, over - long, x, over),
    line(x, height - over, x, height - over + long),
  ]);
  const sides = [around, height - around].flatMap((y) => [
    line(over - long, y, over, y),
    line(width - over, y, width - over + long, y),
  ]);
  const middle = over / 2;
  const targets = (
    [
      [width / 2, middle],
      [width / 2, height - middle],
      [middle, height / 2],
      [width - middle, height / 2],
    ] as const
  ).map(([x, y]) => line(x - 9, y, x + 9, y) + ' ' + line(x, y - 9, x, y + 9) + ' ' + circle(x, y, 5));
  return `q /Registration CS 1 SCN 0.25 w ${[...corners, ...sides, ...targets].join(' ')} Q\n`;
}

/** Four curves that come as near to a circle as print shows. */
function circle(x: number, y: number, radius: number): string {
  const bend = radius * 0.5523;
  const curve = (...points: readonly number[]): string => `${points.map(two).join(' ')} c`;
  return [
    `${two(x + radius)} ${two(y)} m`,
    curve(x + radius, y + bend, x + bend, y + radius, x, y + radius),
    curve(x - bend, y + radius, x - radius, y + bend, x - radius, y),
    curve(x - radius, y - bend, x - bend, y - radius, x, y - radius),
    curve(x + bend, y - radius, x + radius, y - bend, x + radius, y),
    'S',
  ].join(' ');
}

function two(value: number): number {
  return Math.round(value * 100) / 100;
}
