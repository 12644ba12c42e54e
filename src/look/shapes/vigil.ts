/** The vigil: candles in hands, flame by flame into the dark. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { fist } from '../hand.ts';
import { crowd, headwear } from '../people.ts';
import { box, circle, path, type Stroke } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { between, pick, shuffle } from '../random.ts';
import { grain } from '../texture.ts';

/** One candle held up before a crowd in the dark, and others set down around it. */
export const vigil: Drawing = {
  name: 'vigil',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const turn = between(random, 0, 1);
    const lean = between(random, -4, 4);
    const order = shuffle(random, headwear);
    const make = grain(random);

    const shot = byShape(
      frame,
      { x: -520, y: -520, width: 1040, height: 880, down: 0.6 },
      { x: -520, y: -620, width: 1040, height: 1120, down: 0.6 },
      { x: -420, y: -760, width: 840, height: 1400, down: 0.6 },
    );
    return through(frame, shot, side, 'ink', (pen, seen) => {
      const dice = make();
      const reach = Math.min(3, Math.ceil(seen.width / 2 / 330));
      const places = Array.from({ length: reach * 2 }, (_, at) => (at < reach ? at - reach : at - reach + 1));
      const people = crowd(
        pen,
        { ...seen, bottom: -10 },
        {
          y: -60,
          size: 0.7,
          order,
          dice,
          inks: () => ({ coat: 'ink', head: 'ink', edge: 'red' }),
        },
      );
      const glow = Array.from({ length: 22 }, (_, at): Stroke => {
        const angle = ((at + turn) / 22) * 2 * Math.PI;
        const [x, y] = [Math.cos(angle), Math.sin(angle)];
        return [[x * 350, -400 + y * 350], [x * between(dice, 420, 560), -400 + y * between(dice, 420, 560)], 34];
      });
      return [
        pen.area(circle([0, -400], 330), 'red'),
        pen.cuts(glow, 'red'),
        people,
        pen.area(path`M${seen.left - 20},250H${seen.right + 20}V${seen.bottom + 20}H${seen.left - 20}Z`, 'red', {
          ink: 'ink',
          width: 14,
        }),
        row(
          pen,
          places.map((at) => [at * Math.max(330, seen.width / 6) + (at % 2) * 30, 330 + (at % 2 ? 50 : 0)]),
        ),
        seen.bottom > 700
          ? row(
              pen,
              [-1.4, -0.5, 0.5, 1.4].map((at) => [at * 300, seen.bottom - 40]),
            )
          : '',
        pen.at(
          [0, 160],
          1.12,
          lean,
          (one) =>
            row(one, [[0, 0]]) +
            one.at([0, 40], 0.9, 0, (hand) =>
              fist(hand, { skin: 'paper', edge: 'ink', sleeve: 'red', cuff: 120 }, 2600),
            ),
        ),
      ].join('');
    });
  },
};

/** The path of a flame over a point, 300 units high at size 1. */
function flame(x: number, y: number, size: number): string {
  const [a, b, c] = [110 * size, 180 * size, 300 * size];
  return path`M${x},${y}c${-a},${-a * 0.1} ${-a},${-a} ${-a * 0.5},${-b}q${a * 0.25},${a * 0.1} ${a * 0.3},${a * 0.4}q${a * 0.1},${-a * 0.9} ${a * 0.4},${b - c}q${a * 0.2},${a * 0.8} ${a * 0.6},${a * 1.3}c${a * 0.5},${a * 0.7} ${a * 0.2},${a * 1.3} ${-a * 0.8},${c - a * 1.4 - a * 0.16}Z`;
}

/** Candles in paper cups, each with its foot 60 units above its point and its wick 440. */
function row(pen: Pen, places: readonly (readonly number[])[]): string {
  const line = { ink: 'ink', width: 16 } as const;
  const each = (draw: (x: number, y: number) => string): string => places.map(([x = 0, y = 0]) => draw(x, y)).join('');
  return (
    pen.area(
      each((x, y) => flame(x, y - 446, 0.84)),
      'paper',
      line,
    ) +
    pen.accent(each((x, y) => flame(x, y - 456, 0.42))) +
    pen.area(
      each((x, y) => box([x - 40, y - 430], 80, 230)),
      'paper',
      line,
    ) +
    pen.area(
      each((x, y) => path`M${x - 140},${y - 310}h280l-48,250h-184Z`),
      'paper',
      line,
    ) +
    pen.cuts(
      places.flatMap(([x = 0, y = 0]): Stroke[] =>
        [-1, 0, 1].map((at) => [[x + at * 64, y - 100], [x + at * 80, y - 290], 18]),
      ),
      'ink',
    )
  );
}
