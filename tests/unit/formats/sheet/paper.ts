/** A sheet of paper in the hand: what lies behind a place once a printer has turned the sheet over. */
import { spotsOf, type Spot } from '../../../../src/formats/sheet/placing.ts';
import type { Plan, Point } from '../../../../src/formats/sheet/plan.ts';

/** The spot of a side that covers a point. */
export function spotAt(side: readonly Spot[], { x, y }: Point): Spot | undefined {
  return side.find((spot) => x > spot.x && x < spot.x + spot.width && y > spot.y && y < spot.y + spot.height);
}

export function middle({ x, y, width, height }: Spot): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** A page as a hand finds it. */
export interface Found {
  readonly page: number;
  /** Whether it stands upright when the sheet is turned like the page of a book. */
  readonly upright: boolean;
}

/**
 * Finds what lies behind a point of a front after the printer has flipped the sheet on one of its edges.
 *
 *     around the upright middle:  x → W − x        around the level middle:  y → H − y, and what was printed upright stands on its head
 */
export function behind(
  { sheet }: Pick<Plan, 'sheet'>,
  back: readonly Spot[],
  { x, y }: Point,
  flip: 'long-edge' | 'short-edge',
): Found | undefined {
  const around = (flip === 'long-edge') === sheet.height > sheet.width;
  const found = spotAt(back, around ? { x: sheet.width - x, y } : { x, y: sheet.height - y });
  return found && { page: found.page, upright: (found.turn === 0) === around };
}

/** One half, panel or cell of a printed sheet: what is on its two faces; undefined is blank. */
export interface Leaflet {
  readonly front: Found | undefined;
  readonly back: Found | undefined;
  /** In pt. */
  readonly width: number;
}

/** Cuts a printed sheet in thought along the grid's columns: the leaflets of one of its rows from left to right, seen from the front. */
export function leafletsOf(plan: Plan, sheet: number, flip: 'long-edge' | 'short-edge', row = 0): Leaflet[] {
  const sides = spotsOf(plan);
  const [front, back] = [sides[2 * sheet] ?? [], sides[2 * sheet + 1] ?? []];
  return Array.from({ length: plan.columns }, (_, column) => {
    const point = {
      x: (plan.sheet.width * (column + 0.5)) / plan.columns,
      y: (plan.sheet.height * (row + 0.5)) / plan.rows,
    };
    const spot = spotAt(front, point);
    return {
      front: spot && { page: spot.page, upright: spot.turn === 0 },
      back: behind(plan, back, point, flip),
      width: spot?.width ?? 0,
    };
  });
}
