/** The lawyer's desk: a wall of books, folders under a lamp, and two who came together. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { bust, headwear } from '../people.ts';
import { box, path } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { between, pick, shuffle } from '../random.ts';
import { grain } from '../texture.ts';

/** A desk before shelves; two people sit at it with their backs to us. */
export const desk: Drawing = {
  name: 'desk',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const order = shuffle(random, headwear);
    const make = grain(random);

    const shot = byShape(
      frame,
      { x: -600, y: -400, width: 1200, height: 800, down: 0.5 },
      { x: -560, y: -560, width: 1120, height: 1140, down: 0.5 },
      { x: -440, y: -720, width: 880, height: 1420, down: 0.6 },
    );
    return through(frame, shot, side, 'ink', (pen, { left, right, top, bottom }) => {
      const dice = make();
      const spines = { red: '', paper: '', ink: '' };
      const high = 260;
      const shelves = Math.ceil((-40 - top) / high);
      const broad = Math.max(46, (right - left) / 34);
      for (let shelf = 0; shelf < shelves; shelf += 1) {
        const foot = -60 - shelf * high;
        for (let x = left - between(dice, 0, 60); x < right;) {
          const [wide, tall] = [broad * between(dice, 0.7, 1.5), between(dice, 150, 214)];
          const ink = dice() < 0.5 ? 'red' : dice() < 0.62 ? 'paper' : 'ink';
          spines[ink] += box([x, foot - tall], wide - 8, tall);
          x += wide;
        }
      }
      const boards = Array.from({ length: shelves + 1 }, (_, at) =>
        box([left - 20, -60 - at * high], right - left + 40, 26),
      );
      return [
        pen.area(spines.red, 'red'),
        pen.area(spines.paper, 'paper'),
        pen.area(boards.join(''), 'paper'),
        pen.area(path`M${left - 20},60H${right + 20}V${bottom + 20}H${left - 20}Z`, 'ink'),
        pen.area(path`M-150,-250L-400,100H420L150,-250Z`, 'paper'),
        pen.at([0, 40], 1, 0, lamp),
        pen.area(path`M${left - 20},40H${right + 20}V130H${left - 20}Z`, 'red', { ink: 'ink', width: 16 }),
        pen.area(path`M${left - 20},130H${right + 20}V${bottom + 40}H${left - 20}Z`, 'red', { ink: 'ink', width: 16 }),
        pen.cuts(
          Array.from(
            { length: 14 },
            (_, at) =>
              [
                [left + ((right - left) * at) / 14, 200 + between(dice, 0, 60)],
                [left + ((right - left) * at) / 14 + 120, 214 + between(dice, 0, 60)],
                18,
              ] as const,
          ),
          'ink',
        ),
        pen.at([-250, 60], 1, 0, folders),
        pen.area('M100,40l230,-20l60,70l-250,24Z', 'paper', { ink: 'ink', width: 14 }),
        pen.cuts(
          [
            [[170, 60], [320, 44], 12],
            [[190, 84], [340, 66], 12],
          ],
          'ink',
        ),
        pen.at([-290, byShape(frame, 250, 320, 420)], 1.16, 3, (one) =>
          bust(one, order[0]!, { coat: 'ink', head: 'ink', edge: 'paper' }, 900),
        ),
        pen.at([310, byShape(frame, 270, 340, 440)], 1.16, -3, (one) =>
          bust(one, order[1]!, { coat: 'ink', head: 'ink', edge: 'paper', wear: 'red' }, 900),
        ),
      ].join('');
    });
  },
};

/** A reading lamp, its foot on 0,0: 420 units high. */
function lamp(pen: Pen): string {
  const edge = { ink: 'paper', width: 12 } as const;
  return (
    pen.area(box([-90, -30], 180, 40, 18) + box([-13, -240], 26, 220), 'ink', edge) +
    pen.area('M-90,-360H90C130,-350 160,-300 170,-240H-170C-160,-300 -130,-350 -90,-360Z', 'red', {
      ink: 'ink',
      width: 14,
    })
  );
}

/** A stack of folders, 300 units wide, standing on 0,0. */
function folders(pen: Pen): string {
  return [0, 1, 2, 3]
    .map((at) =>
      pen.area(box([-150 + (at % 2) * 26 - 10, -44 * (at + 1)], 300 - at * 12, 44), at % 2 ? 'ink' : 'paper', {
        ink: at % 2 ? 'paper' : 'ink',
        width: 12,
      }),
    )
    .join('');
}
