/** The flyer: a sheet on a pole in the street, and the hand that put it there. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { fist, openHand } from '../hand.ts';
import { box, path, polygon } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { between, pick } from '../random.ts';
import { grain, hewn } from '../texture.ts';

/** A pole with wires, a fresh flyer over the scraps of older ones, a flat hand on it; behind, the roofs of a street. */
export const flyer: Drawing = {
  name: 'flyer',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const tilt = between(random, -4, 4);
    const skin = pick(random, ['ink', 'paper'] as const);
    const make = grain(random);

    const shot = byShape(
      frame,
      { x: -480, y: -470, width: 960, height: 960, down: 0.5 },
      { x: -520, y: -600, width: 1040, height: 1180, down: 0.5 },
      { x: -440, y: -800, width: 880, height: 1500, down: 0.4 },
    );
    return through(frame, shot, side, 'red', (pen, { left, right, top, bottom, width }) => {
      const dice = make();
      const roofs = Array.from({ length: Math.ceil(width / 330) + 1 }, (_, at) => {
        const [x, y] = [left + at * 330 - 60, 120 - between(dice, 0, 190)];
        return polygon([x, bottom + 20], [x, y], [x + 165, y - 120], [x + 330, y], [x + 330, bottom + 20]);
      });
      const rooms = Array.from(
        { length: Math.ceil(width / 330) + 1 },
        (_, at) =>
          box([left + at * 330 + 40, 190 + (at % 2) * 70], 70, 100) +
          (at % 3 ? box([left + at * 330 + 150, 330], 70, 100) : ''),
      );
      const cross = Math.min(-560, top + 110);
      const wires = [0, 1, 2].map(
        (at) =>
          path`M${left - 20},${cross - 60 + at * 66}Q${left / 2 - 60},${cross + 150 + at * 60} 0,${cross - 8}Q${right / 2 + 60},${cross + 150 + at * 60} ${right + 20},${cross - 60 + at * 66}`,
      );
      return [
        pen.area(roofs.join(''), 'ink', { ink: 'red', width: 12 }),
        pen.area(rooms.join(''), 'paper'),
        wires.map((d) => pen.line(d, 'ink', 12)).join(''),
        pen.area(box([-420, cross - 30], 840, 60), 'ink', { ink: 'red', width: 10 }),
        pen.area(
          hewn(
            [
              [-190, top - 40],
              [190, top - 40],
              [206, bottom + 40],
              [-206, bottom + 40],
            ],
            dice,
            8,
          ),
          'ink',
          { ink: 'paper', width: 14 },
        ),
        pen.cuts(
          Array.from({ length: 14 }, () => {
            const [x, y] = [between(dice, -160, 160), between(dice, top, bottom)];
            return [[x, y], [x + between(dice, -10, 10), y - between(dice, 140, 320)], 18] as const;
          }),
          'red',
        ),
        pen.at(
          [-40, 430],
          1,
          9,
          (scrap) =>
            scrap.area('M-160,-90L130,-110L150,60L40,30L10,90L-60,40L-150,80Z', 'paper', { ink: 'ink', width: 12 }) +
            scrap.area(box([-110, -50], 150, 26), 'ink'),
        ),
        pen.at([60, -500], 1, -7, (scrap) =>
          scrap.area('M-120,-120L-40,-80L20,-130L110,-90L120,110L-130,90Z', 'paper', { ink: 'ink', width: 12 }),
        ),
        pen.at([0, -50], 1, tilt, (one) => sheet(one, side)),
        pen.at([300, 330], 1.1, -34, (hand) =>
          openHand(
            hand,
            { skin, edge: skin === 'ink' ? 'paper' : 'ink', sleeve: skin === 'ink' ? 'red' : 'ink' },
            2600,
          ),
        ),
      ].join('');
    });
  },
};

/** The flyer, 620 by 780 units around 0,0. */
function sheet(pen: Pen, side: number): string {
  return (
    pen.area(box([-310, -390], 620, 780), 'paper', { ink: 'ink', width: 18 }) +
    pen.area(box([-250, -330], 500, 380), 'red') +
    pen.at([0, 40], side * 1.1, 0, (one) => fist(one, { skin: 'ink', edge: 'paper' }, 10)) +
    pen.at([0, 0], side, 0, (text) =>
      text.area(box([-250, 90], 500, 64) + box([-250, 190], 400, 40) + box([-250, 260], 460, 40), 'ink'),
    ) +
    pen.area(box([-280, -404], 70, 22) + box([210, -404], 70, 22), 'ink')
  );
}
