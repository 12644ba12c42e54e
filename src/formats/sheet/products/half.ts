/** The half-sheet handbill: the flyer in small, two on a sheet, one cut. */
import { flyer } from './flyer.ts';
import { papers, type PaperName } from '../papers.ts';
import type { Product } from './product.ts';

/** The page that is half of each paper. */
export const halves: Partial<Record<PaperName, PaperName>> = { letter: 'half-letter', a4: 'a5' };

/**
 * Each half is a whole handbill.
 *
 *     ┌──────────┬──────────┐
 *     │ Headline ╎ Headline │
 *     │ ▒▒▒▒▒▒▒▒ ╎ ▒▒▒▒▒▒▒▒ │
 *     │ text text╎ text text│
 *     │ ████████ ╎ ████████ │
 *     └──────────┴──────────┘
 *                cut
 */
export const half: Product = {
  ...flyer,
  composes: false,
  papers: ['letter', 'a4'],
  trim: (paper) => papers[halves[paper] ?? paper],
  marginMm: { top: 10, side: 10, bottom: 10 },
  text: { floor: 9, ceiling: 12, step: 0.25 },
  light: { ceiling: 9, measures: { qr: 48, lead: 1, askTitle: 19, ask: 9 } },
  measures: (paper) => ({
    ...flyer.measures(paper),
    gutter: 15,
    kicker: 12.5,
    name: 10,
    rule: 3,
    gap: 11,
    shares: [0.32, 0.29, 0.26, 0.23, 0.2, 0.17, 0.14, 0.12, 0.1],
    enough: 9.5,
    head: 1.42,
    qr: 72,
    askTitle: 25,
    ask: 9.75,
    address: 7.6,
    inset: 9,
    line: 19,
    label: 10,
    boxBelow: 1,
    small: 7,
    code: 8.5,
  }),
};
