/** The birth certificate: the prints of two small feet on a sheet with a seal. */
import { byShape, through } from '../camera.ts';
import { openOf, type Drawing } from '../drawing.ts';
import { box, circle, ellipse, polygon } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { between, pick } from '../random.ts';
import { rays } from '../texture.ts';

/** A sheet in a border, two footprints on it, and two grown hands that hold it. */
export const footprints: Drawing = {
  name: 'footprints',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const turn = between(random, 0, 1);
    const tilt = between(random, -4, 4);
    const ground = pick(random, ['red', 'ink'] as const);

    const shot = byShape(
      frame,
      { x: -560, y: -400, width: 1120, height: 800 },
      { x: -540, y: -540, width: 1080, height: 1080 },
      { x: -440, y: -580, width: 880, height: 1160 },
    );
    const other = ground === 'red' ? 'ink' : 'red';
    return through(frame, shot, side, ground, (pen, seen) => {
      const open = openOf(frame);
      const upright = open.height > open.width * 0.9;
      const [wide, high] = upright ? [700, 900] : [940, 660];
      const foot = { ink: upright ? 1.05 : 1 };
      return [
        pen.cuts(rays([0, 0], seen, 28, turn, 0.42), other),
        pen.at([0, 0], 1, tilt, (sheet) =>
          [
            sheet.area(box([-wide / 2, -high / 2], wide, high), 'paper', { ink: 'ink', width: 20 }),
            sheet.area(
              `${box([-wide / 2 + 34, -high / 2 + 34], wide - 68, high - 68)}${inner(wide, high)}`,
              other === 'red' ? 'red' : 'ink',
            ),
            sheet.at(
              [upright ? 0 : 30 * side, upright ? -120 : -50],
              foot.ink,
              0,
              (one) => one.at([-104, 0], 1, -8, print) + one.at([104, 0], -1, 8, print),
            ),
            sheet.at([0, 0], side, 0, (text) =>
              text.area(
                upright
                  ? box([-220, 210], 440, 34) + box([-220, 280], 300, 34)
                  : box([-390, -190], 130, 34) + box([-390, -120], 90, 34) + box([-390, 210], 330, 30),
                'ink',
              ),
            ),
            sheet.at(upright ? [180, 320] : [310, 180], upright ? 0.9 : 1, 0, seal),
          ].join(''),
        ),
      ].join('');
    });
  },
};

/** The inner edge of the border, turned the other way, so that the border is a ring. */
function inner(wide: number, high: number): string {
  const [x, y] = [wide / 2 - 60, high / 2 - 60];
  return polygon([-x, -y], [-x, y], [x, y], [x, -y]);
}

/** The print of a left foot, 170 units wide and 400 high around 0,0. */
function print(pen: Pen): string {
  const sole =
    'M-20,190C-80,190 -84,120 -66,60C-54,10 -90,-30 -84,-90C-76,-150 60,-150 76,-80C86,-20 40,20 46,90C50,150 40,190 -20,190Z';
  const toes =
    ellipse([58, -158], 36, 44) +
    circle([-4, -186], 26) +
    circle([-50, -172], 22) +
    circle([-84, -146], 19) +
    circle([-106, -112], 16);
  return (
    pen.accent(sole + toes) +
    pen.cuts(
      [
        [[-30, 120], [-10, 40], 16],
        [[-40, -60], [30, -90], 14],
        [[6, 150], [16, 80], 12],
      ],
      'paper',
    )
  );
}

/** A seal with points. */
function seal(pen: Pen): string {
  const points = Array.from({ length: 32 }, (_, at): readonly [number, number] => {
    const angle = (at * Math.PI) / 16;
    const radius = at % 2 ? 78 : 98;
    return [Math.cos(angle) * radius, Math.sin(angle) * radius];
  });
  return (
    pen.area('M-50,60L-70,190L-20,150L10,196L16,60Z', 'ink') +
    pen.area(polygon(...points), 'red', { ink: 'ink', width: 12 }) +
    pen.area(circle([0, 0], 50), 'paper')
  );
}
