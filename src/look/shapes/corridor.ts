/** The hotel corridor: doors on both sides to the far end, and the cart of those who clean. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { box, circle, path, polygon, type Point } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { between, pick } from '../random.ts';

/** A corridor that runs away from us, and in it a cart with linen, bag and broom. */
export const corridor: Drawing = {
  name: 'corridor',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const open = pick(random, [0, 1, 2]);
    const runner = pick(random, ['red', 'paper'] as const);
    const off = between(random, -40, 40);

    const shot = byShape(
      frame,
      { x: -560, y: -420, width: 1120, height: 900, down: 0.5 },
      { x: -560, y: -560, width: 1120, height: 1160, down: 0.6 },
      { x: -420, y: -700, width: 840, height: 1480, down: 0.6 },
    );
    return through(frame, shot, side, 'ink', (pen, { left, right, top, bottom }) => {
      const eye: Point = [off, -140];
      const across = Math.max(right, -left) * 1.1 + 60;
      const [high, low] = [Math.min(top, -700) - 60, Math.max(bottom, 520) + 60];
      const at = (x: number, y: number, depth: number): Point => [
        eye[0] + (x - eye[0]) * depth,
        eye[1] + (y - eye[1]) * depth,
      ];
      const end = 0.16;
      const wall = (way: number) =>
        polygon(
          at(way * across, high, 1),
          at(way * across, high, end),
          at(way * across, low, end),
          at(way * across, low, 1),
        );
      const pane = (way: number, near: number, far: number, from: number, to: number) =>
        polygon(
          ...(
            [
              [near, from],
              [far, from],
              [far, to],
              [near, to],
            ] as const
          ).map(([depth, share]) => at(way * across, low + (high - low) * share, depth)),
        );
      const doors = [-1, 1].flatMap((way) =>
        [0.9, 0.56, 0.35, 0.24].map((near, place) => {
          const far = near * 0.74;
          const lit = way > 0 && place === open;
          return (
            pen.area(pane(way, near, far, 0, 0.66), lit ? 'paper' : 'ink', { ink: 'paper', width: 14 * near + 5 }) +
            (lit
              ? ''
              : pen.area(pane(way, near * 0.8, near * 0.775, 0.28, 0.33), 'paper') +
                pen.area(pane(way, near * 0.9, near * 0.82, 0.5, 0.56), 'red'))
          );
        }),
      );
      const lamps = [0.8, 0.5, 0.32, 0.21].map((depth) =>
        polygon(at(-140, high, depth), at(140, high, depth), at(140, high, depth * 0.86), at(-140, high, depth * 0.86)),
      );
      return [
        pen.area(wall(-1) + wall(1), 'red'),
        pen.area(polygon(at(-across, low, 1), at(across, low, 1), at(across, low, end), at(-across, low, end)), 'ink'),
        pen.area(
          polygon(
            at(-across * 0.62, low, 1),
            at(across * 0.62, low, 1),
            at(across * 0.62, low, end),
            at(-across * 0.62, low, end),
          ),
          runner,
        ),
        pen.area(lamps.join(''), 'paper'),
        pen.area(
          polygon(at(-across, high, end), at(across, high, end), at(across, low, end), at(-across, low, end)),
          'paper',
        ),
        pen.area(box([eye[0] - 34, eye[1] - 40], 68, 90), 'ink'),
        doors.join(''),
        pen.at([-40, byShape(frame, 130, 230, 330)], byShape(frame, 1.05, 1.1, 1), 0, cart),
      ].join('');
    });
  },
};

/** The cart from its front: 640 units wide, wheels on 330. */
function cart(pen: Pen): string {
  const edge = { ink: 'ink', width: 18 } as const;
  const towels = [-200, -60, 80]
    .map((x) => [0, 1, 2].map((row) => box([x, 20 - row * 52], 128, 48, 22)).join(''))
    .join('');
  return (
    pen.area(path`M-330,-470h30L-250,-10h-34Z`, 'paper', edge) +
    pen.area('M-390,-560l120,-26l34,130l-140,30Z', 'red', edge) +
    pen.cuts(
      [
        [[-372, -440], [-364, -540], 14],
        [[-330, -446], [-330, -550], 14],
        [[-290, -456], [-296, -560], 14],
      ],
      'ink',
    ) +
    pen.area(box([-230, -280], 70, 150, 20) + box([-214, -320], 38, 50), 'red', edge) +
    pen.area(box([-140, -250], 64, 120, 14) + box([-128, -290], 40, 44), 'paper', edge) +
    pen.area(box([-40, -220], 220, 46, 20) + box([-40, -172], 220, 46, 20), 'paper', edge) +
    pen.area(box([-270, -130], 520, 60), 'ink', { ink: 'paper', width: 12 }) +
    pen.area(box([-250, -70], 480, 340), 'ink', { ink: 'paper', width: 12 }) +
    pen.area(towels, 'paper', edge) +
    pen.area(box([-200, 100], 408, 130, 20), 'red', edge) +
    pen.cuts(
      [
        [[-170, 200], [-160, 120], 16],
        [[-80, 210], [-70, 120], 16],
        [[20, 206], [24, 124], 16],
        [[120, 210], [120, 124], 16],
      ],
      'ink',
    ) +
    pen.area('M240,-100H420L396,230C370,270 290,270 262,230Z', 'red', edge) +
    pen.cuts(
      [
        [[300, 220], [290, -40], 18],
        [[350, 220], [356, -40], 18],
      ],
      'ink',
    ) +
    pen.area(circle([-200, 300], 44) + circle([190, 300], 44), 'ink', { ink: 'paper', width: 14 })
  );
}
