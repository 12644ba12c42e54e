/** The poster in four sheets: a poster for those whose printer takes nothing larger than Letter or A4. */
import { papers, type PaperName } from '../papers.ts';
import { poster } from './poster.ts';
import type { Product } from './product.ts';

/** The poster that is laid onto each paper. */
const posters: Partial<Record<PaperName, PaperName>> = { letter: 'tabloid', a4: 'a3' };

function posterOn(paper: PaperName): PaperName {
  return posters[paper] ?? paper;
}

/**
 * The poster's own page, larger than it is: a quarter of it on each sheet, and 10 mm of its neighbors.
 *
 *     ┌─────────┐┌─────────┐
 *     │ Head    ││dline    │
 *     │ ▒▒▒▒▒▒▒▒││▒▒▒▒▒▒▒ │
 *     └──────A1─┘└──────A2─┘
 *     ┌─B1──────┐┌─B2──────┐
 *     │ ▒▒▒▒▒▒▒▒││▒▒▒▒▒▒▒ │
 *     │ ███ask██││██box██ │
 *     └─────────┘└─────────┘
 */
export const tiles: Product = {
  ...poster,
  of: { product: 'poster', paper: posterOn },
  papers: ['letter', 'a4'],
  trim: (paper) => papers[posterOn(paper)],
  pagesPerSheet: 1,
};
