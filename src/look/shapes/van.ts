/** The van: it stands in a street of houses before daybreak, its lamps lit. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { box, circle, path, polygon } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { between, pick } from '../random.ts';
import { grain } from '../texture.ts';

/** A van without windows at the kerb; its light lies on the road, and behind it the houses, one window lit. */
export const van: Drawing = {
  name: 'van',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const lit = pick(random, [0, 1, 2]);
    const make = grain(random);

    const shot = byShape(
      frame,
      { x: -560, y: -430, width: 1240, height: 760, across: 0.35 },
      { x: -560, y: -640, width: 1180, height: 1120, across: 0.3, down: 0.7 },
      { x: -520, y: -760, width: 1060, height: 1300, down: 0.66 },
    );
    return through(frame, shot, side, 'red', (pen, { left, right, top, bottom, width }) => {
      const dice = make();
      const first = Math.floor(left / 420) - 1;
      const rows = Math.ceil((right - left) / 420) + 2;
      const houses = Array.from({ length: rows }, (_, at) => {
        const x = (first + at) * 420 + 40;
        const high = -330 - between(dice, 0, 170) - Math.max(0, (-620 - top) * 0.4);
        const wall = polygon([x, 200], [x, high], [x + 210, high - 170], [x + 420, high], [x + 420, 200]);
        const rooms = [0, 1].map((room) => {
          const light = (first + at + room + 60) % 3 === lit;
          return pen.area(box([x + 86 + room * 150, high + 70], 96, 140), light ? 'paper' : 'red');
        });
        return pen.area(wall, 'ink', { ink: 'red', width: 12 }) + rooms.join('');
      });
      const lines = Array.from({ length: Math.ceil(width / 460) + 1 }, (_, at) => {
        const x = left + at * 460;
        return polygon([x, 350], [x + 220, 350], [x + 190, 386], [x - 30, 386]);
      });
      const more = Array.from({ length: Math.max(0, Math.floor((bottom - 460) / 190)) }, (_, at) =>
        box([left - 20, 470 + at * 190], width + 40, 26 + at * 14),
      );
      return [
        pen.area(circle([250, Math.max(top * 0.66, -1100)], 250), 'paper'),
        houses.join(''),
        pen.area(path`M${left - 50},170H${right + 50}V${bottom + 50}H${left - 50}Z`, 'ink'),
        pen.area(path`M${left - 50},160H${right + 50}V196H${left - 50}Z`, 'paper'),
        pen.area(path`M420,40L${right + 400},20L${right + 400},${Math.min(bottom, 560) + 40}L430,110Z`, 'paper'),
        pen.area(lines.join('') + more.join(''), 'red'),
        park(pen),
      ].join('');
    });
  },
};

/** A van from its right side, heading right: 1000 units long, wheels on 250. */
function park(pen: Pen): string {
  const edge = { ink: 'paper', width: 16 } as const;
  const wheel = (x: number) => pen.area(circle([x, 170], 104), 'ink', edge) + pen.area(circle([x, 170], 46), 'paper');
  return (
    pen.area(
      'M-520,170V-330C-520,-362 -500,-380 -470,-380H180C220,-380 244,-366 264,-336L366,-150L470,-104C492,-94 500,-80 500,-56V170Z',
      'ink',
      edge,
    ) +
    pen.area('M150,-310H204L296,-146H150Z', 'paper') +
    pen.cuts(
      [
        [[180, -160], [250, -290], 18],
        [[-480, -330], [120, -334], 16],
        [[-480, 60], [300, 54], 14],
        [[-60, 140], [-60, -320], 14],
        [[-300, 140], [-300, -320], 12],
      ],
      'red',
    ) +
    pen.area(box([-14, -120], 74, 26, 12), 'paper') +
    pen.area(path`M500,-40V60H450C430,60 424,-40 450,-40Z`, 'paper') +
    pen.accent(box([-526, -60], 40, 120)) +
    wheel(-300) +
    wheel(296)
  );
}
