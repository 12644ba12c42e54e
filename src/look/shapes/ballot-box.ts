/** The ballot box: a hand lets its paper fall into the slot. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { fist } from '../hand.ts';
import { box, path, polygon } from '../geometry.ts';
import { bust, headwear } from '../people.ts';
import { between, pick, shuffle } from '../random.ts';
import { rays } from '../texture.ts';

/** A box with a slot and a mark on it, a hand over it, and those who come after on both sides. */
export const ballotBox: Drawing = {
  name: 'ballot-box',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const ground = pick(random, ['red', 'ink'] as const);
    const lean = between(random, 4, 14);
    const turn = between(random, 0, 1);
    const order = shuffle(random, headwear);

    const shot = byShape(
      frame,
      { x: -520, y: -520, width: 1040, height: 960, down: 0.9 },
      { x: -520, y: -720, width: 1040, height: 1240, down: 0.7 },
      { x: -450, y: -860, width: 900, height: 1500, down: 0.6 },
    );
    const other = ground === 'red' ? 'ink' : 'red';
    return through(frame, shot, side, ground, (pen, seen) => {
      const reach = Math.max(seen.right, -seen.left);
      const queue = Array.from({ length: Math.max(0, Math.ceil((reach - 560) / 430)) }, (_, at) =>
        [-1, 1].map((way) =>
          pen.at([way * (720 + at * 430), 120 + (at % 2) * 50], 1.08, way * 3, (one) =>
            bust(
              one,
              order[(at + (way > 0 ? 3 : 0)) % order.length]!,
              { coat: other, head: other, edge: 'paper' },
              900,
            ),
          ),
        ),
      ).flat();
      const edge = { ink: 'ink', width: 20 } as const;
      return [
        pen.cuts(rays([0, -40], seen, 24, turn, 0.42), other),
        queue.join(''),
        pen.area(path`M${-reach - 20},430H${reach + 20}V${seen.bottom + 20}H${-reach - 20}Z`, other, {
          ink: 'paper',
          width: 12,
        }),
        pen.at(
          [40, -120],
          1,
          lean,
          (paper) =>
            paper.area(box([-150, -250], 300, 420), 'paper', { ink: 'ink', width: 18 }) +
            paper.at([0, -50], side, 0, (mark) => mark.accent('M-76,-20l36,-30l30,38l62,-88l38,26l-96,138Z')),
        ),
        pen.at([40, -560], 1.06, 180 + lean, (hand) =>
          fist(
            hand,
            {
              skin: ground === 'red' ? 'ink' : 'paper',
              edge: ground === 'red' ? 'paper' : 'ink',
              sleeve: ground,
              cuff: 170,
            },
            2600,
          ),
        ),
        pen.area(polygon([-420, 60], [-300, -60], [420, -60], [300, 60]), 'paper', edge),
        pen.area(polygon([-210, 12], [-190, -14], [220, -14], [200, 12]), 'ink'),
        pen.area(polygon([300, 60], [420, -60], [420, 400], [300, 520]), 'ink', { ink: 'paper', width: 12 }),
        pen.area(box([-420, 60], 720, 460), 'paper', edge),
        pen.at([-60, 290], side, 0, (mark) => mark.area('M-240,-30l80,-66l90,96l170,-200l92,74l-258,300Z', ground)),
        pen.cuts(
          [0, 1, 2, 3, 4].map((at) => [[-400, 140 + at * 84], [-330 + (at % 2) * 20, 146 + at * 84], 22] as const),
          'ink',
        ),
      ].join('');
    });
  },
};
