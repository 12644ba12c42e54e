/** The plane: it takes somebody away, over the heads of those who stay. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { crowd, headwear } from '../people.ts';
import { box, circle } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { between, pick, shuffle } from '../random.ts';
import { grain, rays } from '../texture.ts';

/** An airliner seen from below, before a pale sun; at the foot, people from behind look after it. */
export const plane: Drawing = {
  name: 'plane',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const heading = between(random, 46, 62);
    const turn = between(random, 0, 1);
    const order = shuffle(random, headwear);
    const wide = byShape(frame, true, false, false);
    const make = grain(random);

    const shot = byShape(
      frame,
      { x: -560, y: -430, width: 1120, height: 860 },
      { x: -560, y: -560, width: 1120, height: 1240 },
      { x: -540, y: -600, width: 1080, height: 1400, down: 0.6 },
    );
    return through(frame, shot, side, 'red', (pen, seen) => {
      const people = crowd(pen, seen, {
        y: byShape(frame, 360, 520, 620),
        size: wide ? 0.9 : 1.1,
        order,
        dice: make(),
        inks: (row) => ({ coat: 'ink', head: row % 2 ? 'red' : 'ink', edge: 'paper' }),
      });
      return [
        pen.cuts(rays([0, -60], seen, 22, turn, 0.34), 'ink'),
        pen.area(circle([0, -60], wide ? 400 : 470), 'paper'),
        pen.at([0, -60], wide ? 0.94 : 1.04, heading, fly),
        people,
      ].join('');
    });
  },
};

/** An airliner from below, nose up, 1040 units long and 980 wide around 0,0. */
function fly(pen: Pen): string {
  const edge = { ink: 'paper', width: 12 } as const;
  const engines = [-1, 1].map((at) => box([at * 212 - 38, -150], 76, 150, 30)).join('');
  return (
    pen.area(engines, 'ink', edge) +
    pen.area(
      'M0,-540C44,-520 64,-440 64,-370L66,-170L490,120L490,220L66,80L52,330L190,440V510L0,462L-190,510V440L-52,330L-66,80L-490,220V120L-66,-170L-64,-370C-64,-440 -44,-520 0,-540Z',
      'ink',
      edge,
    ) +
    pen.cuts(
      [
        [[24, -460], [22, 300], 22],
        [[120, -90], [440, 130], 22],
        [[-120, -90], [-440, 130], 22],
      ],
      'paper',
    )
  );
}
