/** Lays the pages of a leaf onto sheets of paper and writes the PDF. */
import { readFile } from 'node:fs/promises';
import { english, isLanguage, words, type Language } from '../../i18n/languages.ts';
import { type } from '../../look/tokens.ts';
import type { SheetProduct } from '../../model/kinds.ts';
import { startEngine } from './engine.ts';
import { impose, isImposed } from './impose.ts';
import { spotsOf } from './placing.ts';
import type { Plan, Size } from './plan.ts';
import { placeBox, placeInPart, roomOf, type LinkBox, type Lying, type LocalBox } from './local/box.ts';
import type { PaperName } from './papers.ts';
import { productEntry } from './products.ts';
import { reach } from './schemes/grid.ts';
import { stackOf } from './scripts.ts';
import type { Sides } from './variants.ts';

export { isImposed };

/** What imposition needs of a leaf. */
interface Pages {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Whether they are read from right to left. */
  readonly rightToLeft?: boolean;
}

/**
 * Imposes a leaf. The file says the author, language and day of its leaf; it has no tags and its links are gone, so it says where to read
 * the text on a screen.
 * @param sides what the printer can do; see impose.ts
 * @param said `title`: what the file calls itself, else as its leaf does; `screen`: address of a tagged file with the same words, if there is one
 * @throws ProblemError `booklet-too-long`
 * @throws when the leaf's pages do not make the product, or Typst fails
 */
export async function imposeLeaf(
  leaf: Pages,
  product: SheetProduct,
  paper: PaperName,
  sides: Sides,
  said: { readonly title?: string; readonly screen?: string | undefined } = {},
): Promise<Uint8Array> {
  const plan = impose(product, leaf.pages, paper, sides, leaf.rightToLeft);
  const about = aboutOf(leaf.pdf);
  const drawn = {
    ...plan.sheet,
    sides: spotsOf(plan),
    marks: plan.marks,
    notes: plan.sides.map((_, side) => [
      ...notesFor(plan, about.language, sides),
      ...(plan.notes?.[side] ?? []).map(({ says, ...at }) => ({
        ...at,
        middle: false,
        text: words(about.language).sheets.onSheet[says],
      })),
    ]),
    keys: plan.sides.map((_, side) => plan.keys?.[side] ?? null),
    ...about,
    title: said.title ?? about.title,
    subject: words(about.language).sheets.forPaper(said.screen),
    font: stackOf(type.sans, about.language),
  };
  const files = {
    '/plan.json': JSON.stringify(drawn),
    '/leaf.pdf': leaf.pdf,
    '/place.typ': await readFile('src/formats/sheet/place.typ'),
  };
  const engine = await startEngine();
  return engine.compile({ main: '/place.typ', files, inputs: {} }, (layout) => layout.pdf('plain'));
}

/** Where the boxes of a leaf lie once its pages are on paper; on a leaf that is its own sheet, where they were. */
export function placedBoxes(
  leaf: Pages & { readonly boxes: readonly LocalBox[] },
  product: SheetProduct,
  paper: PaperName,
  sides: Sides,
): LocalBox[] {
  return isImposed(product) ? placed(leaf, leaf.boxes, product, paper, sides) : [...leaf.boxes];
}

/** Where the links of a leaf lie on an imposed sheet; on a leaf that is its own sheet they are there already. */
export function placedLinks(
  leaf: Pages & { readonly links: readonly LinkBox[] },
  product: SheetProduct,
  paper: PaperName,
  sides: Sides,
): LinkBox[] {
  return isImposed(product) ? placed(leaf, leaf.links, product, paper, sides) : [];
}

function placed<Box extends Lying>(
  { pages, rightToLeft }: Pages,
  boxes: readonly Box[],
  product: SheetProduct,
  paper: PaperName,
  sides: Sides,
): Box[] {
  return spotsOf(impose(product, pages, paper, sides, rightToLeft)).flatMap((side, page) =>
    side.flatMap((spot) =>
      boxes
        .filter((box) => box.page === spot.page - 1)
        .flatMap((box) =>
          spot.whole
            ? (placeInPart(box, { ...spot, page }, spot.whole, leafSize(product, paper)) ?? [])
            : placeBox(box, { ...spot, ...roomOf(spot), page }),
        ),
    ),
  );
}

function leafSize(product: SheetProduct, paper: PaperName): Size {
  const { widthPt: width, heightPt: height } = productEntry(product).trim(paper);
  return { width, height };
}

/** A line of small print beside the pages: sizes in pt. */
interface Note {
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly width: number;
  /** Whether it stands in the middle of its width; else at the left. */
  readonly middle: boolean;
  readonly text: string;
}

/** Least bare paper above the cells that holds a line of small print below what a printer cannot reach (19 pt, 6.7 mm). */
const noteRoom = 30;

/** How to print it, above the left and the right half of the grid, where the sheet has bare paper there; cards and labels have. */
function notesFor({ origin, cell, gaps, columns, notes }: Plan, language: Language, sides: Sides): Note[] {
  if (notes || origin.y < noteRoom || columns < 2) return [];
  const { intro, sides: names } = words(language).sheets;
  const pad = 8;
  const half = (columns * cell.width + (columns - 1) * gaps.x) / 2;
  return [intro, names[sides].name].map((text, column) => ({
    x: origin.x + column * half + pad,
    y: reach - 2,
    width: half - 2 * pad,
    middle: true,
    text,
  }));
}

interface About {
  readonly title: string;
  readonly author: string;
  readonly language: Language;
  /** Year, month, day. */
  readonly date: readonly number[];
}

/**
 * Reads what a leaf says of itself from its XMP packet, which stands in the open (ISO 16684-1); Typst writes one into every PDF.
 * Parsing the whole file for it took as long as imposing it.
 * @throws when there is none
 */
function aboutOf(pdf: Uint8Array): About {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const start = bytes.lastIndexOf('<x:xmpmeta');
  const end = bytes.indexOf('</x:xmpmeta>', start);
  if (start < 0 || end < 0) throw new Error('A leaf to be imposed does not say its title: it has no XMP packet.');
  const packet = bytes.subarray(start, end).toString('utf8');
  const said = (name: string): string =>
    unescape(new RegExp(`<${name}>(?:<rdf:\\w+><rdf:li[^>]*>)?([^<]*)<`).exec(packet)?.[1] ?? '');
  const tag = said('dc:language').split('-')[0] ?? '';
  return {
    title: said('dc:title'),
    author: said('dc:creator'),
    language: isLanguage(tag) ? tag : english,
    date: said('xmp:CreateDate').slice(0, 10).split('-').map(Number),
  };
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(xml: string): string {
  return xml.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name = '') =>
    hex
      ? String.fromCodePoint(parseInt(hex, 16))
      : decimal
        ? String.fromCodePoint(Number(decimal))
        : (entities[name] ?? whole),
  );
}
