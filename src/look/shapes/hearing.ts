/** The hearing list: a sheet of names on a shut door, and people who read it. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { crowd, headwear } from '../people.ts';
import { box, circle } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { between, pick, shuffle } from '../random.ts';
import { grain } from '../texture.ts';

/** Double doors with a list on them; one line is marked, and people stand before it together. */
export const hearing: Drawing = {
  name: 'hearing',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const order = shuffle(random, headwear);
    const marked = pick(random, [2, 3, 4]);
    const tilt = between(random, -3, 3);
    const make = grain(random);

    const shot = byShape(
      frame,
      { x: -520, y: -470, width: 1040, height: 860, down: 0.4 },
      { x: -520, y: -620, width: 1040, height: 1200, down: 0.6 },
      { x: -480, y: -700, width: 960, height: 1500, down: 0.6 },
    );
    return through(frame, shot, side, 'red', (pen, seen) => {
      const { left, top, width, height } = seen;
      const dice = make();
      const leaf = { ink: 'red', width: 18 } as const;
      const doors = [-1, 0]
        .map((at) => pen.area(box([at * 560, Math.max(top - 40, -860)], 560, 3000), 'ink', leaf))
        .join('');
      const wall = Array.from({ length: Math.ceil(width / 300) + 1 }, (_, at) =>
        box([left + at * 300, top], 14, height),
      ).join('');
      const people = crowd(pen, seen, {
        y: byShape(frame, 330, 400, 460),
        size: 1.05,
        order,
        dice,
        inks: (row, at) =>
          (row + at) % 3 === 1
            ? { coat: 'red', head: 'ink', edge: 'paper', wear: 'red' }
            : { coat: 'ink', head: 'ink', edge: 'paper' },
      });
      return [
        pen.area(wall, 'ink'),
        doors,
        pen.area(box([-36, -60], 24, 300) + box([12, -60], 24, 300), 'paper'),
        pen.cuts(
          [
            [[-500, 900], [-500, -540], 22],
            [[500, 900], [500, -540], 22],
          ],
          'red',
        ),
        pen.at([0, -190], side, tilt, (sheet) => list(sheet, marked)),
        people,
      ].join('');
    });
  },
};

/** A list of 620 by 700 units around 0,0, with one line marked. */
function list(pen: Pen, marked: number): string {
  const lines = Array.from({ length: 7 }, (_, at) => ({
    y: -180 + at * 72,
    long: [400, 330, 440, 360, 420, 300, 390][at]!,
  }));
  const line = (y: number, long: number) => box([-240, y], long, 34);
  return (
    pen.area(box([-310, -350], 620, 700), 'paper', { ink: 'ink', width: 18 }) +
    pen.area(
      box([-240, -300], 300, 66) + lines.flatMap(({ y, long }, at) => (at === marked ? [] : [line(y, long)])).join(''),
      'ink',
    ) +
    pen.accent(box([-270, lines[marked]!.y - 16], 540, 66)) +
    pen.accent(circle([0, -330], 26), { ink: 'ink', width: 10 })
  );
}
