/** Linked arms: a row of people from behind that nobody breaks. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { bust, type Head, headwear } from '../people.ts';
import { path } from '../geometry.ts';
import type { Ink } from '../inking.ts';
import type { Pen } from '../pen.ts';
import { between, pick, shuffle } from '../random.ts';
import { rays } from '../texture.ts';

/** Backs side by side, elbow hooked in elbow. */
export const linked: Drawing = {
  name: 'linked',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const order = shuffle<Head>(random, headwear);
    const turn = between(random, 0, 1);
    const ground = pick(random, ['red', 'red', 'ink'] as const);
    const lifts = Array.from({ length: 13 }, () => between(random, -46, 46));

    const shot = byShape(
      frame,
      { x: -700, y: -200, width: 1400, height: 820, down: 0.6 },
      { x: -760, y: -440, width: 1520, height: 1400, down: 0.7 },
      { x: -660, y: -500, width: 1320, height: 1600, down: 0.7 },
    );
    return through(frame, shot, side, ground, (pen, seen) => {
      const step = 430;
      const reach = Math.ceil(seen.width / 2 / step);
      const places = Array.from({ length: reach * 2 + 1 }, (_, at) => at - reach);
      const coats: readonly Ink[] = ground === 'red' ? ['ink', 'paper', 'ink', 'red'] : ['red', 'paper', 'red', 'ink'];
      const coat = (at: number) => coats[(at + 40) % coats.length]!;
      const lift = (at: number) => lifts[(at + 26) % lifts.length]!;
      return [
        pen.cuts(rays([0, 60], seen, 30, turn, 0.4), ground === 'red' ? 'ink' : 'red'),
        places
          .map((at) =>
            pen.at([at * step, lift(at)], 1.08, 0, (one) =>
              bust(
                one,
                order[(at + 42) % order.length]!,
                { coat: coat(at), head: 'ink', edge: edgeOf(coat(at)), wear: at % 3 === 0 ? 'red' : 'ink' },
                1800,
              ),
            ),
          )
          .join(''),
        [...places]
          .reverse()
          .map((at) => pen.at([at * step, 0], 1, 0, (one) => arms(one, coat(at), coat(at + 1), lift(at), lift(at + 1))))
          .join(''),
      ].join('');
    });
  },
};

/** The right arm of one at 0 and the left arm of the next at 430, hooked together at the elbow. */
function arms(pen: Pen, coat: Ink, next: Ink, rise: number, other: number): string {
  const sleeve = (x: number, way: number, lift: number): string =>
    path`M${x - way * 60},${200 + lift}C${x + way * 20},${190 + lift} ${x + way * 60},${240 + lift} ${x + way * 80},${320 + lift}L${x + way * 130},520C${x + way * 140},600 ${x + way * 80},640 ${x + way * 20},610L${x - way * 40},${360 + lift}Z`;
  const line = (ink: Ink) => ({ ink: edgeOf(ink), width: 14 });
  return (
    pen.area(sleeve(258, -1, other), next, line(next)) +
    pen.area(sleeve(172, 1, rise), coat, line(coat)) +
    pen.cuts(
      [
        [[270, 560], [220, 380 + rise], 20],
        [[226, 590], [180, 440 + rise], 16],
      ],
      edgeOf(coat),
    )
  );
}

function edgeOf(ink: Ink): Ink {
  return ink === 'ink' ? 'paper' : 'ink';
}
