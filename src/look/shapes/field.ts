/** The field: rows to the horizon, crates, and people bent to the harvest under a high sun. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { box, circle, ellipse, path, polygon, type Stroke } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { between, pick } from '../random.ts';
import { grain, rays } from '../texture.ts';

/** Furrows that run together under the sun; workers stoop in them, their hats low. */
export const field: Drawing = {
  name: 'field',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const turn = between(random, 0, 1);
    const sun = between(random, -220, -60);
    const make = grain(random);

    const shot = byShape(
      frame,
      { x: -620, y: -330, width: 1240, height: 800, down: 0.4 },
      { x: -600, y: -540, width: 1200, height: 1180, down: 0.6 },
      { x: -460, y: -700, width: 920, height: 1500, down: 0.6 },
    );
    return through(frame, shot, side, 'red', (pen, seen) => {
      const { left, right, bottom, width } = seen;
      const dice = make();
      const reach = Math.max(right, -left) * 3 + 900;
      const furrows = Array.from({ length: 21 }, (_, at) => at - 10).map((at) => {
        const x = at * 330 * Math.max(1, bottom / 620);
        return polygon([at * 16, -60], [x - 96, bottom + 20], [x + 96, bottom + 20]);
      });
      const leaves = Array.from({ length: 48 }, (): Stroke => {
        const depth = between(dice, 0.1, 1) ** 1.3;
        const row = Math.round(between(dice, -7, 7)) + 0.5;
        const [x, y] = [row * 330 * Math.max(1, bottom / 620) * depth, -60 + (bottom + 60) * depth];
        return [[x, y], [x + between(dice, -90, 90) * depth, y - 100 * depth], 46 * depth];
      });
      const far = Array.from({ length: Math.min(3, Math.ceil(width / 520) + 1) }, (_, at) =>
        pen.at(
          [left + at * (width / 2.6) + between(dice, 0, 160), -30 + between(dice, 0, 40)],
          at % 2 ? 0.34 : -0.34,
          0,
          (one) => stoop(one),
        ),
      );
      return [
        pen.cuts(rays([sun, -150], seen, 30, turn, 0.44), 'ink'),
        pen.area(circle([sun, -170], 230), 'paper'),
        pen.area(path`M${-reach},-60H${reach}V${bottom + 20}H${-reach}Z`, 'paper'),
        pen.area(furrows.join(''), 'red'),
        pen.cuts(leaves, 'ink'),
        pen.area(path`M${-reach},-74Q${-reach / 3},-120 0,-70T${reach},-80V-50H${-reach}Z`, 'ink'),
        far.join(''),
        width > 1900 ? pen.at([980, 120], -0.8, 0, stoop) : '',
        pen.at([-260, 130], 1.12, 0, stoop),
        pen.at([330, 330], 1, 0, crate),
        bottom > 900 ? pen.at([-140, bottom - 250], 1.3, 0, crate) : '',
      ].join('');
    });
  },
};

/** Somebody bent over the row, from the side: hip at 0,0, feet on 400, the hat before the face. */
function stoop(pen: Pen): string {
  const edge = { ink: 'paper', width: 14 } as const;
  return (
    pen.area('M-110,0L-150,420H-20L14,190L70,420H196L116,30Z', 'ink', edge) +
    pen.area('M250,-90L350,-40L352,190C352,240 330,290 296,290C262,290 262,240 268,190Z', 'ink', edge) +
    pen.area('M-116,70C-150,-110 20,-250 240,-200C330,-180 370,-110 340,-40L240,40C160,0 110,40 110,90Z', 'red', edge) +
    pen.cuts(
      [
        [[-90, 20], [40, -150], 22],
        [[-40, 50], [140, -120], 18],
        [[120, 20], [250, -60], 16],
      ],
      'ink',
    ) +
    pen.at(
      [400, -110],
      1,
      34,
      (hat) =>
        hat.area(ellipse([0, 0], 190, 44), 'paper', { ink: 'ink', width: 14 }) +
        hat.area('M-92,-6C-96,-84 -66,-126 0,-126S96,-84 92,-6C50,14 -50,14 -92,-6Z', 'paper', {
          ink: 'ink',
          width: 14,
        }) +
        hat.area('M-93,-20C-50,0 50,0 93,-20L92,-48C50,-28 -50,-28 -92,-48Z', 'ink'),
    )
  );
}

/** A crate of fruit, 460 units wide, its foot on 230. */
function crate(pen: Pen): string {
  const edge = { ink: 'ink', width: 16 } as const;
  const fruit =
    [-152, -51, 51, 152].map((x) => circle([x, 12], 50)).join('') +
    [-100, 0, 100].map((x) => circle([x, -66], 48)).join('');
  return (
    pen.area(fruit, 'red', edge) +
    pen.area(box([-240, 40], 480, 190), 'paper', edge) +
    pen.area(box([-240, 96], 480, 18) + box([-240, 160], 480, 18), 'ink') +
    pen.area(box([-240, 40], 56, 190) + box([184, 40], 56, 190), 'paper', edge)
  );
}
