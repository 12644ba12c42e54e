/** The links of a heavy chain, which bursts in one scene and is locked in another. */
import { box } from './geometry.ts';
import type { Ink } from './inking.ts';
import type { Pen } from './pen.ts';

/** Draws a whole link seen from the front, 380 by 230 units around 0,0. */
export function link(pen: Pen, metal: Ink, shine: Ink, edge: Ink = 'red'): string {
  const ring = `${box([-190, -115], 380, 230, 115)}M-80,-48a48,48 0 0 0 0,96h160a48,48 0 0 0 0,-96Z`;
  return (
    pen.area(ring, metal, { ink: edge, width: 10 }) +
    pen.cuts(
      [
        [[-90, -84], [96, -88], 16],
        [[-150, 10], [-128, -54], 14],
        [[90, 84], [-40, 88], 10],
      ],
      shine,
    )
  );
}

/** Draws a whole link seen from the side, 340 by 70 units around 0,0. */
export function bar(pen: Pen, metal: Ink, shine: Ink, edge: Ink = 'red'): string {
  return (
    pen.area(box([-170, -35], 340, 70, 35), metal, { ink: edge, width: 10 }) +
    pen.cut([-120, -10], [110, -14], 16, shine)
  );
}
