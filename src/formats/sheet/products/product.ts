/** What a product of the print room is: its papers, its pages, and the room its words have. */
import type { SheetProduct } from '../../../model/kinds.ts';
import type { FlowBlockName } from '../../../model/vocabulary.ts';
import type { PaperName } from '../papers.ts';

/** The sizes that reading text may take, in pt: the largest that fits is taken, never one below the floor. */
export interface TextRange {
  readonly floor: number;
  readonly ceiling: number;
  readonly step: number;
}

/** A page at its trim size, in pt. */
export interface PageSize {
  readonly widthPt: number;
  readonly heightPt: number;
}

export interface Product {
  /** The product whose pages it is made of, and the paper they are drawn for, where it has none of its own. */
  readonly of?: { readonly product: SheetProduct; paper(paper: PaperName): PaperName };
  /** Papers in the printer, each with its own file. */
  readonly papers: readonly PaperName[];
  /** Name of the Typst file that draws it. */
  readonly template: string;
  /** Size of its pages when they are cut or folded. */
  trim(paper: PaperName): PageSize;
  /**
   * Space between the page's edge and the text, in mm. Office printers leave 4 to 6.7 mm of the paper bare: where a page may lie at
   * the paper's edge, text keeps 10 mm clear; from a cut or a fold it keeps 1/8 in (3.2 mm) at the least.
   */
  readonly marginMm: { readonly top: number; readonly side: number; readonly bottom: number };
  /** The margin of its first page all round, in mm, where that is a cover with its own. */
  readonly coverMm?: number;
  /** Base line of the running foot, in mm from the page's lower edge, where there is one below the text. */
  readonly footMm?: number;
  /** Share of the height of each page that words, pictures and rules must use at the least. */
  readonly leastFill?: number;
  readonly text: TextRange;
  /**
   * How the size of the text is found. `room`: the largest at which all stands in its place, found by the template. `pages`: the largest at
   * which the text, broken into pages by the engine, keeps to their number. `sheets`: the largest that needs no more paper than the floor
   * would.
   */
  readonly fit: 'room' | 'pages' | 'sheets';
  /** Share of its last page that a text must use at the least, where sizes above the ceiling or below the best one can see to it. */
  readonly leastLast?: number;
  /** Pages on one sheet of paper, both sides counted, when the pages become a thing to hold. */
  readonly pagesPerSheet: number;
  /** Whether the text is the flyer's: without notes, cards and what stands in `<More>`. */
  readonly short: boolean;
  /** Of a short product that goes on with `<More>`: the sizes its text may take then. As many sections as fit follow the flyer's words. */
  readonly long?: TextRange;
  /** How many things a list may have for each to get a page of its own. */
  readonly things?: number;
  /** Whether it follows the composition that the facts choose. */
  readonly composes?: boolean;
  /** Blocks that the template sets apart from the text: the first of each name. */
  readonly lifted: readonly FlowBlockName[];
  /** Whether an edition without room for the drawing leaves it out of those in other languages too: none is the one without a picture. */
  readonly alike?: boolean;
  /** Height of the drawn picture, in mm, where the template does not give it all the room that is left. */
  readonly pictureMm?: number;
  /** In ink-light: the largest text, in pt, and what else is smaller; the ink of letters grows with the square of their size. */
  readonly light?: { readonly ceiling: number; readonly measures: Readonly<Record<string, number>> };
  /** Sizes that only its template knows how to use: in pt, or shares of one. */
  measures(paper: PaperName): Readonly<Record<string, number | readonly number[]>>;
}

/** Blocks that stand apart on everything that is handed out: the ask in its bar, the hotline among the lines to write on. */
export const apart: readonly FlowBlockName[] = ['Ask', 'Hotline'];
