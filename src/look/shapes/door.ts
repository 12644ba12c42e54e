/** The door: shut, its chain on, and a paper with a red cross held up at it. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { fist } from '../hand.ts';
import { box, circle, path, polygon, type Stroke } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { between, pick } from '../random.ts';
import { grain } from '../texture.ts';

/** A closed house door with panels, peephole, knob and chain; somebody outside holds up a paper that is no warrant. */
export const door: Drawing = {
  name: 'door',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const tilt = between(random, 5, 11);
    const reach = between(random, -40, 60);
    const slope = between(random, 40, 150);
    const make = grain(random);

    const shot = byShape(
      frame,
      { x: -640, y: -560, width: 1100, height: 1080, across: 0.56, down: 0.3 },
      { x: -600, y: -480, width: 1040, height: 980, across: 0.5, down: 0.9 },
      { x: -470, y: -620, width: 860, height: 1180, across: 0.6, down: 0.5 },
    );
    return through(frame, shot, side, 'red', (pen, seen) => {
      const { left, right, top, bottom, width } = seen;
      const dice = make();
      const foot = 640;
      const bricks = Array.from({ length: Math.min(34, Math.round(width / 34)) }, (): Stroke => {
        const [x, y] = [between(dice, left, right), between(dice, top, Math.min(bottom, foot))];
        return [[x, y], [x + between(dice, 70, 150), y + between(dice, -4, 4)], 18];
      });
      return [
        pen.cuts(bricks, 'ink'),
        top < -640
          ? pen.area(
              polygon([left - 20, top - 20], [right + 20, top - 20], [right + 20, top + slope], [left - 20, top + 30]),
              'ink',
            )
          : '',
        pen.area(path`M${left - 20},${foot}H${right + 20}V${bottom + 20}H${left - 20}Z`, 'ink'),
        pen.area(
          polygon([-360, foot], [360, foot], [420, foot + 70], [-420, foot + 70]) +
            polygon([-450, foot + 80], [450, foot + 80], [520, foot + 170], [-520, foot + 170]),
          'paper',
        ),
        pen.area('M-330,-540H330V640H-330Z', 'ink', { ink: 'paper', width: 16 }),
        leaf(pen),
        width > 1900 ? [-1, 1].map((way) => window(pen, way * 850 + (way > 0 ? 0 : -120))).join('') : '',
        pen.at(
          [-330, 120 + reach],
          1,
          -tilt,
          (hand) =>
            paper(hand) +
            hand.at([-120, 128], 0.9, tilt + 40, (arm) =>
              fist(arm, { skin: 'ink', edge: 'paper', sleeve: 'ink', cuff: 60 }, 4000),
            ),
        ),
      ].join('');
    });
  },
};

/** The leaf, 500 units wide and 1100 high: panels, peephole, knob, chain and threshold. */
function leaf(pen: Pen): string {
  const panels = [-1, 1]
    .flatMap((way) =>
      [
        [-400, 340],
        [20, 240],
        [320, 250],
      ].map(([y = 0, high = 0]) => box([way * 116 - 84, y], 168, high)),
    )
    .join('');
  return (
    pen.area(box([-260, -480], 520, 1120), 'paper') +
    pen.area(panels, 'paper', { ink: 'ink', width: 16 }) +
    pen.cuts(
      [-1, 1].flatMap((way): Stroke[] => [
        [[way * 116 + 56, -90], [way * 116 + 56, -370], 20],
        [[way * 116 + 56, 240], [way * 116 + 56, 60], 18],
        [[way * 116 + 56, 540], [way * 116 + 56, 350], 18],
      ]),
      'ink',
    ) +
    pen.area(circle([0, -230], 34), 'ink') +
    pen.area(circle([6, -236], 12), 'paper') +
    pen.accent(circle([205, 80], 46), { ink: 'ink', width: 14 }) +
    pen.area(box([176, -90], 70, 30, 14) + box([226, -116], 60, 80, 10), 'ink') +
    pen.area([0, 1, 2, 3].map((at) => box([96 + at * 22, -86 + [0, 16, 14, 2][at]!], 26, 18, 9)).join(''), 'paper', {
      ink: 'ink',
      width: 9,
    }) +
    pen.area(box([-300, 610], 600, 40), 'ink')
  );
}

/** A lit window beside the door, 300 units wide. */
function window(pen: Pen, x: number): string {
  return (
    pen.area(box([x - 20, -360], 340, 520), 'ink', { ink: 'paper', width: 14 }) +
    pen.area(
      [0, 1]
        .flatMap((column) => [0, 1].map((row) => box([x + 14 + column * 142, -326 + row * 232], 124, 214)))
        .join(''),
      'paper',
    )
  );
}

/** The paper, 260 by 330 units over 0,0, and its cross. */
function paper(pen: Pen): string {
  return (
    pen.area(box([-150, -380], 300, 380), 'paper', { ink: 'ink', width: 26 }) +
    pen.accent(path`M-100,-290l40,-40l60,60l60,-60l40,40l-60,60l60,60l-40,40l-60,-60l-60,60l-40,-40l60,-60Z`)
  );
}
