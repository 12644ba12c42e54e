/** The courthouse: columns and stairs, and people who have come to its foot. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { crowd, headwear } from '../people.ts';
import { box, circle, polygon, type Stroke } from '../geometry.ts';
import { between, pick, shuffle } from '../random.ts';
import { grain, rays } from '../texture.ts';

/** A gable on columns over a broad stair, heads below. */
export const courthouse: Drawing = {
  name: 'courthouse',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const order = shuffle(random, headwear);
    const turn = between(random, 0, 1);
    const sky = pick(random, ['red', 'ink'] as const);
    const make = grain(random);

    const shot = byShape(
      frame,
      { x: -560, y: -480, width: 1120, height: 900, down: 0.5 },
      { x: -600, y: -640, width: 1200, height: 1240, down: 0.6 },
      { x: -480, y: -760, width: 960, height: 1520, down: 0.5 },
    );
    const other = sky === 'red' ? 'ink' : 'red';
    return through(frame, shot, side, sky, (pen, seen) => {
      const { left, right, bottom } = seen;
      const reach = Math.max(620, Math.max(right, -left));
      const edge = { ink: 'ink', width: 16 } as const;
      const columns = Array.from({ length: 6 }, (_, at) => -450 + at * 180);
      const wings = Array.from({ length: Math.max(0, Math.ceil((reach - 560) / 200)) }, (_, at) => [
        620 + at * 200,
        -720 - at * 200,
      ]).flat();
      const steps = Array.from({ length: Math.max(3, Math.ceil((bottom - 200) / 72)) }, (_, at) =>
        box([-560 - at * 60, 190 + at * 72], 1120 + at * 120, 72),
      );
      return [
        pen.cuts(rays([0, -420], seen, 20, turn, 0.4), other),
        pen.area(box([left - 20, -180], right - left + 40, 700), other, { ink: 'paper', width: 12 }),
        pen.area(wings.map((x) => box([x, -90], 100, 210)).join(''), 'paper'),
        pen.area(box([-520, -240], 1040, 460), 'ink'),
        pen.area(box([-90, -100], 180, 300), 'red', { ink: 'paper', width: 12 }),
        pen.area(
          columns
            .map((x) => box([x - 44, -200], 88, 360) + box([x - 64, -234], 128, 36) + box([x - 64, 154], 128, 40))
            .join(''),
          'paper',
          edge,
        ),
        pen.cuts(
          columns.flatMap((x): Stroke[] => [
            [[x - 16, 150], [x - 14, -190], 14],
            [[x + 18, 150], [x + 18, -150], 14],
          ]),
          'ink',
        ),
        pen.area(box([-570, -310], 1140, 76), 'paper', edge),
        pen.area(polygon([-610, -310], [0, -600], [610, -310]), 'paper', edge),
        pen.area(polygon([-420, -346], [0, -544], [420, -346]), 'red'),
        pen.area(circle([0, -420], 56), 'paper'),
        pen.area(steps.join(''), 'paper', { ink: 'ink', width: 12 }),
        crowd(pen, seen, {
          y: byShape(frame, 370, 430, 480),
          size: 0.8,
          order,
          dice: make(),
          inks: (row, at) =>
            row % 2 || at % 3
              ? { coat: 'ink', head: 'ink', edge: 'paper' }
              : { coat: 'red', head: 'ink', edge: 'paper', wear: 'red' },
        }),
      ].join('');
    });
  },
};
