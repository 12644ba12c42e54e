/** What a product of the print room is: its papers, its pages, and the room its words have. */
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
  readonly text: TextRange;
  /** How the size of the text is found. `room`: the largest at which all stands in its place, found by the template. `sheets`: the largest that needs no more paper than the floor would. `floor`: fixed, as many pages as it takes. */
  readonly fit: 'room' | 'sheets' | 'floor';
  /** Pages on one sheet of paper, both sides counted, when the pages become a thing to hold. */
  readonly pagesPerSheet: number;
  /** Whether the text is the flyer's: without notes, cards and what stands in `<More>`. */
  readonly short: boolean;
  /** Blocks that the template sets apart from the text: the first of each name. */
  readonly lifted: readonly FlowBlockName[];
  /** Height of the drawn picture, in mm, where the template does not give it all the room that is left. */
  readonly pictureMm?: number;
  /** In ink-light: the largest text, and the width of the code to scan, both in pt; the ink of letters grows with the square of their size. */
  readonly light?: { readonly ceiling: number; readonly qr: number };
  /** Sizes that only its template knows how to use: in pt, or shares of one. */
  measures(paper: PaperName): Readonly<Record<string, number | readonly number[]>>;
}

/** Blocks that stand apart on everything that is handed out: the ask in its bar, the hotline among the lines to write on. */
export const apart: readonly FlowBlockName[] = ['Ask', 'Hotline'];
