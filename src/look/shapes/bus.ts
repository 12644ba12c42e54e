/** The bus: it stands at its stop before work, people at the windows, people at the door. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { bust, headwear } from '../people.ts';
import { box, circle, path, polygon } from '../geometry.ts';
import { between, pick, shuffle } from '../random.ts';
import { grain, rays } from '../texture.ts';

/** A bus from its side, as long as the frame, heads behind its windows; at the stop, the backs of those who wait. */
export const bus: Drawing = {
  name: 'bus',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const order = shuffle(random, headwear);
    const turn = between(random, 0, 1);
    const make = grain(random);

    const shot = byShape(
      frame,
      { x: -660, y: -440, width: 1320, height: 860, down: 0.5 },
      { x: -620, y: -620, width: 1240, height: 1200, down: 0.6 },
      { x: -470, y: -760, width: 940, height: 1460, down: 0.6 },
    );
    return through(frame, shot, side, 'red', (pen, seen) => {
      const { left, right, bottom, width } = seen;
      const dice = make();
      const nose = Math.max(560, right - 260);
      const panes = Math.min(11, Math.ceil((nose - left - 200) / 300) + 1);
      const windows = Array.from({ length: panes }, (_, at) => nose - 560 - at * 300).filter((x) => x > left - 300);
      const riders = windows
        .slice(0, 7)
        .map((x, at) =>
          pen.at([x + 130 + between(dice, -20, 20), -140], 0.52, 0, (one) =>
            bust(one, order[at % order.length]!, { coat: at % 3 ? 'ink' : 'red', head: 'ink', edge: 'paper' }, 176),
          ),
        );
      const rows = [byShape(frame, 310, 350, 400), ...(bottom > 780 ? [760] : []), ...(bottom > 1200 ? [1180] : [])];
      const queue = rows.map((y, row) => {
        const count = Math.min(6, Math.ceil(width / 480) + 1);
        return Array.from({ length: count }, (_, at) =>
          pen.at(
            [left + ((at + (row % 2) / 2) * width) / (count - 0.6), y + between(dice, -30, 30)],
            1 + row * 0.08,
            between(dice, -4, 4),
            (one) =>
              bust(
                one,
                order[(at * 3 + row + 2) % order.length]!,
                { coat: 'ink', head: 'ink', edge: 'paper', wear: at % 2 ? 'red' : 'ink' },
                900,
              ),
          ),
        ).join('');
      });
      return [
        pen.cuts(rays([left + width * 0.2, -300], seen, 30, turn, 0.36), 'paper'),
        pen.area(
          path`M${left - 40},-330H${nose - 60}C${nose},-330 ${nose + 30},-300 ${nose + 40},-240L${nose + 70},60V230H${left - 40}Z`,
          'ink',
          { ink: 'paper', width: 16 },
        ),
        pen.area(windows.map((x) => box([x, -260], 260, 210, 20)).join(''), 'paper'),
        riders.join(''),
        pen.area(windows.map((x) => box([x, -46], 260, 22)).join(''), 'red'),
        pen.area(polygon([nose - 30, -260], [nose + 14, -240], [nose + 44, 30], [nose - 30, 30]), 'paper'),
        pen.area(box([nose - 250, -260], 180, 480, 16), 'red', { ink: 'paper', width: 14 }),
        pen.area(box([nose - 232, -236], 66, 330) + box([nose - 154, -236], 66, 330), 'ink'),
        pen.area(box([left - 40, 60], nose - 260 - left + 40, 44), 'red'),
        pen.area(box([nose + 20, 110], 44, 56, 12), 'paper'),
        [nose - 440, nose - 1320, nose - 2300]
          .filter((x) => x > left - 140)
          .map(
            (x) =>
              pen.area(circle([x, 220], 100), 'ink', { ink: 'paper', width: 16 }) +
              pen.area(circle([x, 220], 44), 'paper'),
          )
          .join(''),
        pen.area(path`M${left - 20},300H${right + 20}V${bottom + 20}H${left - 20}Z`, 'red', {
          ink: 'paper',
          width: 14,
        }),
        pen.area(box([left + 90, -470], 26, 1400), 'ink', { ink: 'paper', width: 8 }),
        pen.area(circle([left + 103, -420], 110), 'red', { ink: 'paper', width: 16 }),
        pen.at(
          [left + 103, -420],
          side,
          0,
          (sign) =>
            sign.area(box([-60, -50], 120, 76, 14) + circle([-34, 40], 18) + circle([34, 40], 18), 'paper') +
            sign.area(box([-44, -34], 88, 32), 'red'),
        ),
        queue.join(''),
      ].join('');
    });
  },
};
