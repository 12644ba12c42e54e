/** The kitchen line: pots over flames, pans on the rail, and an order for each. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { box, circle, path, polygon, type Stroke } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { between, pick, shuffle } from '../random.ts';
import { grain } from '../texture.ts';

/** A stove with its fires lit under pots and a pan, tools and order slips hanging over it. */
export const kitchen: Drawing = {
  name: 'kitchen',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const order = shuffle(random, [0, 1, 2]);
    const make = grain(random);

    const shot = byShape(
      frame,
      { x: -560, y: -520, width: 1120, height: 900, down: 0.6 },
      { x: -560, y: -680, width: 1120, height: 1160, down: 0.6 },
      { x: -440, y: -760, width: 880, height: 1340, down: 0.5 },
    );
    return through(frame, shot, side, 'red', (pen, { left, right, top, bottom, width }) => {
      const dice = make();
      const step = byShape(frame, 720, 560, 560);
      const reach = Math.ceil(width / 2 / step);
      const places = Array.from({ length: reach * 2 + 1 }, (_, at) => at - reach);
      const tiles =
        Array.from({ length: Math.ceil(width / 200) + 1 }, (_, at) =>
          box([left + at * 200, top - 20], 10, 160 - top),
        ).join('') +
        Array.from({ length: Math.ceil((100 - top) / 200) + 1 }, (_, at) =>
          box([left - 20, 60 - at * 200], width + 40, 10),
        ).join('');
      const rail = byShape(frame, -470, -560, -600);
      const slips = places.flatMap((at) =>
        byShape(frame, [0], [-130, 120], [-130, 120]).map((x) =>
          pen.at(
            [at * step + x, rail],
            1,
            between(dice, -5, 5),
            (one) =>
              one.area(box([-66, -14], 132, 170), 'paper', { ink: 'ink', width: 12 }) +
              one.area(box([-40, 30], 80, 16) + box([-40, 66], 60, 16), 'ink') +
              one.accent(box([-40, 102], 80, 22)),
          ),
        ),
      );
      const fires = places.map((at) =>
        [-120, -40, 40, 120]
          .map(
            (x) =>
              path`M${at * step + x - 34},150C${at * step + x - 40},100 ${at * step + x - 10},90 ${at * step + x},40C${at * step + x + 16},90 ${at * step + x + 44},100 ${at * step + x + 34},150Z`,
          )
          .join(''),
      );
      const steam = places.flatMap((at): Stroke[] =>
        [-110, 10, 120].map((x) => [
          [at * step + x, -210],
          [at * step + x + between(dice, -50, 50), -400 + between(dice, -50, 30)],
          40,
        ]),
      );
      return [
        pen.area(tiles, 'ink'),
        pen.cuts(steam, 'paper'),
        top < -820
          ? pen.area(path`M-300,${top - 20}V-1000L-470,-760H470L300,-1000V${top - 20}Z`, 'ink', {
              ink: 'paper',
              width: 14,
            }) +
            pen.cuts(
              [
                [[-380, -790], [-250, -970], 26],
                [[-220, -790], [-200, -1000], 20],
              ],
              'paper',
            )
          : '',
        pen.area(box([left - 20, rail - 30], width + 40, 36), 'ink', { ink: 'paper', width: 10 }),
        slips.join(''),
        pen.area(path`M${left - 20},140H${right + 20}V${bottom + 20}H${left - 20}Z`, 'ink', {
          ink: 'paper',
          width: 14,
        }),
        pen.area(fires.join(''), 'paper', { ink: 'ink', width: 10 }),
        places.map((at) => pen.at([at * step, 60], 1, 0, [pot, pan, kettle][order[(at + 30) % 3]!]!)).join(''),
        pen.area(places.flatMap((at) => [-140, 0, 140].map((x) => circle([at * step + x, 250], 46))).join(''), 'red', {
          ink: 'paper',
          width: 12,
        }),
        pen.cuts(
          places.flatMap((at): Stroke[] =>
            [-140, 0, 140].map((x) => [[at * step + x, 252], [at * step + x + 26, 216], 18]),
          ),
          'paper',
        ),
        pen.area(box([left - 20, 340], width + 40, 24), 'paper'),
        pen.area(places.map((at) => box([at * step - 220, 420], 440, 330, 20)).join(''), 'red', {
          ink: 'paper',
          width: 14,
        }),
        pen.area(places.map((at) => box([at * step - 160, 450], 320, 34, 16)).join(''), 'paper'),
        bottom > 900 ? pen.area(path`M${left - 20},800H${right + 20}V830H${left - 20}Z`, 'paper') : '',
      ].join('');
    });
  },
};

const black = { ink: 'paper', width: 14 } as const;

/** A tall pot with two ears, 400 units wide, standing on 0,0. */
function pot(pen: Pen): string {
  return (
    pen.area(box([-240, -170], 480, 40, 20), 'ink', black) +
    pen.area('M-190,-220H190V-40C190,-10 170,0 150,0H-150C-170,0 -190,-10 -190,-40Z', 'ink', black) +
    pen.area('M-210,-220C-120,-290 120,-290 210,-220Z', 'red', { ink: 'paper', width: 14 }) +
    pen.area(circle([0, -286], 26), 'ink', black) +
    pen.cuts(
      [
        [[-150, -40], [-150, -190], 22],
        [[-110, -30], [-110, -130], 16],
      ],
      'paper',
    )
  );
}

/** A pan with a long handle. */
function pan(pen: Pen): string {
  return (
    pen.area('M150,-110L400,-190L414,-150L180,-60Z', 'paper', { ink: 'ink', width: 12 }) +
    pen.area('M-220,-120H220L180,-24C176,-6 160,0 140,0H-140C-160,0 -176,-6 -180,-24Z', 'ink', black) +
    pen.area(polygon([-120, -130], [-70, -210], [-20, -130]) + circle([60, -160], 44), 'paper', {
      ink: 'ink',
      width: 12,
    }) +
    pen.cuts(
      [
        [[-150, -30], [-180, -100], 18],
        [[-100, -24], [110, -30], 14],
      ],
      'paper',
    )
  );
}

/** A soup kettle with a ladle. */
function kettle(pen: Pen): string {
  return (
    pen.area('M110,-180L170,-390C176,-420 220,-420 214,-386L160,-170Z', 'paper', { ink: 'ink', width: 12 }) +
    pen.area('M-230,-190H230C230,-60 180,0 120,0H-120C-180,0 -230,-60 -230,-190Z', 'red', { ink: 'paper', width: 14 }) +
    pen.area(box([-256, -214], 512, 44, 20), 'ink', black) +
    pen.cuts(
      [
        [[-110, -30], [-186, -150], 24],
        [[-50, -24], [-110, -120], 18],
      ],
      'ink',
    )
  );
}
