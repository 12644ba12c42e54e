/** The pen: a hand writes, and the line it leaves counts. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { fist } from '../hand.ts';
import { box, path, polygon } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { between, pick } from '../random.ts';
import { rays } from '../texture.ts';

/** A fist around a pencil, over a sheet with lines; the last is being written in red. */
export const pen: Drawing = {
  name: 'pen',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const turn = between(random, 0, 1);
    const lean = between(random, 32, 42);
    const ground = pick(random, ['red', 'red', 'ink'] as const);

    const shot = byShape(
      frame,
      { x: -620, y: -470, width: 1240, height: 860 },
      { x: -560, y: -620, width: 1120, height: 1120 },
      { x: -440, y: -760, width: 880, height: 1420 },
    );
    const other = ground === 'red' ? 'ink' : 'red';
    return through(frame, shot, side, ground, (press, seen) => {
      const wide = Math.max(880, Math.min(1900, seen.width * 0.8));
      const lines = Array.from({ length: Math.max(2, Math.ceil((seen.bottom - 200) / 110)) }, (_, at) =>
        box([-wide / 2 + 90, 180 + at * 110 + (at > 1 ? 60 : 0)], wide * [0.6, 0.36, 0.7, 0.5, 0.64][at % 5]!, 40),
      );
      const above = [box([-wide / 2 + 90, -60], wide * 0.3, 50)];
      return [
        press.cuts(rays([0, 140], seen, 30, turn, 0.42), other),
        press.at(
          [0, 0],
          1,
          -3,
          (sheet) =>
            sheet.area(box([-wide / 2, -150], wide, seen.bottom + 400), 'paper', { ink: 'ink', width: 20 }) +
            sheet.at([0, 0], side, 0, (text) => text.area([...above, ...lines.slice(2)].join(''), 'ink')),
        ),
        press.accent(
          path`M${-wide / 2 + 100},150C${-wide / 2 + 180},20 ${-wide / 2 + 240},30 ${-wide / 2 + 200},130S${-wide / 2 + 330},40 ${-wide / 2 + 330},110S${-wide / 2 + 400},140 -60,150L-56,182C${-wide / 2 + 380},190 ${-wide / 2 + 290},190 ${-wide / 2 + 290},120C${-wide / 2 + 230},210 ${-wide / 2 + 150},190 ${-wide / 2 + 130},180Z`,
        ),
        press.at([-50, 164], 1, lean, pencil),
        press.at([270, -60], 1.3, -34, (hand) =>
          fist(
            hand,
            {
              skin: ground === 'red' ? 'ink' : 'paper',
              edge: ground === 'red' ? 'paper' : 'ink',
              sleeve: other,
              cuff: 150,
            },
            3000,
          ),
        ),
      ].join('');
    });
  },
};

/** A pencil with its point at 0,0, 980 units long. */
function pencil(pen: Pen): string {
  const edge = { ink: 'ink', width: 16 } as const;
  return (
    pen.area(polygon([0, 0], [-74, -190], [74, -190]), 'paper', edge) +
    pen.area(polygon([0, 0], [-26, -66], [26, -66]), 'ink') +
    pen.area(box([-74, -900], 148, 710), 'red', edge) +
    pen.area(box([-26, -900], 52, 710), 'paper', edge) +
    pen.area(box([-74, -960], 148, 70), 'ink', { ink: 'paper', width: 10 }) +
    pen.area('M-74,-960C-74,-1050 74,-1050 74,-960Z', 'paper', edge)
  );
}
