/** The tear-off sheet: a poster for a notice board, with tabs that carry the hotline away. */
import type { Size } from '../plan.ts';
import { papers, type PaperName } from '../papers.ts';
import { poster } from './poster.ts';
import type { Product } from './product.ts';

/** How many tabs there are; each is about 24 mm wide, so that a number is written on it by hand. */
export const tabCount = 8;

/** Length of a tab, in pt (53 mm). */
const length = 150;

/** Bare paper beside the tabs and below them, in pt: with the margin of a tab, its words keep 10 mm from the edge of the paper. */
export const tabSide = 28;
export const tabBelow = 20;

/** A tab as it is read. */
export function tabSize(paper: PaperName): Size {
  return { width: length, height: (papers[paper].widthPt - 2 * tabSide) / tabCount };
}

/**
 * The words of the poster, on the paper that everybody has: from across the corridor its slogan is read, from near its demand. Whoever
 * walks by takes the number along and need not be seen writing it down.
 *
 *     ┌──────────────────────┐
 *     │ KICKER      One class│
 *     │━━━━━━━━━━━━━━━━━━━━━━│
 *     │┌────────────────────┐│
 *     ││      drawing       ││
 *     │└────────────────────┘│
 *     │ Slogan               │
 *     │█ Demand.  █ box ████ │
 *     ├┈┈┬┈┈┬┈┈┬┈┈┬┈┈┬┈┈┬┈┈┬┈┤
 *     │ ▯│ ▯│ ▯│ ▯│ ▯│ ▯│ ▯│▯│
 *     └──┴──┴──┴──┴──┴──┴──┴─┘
 */
export const tabs: Product = {
  ...poster,
  papers: ['letter', 'a4'],
  template: 'tabs',
  trim: (paper) => ({
    widthPt: papers[paper].widthPt,
    heightPt: papers[paper].heightPt - length - tabBelow,
  }),
  // Of a tab, from its cuts; the face is a page of its own.
  marginMm: { top: 3.2, side: 3.2, bottom: 3.2 },
  coverMm: 11,
  text: { floor: 11, ceiling: 14, step: 0.5 },
  pagesPerSheet: 2,
  measures: (paper) => ({
    kicker: 15,
    name: 12,
    rule: 4,
    gap: 11,
    /** Share of the face that the picture has at the least, and the smallest slogan. */
    picture: 0.34,
    slogan: 34,
    qr: 84,
    askTitle: 32,
    demand: 27,
    inset: 11,
    columnGap: 10,
    fromMiddle: 4,
    line: 23,
    label: 11,
    small: 7,
    code: 9.5,
    /** Margin of the face all round. */
    face: 31.2,
    /** Width and height of a tab; on it the line for the number, its label, and the address. */
    tab: [tabSize(paper).width, tabSize(paper).height],
    tabLine: 30,
    tabLabel: 8.5,
    tabAddress: 7.2,
  }),
};
