/** A sheet for a wall with tabs at its foot, to cut apart and tear off. */
import { papers } from '../papers.ts';
import type { Mark, Scheme, Slot } from '../plan.ts';
import { tabBelow, tabCount, tabSide, tabs as product, tabSize } from '../products/tabs.ts';
import { planOf } from './grid.ts';

/**
 * Page 1 over the whole width, page 2 on every tab, turned so that it is read from below. Between tabs the sheet is cut from its lower
 * edge up to the dashes, along which they are torn off.
 *
 *     ┌────────────────┐
 *     │                │
 *     │       1        │
 *     │                │
 *     ├┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┤ tear
 *     │  │  │  │  │  │ │
 *     │ 2│ 2│ 2│ 2│ 2│ │   … eight, cut apart
 *     └──┴──┴──┴──┴──┴─┘
 */
export const tabs: Scheme = (pages, paper) => {
  if (pages !== 2) throw new Error(`A sheet with tabs has a face and a tab, but the leaf has ${pages} pages.`);
  const { widthPt: width, heightPt: height } = papers[paper];
  const face = product.trim(paper).heightPt;
  const tab = tabSize(paper);
  // Two rows of cells as large as a tab lies: the face begins in the upper one and covers it.
  const grid = {
    sheet: { width, height },
    cell: { width: tab.height, height: tab.width },
    columns: tabCount,
    rows: 2,
    gaps: { x: 0, y: 0 },
    origin: { x: tabSide, y: face - tab.width },
  };
  const whole: Slot = { page: 1, width, height: face, shift: { x: -grid.origin.x, y: -grid.origin.y } };
  const above = Array.from({ length: tabCount }, (_, column) => (column === 0 ? whole : null));
  const below = Array.from({ length: tabCount }, (): Slot => ({
    page: 2,
    turn: 270,
    width: tab.width,
    height: tab.height,
  }));
  const cuts = Array.from({ length: tabCount - 1 }, (_, index): Mark => {
    const x = tabSide + (index + 1) * tab.height;
    return { kind: 'cut', x1: x, y1: face, x2: x, y2: face + tab.width + tabBelow };
  });
  const plan = planOf(grid, [[...above, ...below]], [{ kind: 'fold', x1: 0, y1: face, x2: width, y2: face }, ...cuts]);
  // Small print above would stand in the head of the face.
  return { ...plan, notes: [[]] };
};
