/** The products of the print room: what each is printed on, which template draws it, and how small its text may get. */
import type { SheetProduct } from '../../model/kinds.ts';
import type { PaperName } from './papers.ts';

/** The sizes that reading text may take, in pt: the template tries from the ceiling down, never below the floor. */
export interface TextRange {
  readonly floor: number;
  readonly ceiling: number;
  readonly step: number;
}

export interface Product {
  readonly papers: readonly PaperName[];
  /** Name of the Typst file that draws it. */
  readonly template: string;
  /** Space between the paper's edge and the text, in mm. Office printers leave 4 to 6.7 mm bare: text keeps 10 mm clear, and nothing is inked below 7 mm. */
  readonly marginMm: { readonly top: number; readonly side: number; readonly bottom: number };
  readonly text: TextRange;
  /** How the size of the text is found. `page`: the largest at which all stands on one page. `sheets`: the largest that needs no more sheets of paper than the floor would. */
  readonly fit: 'page' | 'sheets';
  /** Pages on one sheet of paper, both sides counted, when the pages become a thing to hold. */
  readonly pagesPerSheet: number;
  /** Whether the text is the flyer's: without notes, cards and what stands in `<More>`. */
  readonly short: boolean;
  /** Height of the drawn picture, in mm, where the template does not give it all the room that is left. */
  readonly pictureMm?: number;
}

export const products = {
  /** The whole text with its sources, for reading or stapling. */
  reading: {
    papers: ['letter', 'a4'],
    template: 'reading',
    marginMm: { top: 17, side: 19, bottom: 22 },
    text: { floor: 10, ceiling: 10.5, step: 0.25 },
    fit: 'sheets',
    pagesPerSheet: 1,
    short: false,
    pictureMm: 52,
  },
  /** One side of one page that stops a person who walks past: read from two metres, its ask from one. */
  flyer: {
    papers: ['letter', 'a4'],
    template: 'flyer',
    marginMm: { top: 11, side: 12, bottom: 10 },
    text: { floor: 10.5, ceiling: 16, step: 0.25 },
    fit: 'page',
    pagesPerSheet: 1,
    short: true,
  },
  /** Half-size pages in reading order, from which a booklet is imposed. */
  pages: {
    papers: ['half-letter', 'a5'],
    template: 'pages',
    marginMm: { top: 14, side: 15, bottom: 16 },
    text: { floor: 9.5, ceiling: 10.5, step: 0.5 },
    fit: 'sheets',
    pagesPerSheet: 4,
    short: false,
  },
} as const satisfies Record<SheetProduct, Product>;

/** Finds a product's entry, typed as any product. */
export function productEntry(name: SheetProduct): Product {
  return products[name];
}
