/** Draws the sides of a plan as small pictures: which page lies where and how it is turned, where to fold and where to cut. */
import { spotsOf, type Spot } from '../../formats/sheet/placing.ts';
import type { Plan } from '../../formats/sheet/plan.ts';
import { make } from './bench.ts';

/** Most sides that are drawn. */
export const mostSides = 8;

const space = 'http://www.w3.org/2000/svg';

function shape(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const element = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.textContent = text;
  return element;
}

/**
 * Draws one side.
 * @param label what it is called, for who does not see it
 * @param mark what is written on a spot
 */
function drawSide(
  plan: Plan,
  side: number,
  spots: readonly Spot[],
  label: string,
  mark: (spot: Spot) => string,
): SVGElement {
  const { width, height } = plan.sheet;
  const drawn = shape('svg', { viewBox: `-4 -4 ${width + 8} ${height + 8}`, role: 'img', 'aria-label': label });
  drawn.append(shape('rect', { class: 'paper', width, height }));
  for (const spot of spots) {
    const [x, y] = [spot.x + spot.width / 2, spot.y + spot.height / 2];
    const size = Math.min(spot.width, spot.height) * 0.5;
    const turn = spot.turn === 180 ? { transform: `rotate(180 ${x} ${y})` } : {};
    drawn.append(
      shape('rect', { class: 'page', x: spot.x + 8, y: spot.y + 8, width: spot.width - 16, height: spot.height - 16 }),
      // A bar at the head of the page says which way it stands, as 6 and 9 do not.
      shape('rect', {
        class: 'head',
        x: spot.x + spot.width * 0.15,
        y: spot.y + spot.height * 0.1,
        width: spot.width * 0.7,
        height: spot.height * 0.05,
        ...turn,
      }),
      shape('text', { x, y: y + size * 0.36, 'font-size': size, 'text-anchor': 'middle', ...turn }, mark(spot)),
    );
  }
  for (const { kind, x1, y1, x2, y2 } of plan.marks[side] ?? [])
    drawn.append(shape('line', { class: kind, x1, y1, x2, y2 }));
  return drawn;
}

/** Draws the first sides of a plan, each with its name. @param name of a side, with the pages on it @param mark what is written on a spot */
export function drawSides(
  plan: Plan,
  name: (side: number, spots: readonly Spot[]) => string,
  mark: (spot: Spot, side: number) => string,
): HTMLElement[] {
  return spotsOf(plan)
    .slice(0, mostSides)
    .map((spots, side) => {
      const label = name(side, spots);
      return make(
        'li',
        {},
        drawSide(plan, side, spots, label, (spot) => mark(spot, side)),
        make('span', { 'aria-hidden': 'true' }, label),
      );
    });
}
