/** The building site: scaffold, ladder and crane, and the crew on every level. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { bust } from '../people.ts';
import { box, path, polygon } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { between, pick } from '../random.ts';
import { grain, rays, strip } from '../texture.ts';

/** A wall in scaffolding against the sky, people in helmets on its planks, a crane over it. */
export const scaffold: Drawing = {
  name: 'scaffold',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const turn = between(random, 0, 1);
    const ladder = pick(random, [0, 1]);
    const make = grain(random);

    const shot = byShape(
      frame,
      { x: -640, y: -460, width: 1280, height: 860, down: 0.5 },
      { x: -600, y: -640, width: 1200, height: 1220, down: 0.5 },
      { x: -460, y: -800, width: 920, height: 1500, down: 0.4 },
    );
    return through(frame, shot, side, 'red', (pen, seen) => {
      const { left, right, top, bottom } = seen;
      const dice = make();
      const bay = byShape(frame, 520, 480, 520);
      const first = Math.floor(left / bay) - 1;
      const columns = Array.from({ length: Math.ceil((right - left) / bay) + 3 }, (_, at) => (first + at) * bay + 60);
      const levels = Array.from({ length: Math.max(2, Math.ceil((bottom + 40) / bay) + 1) }, (_, at) => at * bay);
      const poles = columns.map((x) => box([x - 17, -250], 34, bottom + 300)).join('');
      const planks = levels.map((y) => box([left - 20, y], right - left + 40, 44)).join('');
      const rails = levels.map((y) => box([left - 20, y - 190], right - left + 40, 18)).join('');
      const braces = levels
        .flatMap((y) =>
          columns.filter((_, at) => (at + y / bay) % 3 === 0).map((x) => strip([x, y + 40], [x + bay, y + bay], 20)),
        )
        .join('');
      const crew = levels.flatMap((y, level) =>
        columns
          .filter((_, at) => (at + level) % 2 === 0)
          .map((x, at) =>
            pen.at([x + bay * 0.5 + between(dice, -50, 50), y - 236], 0.72, between(dice, -6, 6), (one) =>
              bust(
                one,
                at % 4 === 3 ? 'scarf' : 'helmet',
                { coat: 'ink', head: 'ink', edge: 'paper', wear: at % 2 ? 'red' : 'paper' },
                330,
              ),
            ),
          ),
      );
      const hook = left + (right - left) * 0.16;
      const jib = Math.min(-470, top + 120);
      const lattice = Array.from({ length: Math.ceil((right - hook) / 130) + 2 }, (_, at) =>
        strip([hook + at * 130 - 130, jib + (at % 2 ? 80 : 0)], [hook + at * 130, jib + (at % 2 ? 0 : 80)], 16),
      ).join('');
      return [
        pen.cuts(rays([left * 0.4, -420], seen, 24, turn, 0.3), 'paper'),
        pen.area(
          box([hook - 260, jib - 12], right - hook + 400, 26) +
            box([hook - 260, jib + 74], right - hook + 400, 22) +
            lattice +
            box([hook + 120, jib - 150], 60, 3000) +
            polygon([hook + 60, jib], [hook + 150, jib - 190], [hook + 240, jib]),
          'ink',
        ),
        pen.line(path`M${hook + 520},${jib + 80}V${jib + 210}`, 'ink', 12),
        pen.area(box([hook + 400, jib + 210], 240, 54), 'ink'),
        pen.area(path`M${left - 20},-20H${right + 20}V${bottom + 20}H${left - 20}Z`, 'ink'),
        pen.area(braces, 'paper'),
        crew.join(''),
        pen.area(poles + planks + rails, 'paper', { ink: 'ink', width: 8 }),
        pen.at([ladder ? -120 : 130, 0], 1, ladder ? 8 : -8, (one) => rungs(one, bottom + 500)),
      ].join('');
    });
  },
};

/** A ladder from -330 down, 150 units wide. */
function rungs(pen: Pen, down: number): string {
  const edge = { ink: 'ink', width: 10 } as const;
  const steps = Array.from({ length: Math.ceil((down + 300) / 96) }, (_, at) =>
    box([-62, -270 + at * 96], 124, 24),
  ).join('');
  return pen.accent(steps, edge) + pen.accent(box([-84, -330], 32, down + 330) + box([52, -330], 32, down + 330), edge);
}
