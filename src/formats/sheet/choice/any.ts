/** What can be chosen for pages that are not ours: how they are laid out, on which paper, how many, how thick. */
import type { PaperName } from '../papers.ts';
import type { Style } from '../variants.ts';

/** In the order in which they are offered. */
export const anySchemes = ['booklet', 'stacked', 'zine', 'pages', 'copies', 'tiles'] as const;
export type AnyScheme = (typeof anySchemes)[number];

/** Papers that are offered, each as it stands in the printer. */
export const anyPapers = ['letter', 'a4', 'legal', 'tabloid', 'a3'] as const satisfies PaperName[];

/** Styles for who has a printer of their own; the others are for a shop, a studio or a screen. */
export const homeStyles = ['color', 'black', 'light', 'large'] as const satisfies Style[];

/** How many pages on a side, and how many sheets across and down a poster is. */
export const anyUps = [2, 4, 8] as const;
export const anyAcross = [2, 3, 4] as const;

/** How far each sheet inside another is drawn towards the fold, in mm: about the thickness of the paper, from thin to card. */
export const anyCreeps = [0, 0.05, 0.1, 0.2, 0.3] as const;

export interface AnyChoice {
  readonly scheme: AnyScheme;
  readonly paper: PaperName;
  /** Of `pages` and `copies`. */
  readonly up: (typeof anyUps)[number];
  /** Of `tiles`. */
  readonly across: (typeof anyAcross)[number];
  /** Of `booklet` and `stacked`, in mm. */
  readonly creep: number;
  /** Whether folds and cuts are marked. */
  readonly marks: boolean;
}
