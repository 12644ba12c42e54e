/** The locked chain: a gate shut with a chain, every link whole, and a padlock on it. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { bar, link } from '../links.ts';
import { box, circle } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { between, pick } from '../random.ts';

/** Bars from edge to edge, a chain across them, and a padlock in the middle. */
export const padlock: Drawing = {
  name: 'padlock',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const ground = pick(random, ['red', 'paper'] as const);
    const sag = between(random, 9, 15);
    const tilt = between(random, -4, 4);

    const shot = byShape(
      frame,
      { x: -560, y: -440, width: 1120, height: 930 },
      { x: -560, y: -500, width: 1120, height: 1120 },
      { x: -500, y: -560, width: 1000, height: 1200, down: 0.45 },
    );
    return through(frame, shot, side, ground, (pen, { left, right, top, bottom, height }) => {
      const first = Math.floor(left / 240);
      const bars = Array.from({ length: Math.ceil(right / 240) - first + 1 }, (_, at) => (first + at) * 240 + 120);
      const posts = bars.map((x) => box([x - 44, top - 20], 88, height + 40)).join('');
      const half = (pen: Pen): string =>
        [0, 1, 2, 3, 4, 5]
          .filter((at) => at * 560 < Math.max(right, -left) + 400)
          .map(
            (at) =>
              pen.at([560 + at * 560, 0], 1, 0, (one) => bar(one, 'ink', 'paper', ground)) +
              pen.at([280 + at * 560, 0], 1, 0, (one) => link(one, 'ink', 'paper', ground)),
          )
          .join('');
      return [
        pen.area(posts, 'ink'),
        pen.cuts(
          bars.map((x) => [[x - 20, bottom], [x - 20, top], 22] as const),
          ground,
        ),
        pen.at([0, -220], 1, -sag, half),
        pen.at([0, -220], -1, sag, half),
        pen.at([0, -220], 1, 0, (one) => bar(one, 'ink', 'paper', ground)),
        pen.at([0, -130], 1, tilt, (lock) => hang(lock, ground === 'red' ? 'paper' : 'red')),
      ].join('');
    });
  },
};

/** A padlock hung on 0,-100: 620 units wide, its body from 60 to 560. */
function hang(pen: Pen, body: 'paper' | 'red'): string {
  const edge = { ink: 'ink', width: 26 } as const;
  return (
    pen.area('M-210,110V-60A210,210 0 0 1 210,-60V110H110V-60A110,110 0 0 0 -110,-60V110Z', 'ink', {
      ink: body,
      width: 12,
    }) +
    pen.cuts(
      [
        [[-160, 60], [-158, -80], 22],
        [[-130, -150], [40, -232], 18],
      ],
      body,
    ) +
    // Not an accent: in black alone that would be black, and the keyhole would drown in it.
    pen.area(box([-310, 70], 620, 500, 46), body, edge) +
    pen.cuts(
      [0, 1, 2, 3, 4].map((at) => [[262, 120 + at * 88], [150 + (at % 2) * 30, 122 + at * 88], 26] as const),
      'ink',
    ) +
    pen.area(`${circle([-30, 250], 74)}M-62,290H2L34,450H-94Z`, 'ink')
  );
}
