/** The school door: a clock over it, steps before it, and children with their bags. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { bust, headwear } from '../people.ts';
import { box, circle, path, polygon } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { between, pick, shuffle } from '../random.ts';
import { grain, rays } from '../texture.ts';

/** A schoolhouse from the front, and backs with satchels on the way to it. */
export const school: Drawing = {
  name: 'school',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const order = shuffle(
      random,
      headwear.filter((head) => head !== 'helmet' && head !== 'hat'),
    );
    const turn = between(random, 0, 1);
    const hour = pick(random, [0, 1]);
    const make = grain(random);

    const shot = byShape(
      frame,
      { x: -640, y: -560, width: 1280, height: 1000, down: 0.6 },
      { x: -600, y: -700, width: 1200, height: 1280, down: 0.6 },
      { x: -440, y: -760, width: 880, height: 1500, down: 0.5 },
    );
    return through(frame, shot, side, 'red', (pen, seen) => {
      const { left, right, bottom, width } = seen;
      const dice = make();
      const panes = Array.from({ length: Math.ceil(width / 460) + 1 }, (_, at) =>
        [-1, 1].map((way) => way * (520 + at * 260)),
      )
        .flat()
        .filter((x) => x > left - 200 && x < right + 200)
        .map((x) => box([x - 74, -190], 148, 250));
      const rows = byShape(frame, [330], [400], [430, 830]);
      const children = rows.flatMap((y, row) => {
        const size = 0.82 + row * 0.2;
        const count = Math.ceil(width / (byShape(frame, 520, 400, 400) * size)) + 1;
        return Array.from({ length: count + 1 }, (_, at) =>
          pen.at(
            [(at - count / 2 + row * 0.4) * byShape(frame, 520, 400, 400) * size, y + between(dice, -46, 46)],
            size,
            between(dice, -5, 5),
            (one) => pupil(one, order[(at + row) % order.length]!, at % 2 === 0),
          ),
        );
      });
      return [
        pen.cuts(rays([0, -560], seen, 26, turn, 0.36), 'ink'),
        pen.area(path`M${left - 20},-300H${right + 20}V${bottom + 20}H${left - 20}Z`, 'ink', {
          ink: 'paper',
          width: 14,
        }),
        pen.area(polygon([-380, 300], [-380, -330], [0, -640], [380, -330], [380, 300]), 'ink', {
          ink: 'paper',
          width: 18,
        }),
        pen.area(panes.join(''), 'paper'),
        pen.area(panes.map((d) => d.replace('h148v250h-148Z', 'm68,0h12v250h-12Z')).join(''), 'ink'),
        pen.area(circle([0, -380], 118), 'paper'),
        pen.line(hour ? 'M0,-462V-380L54,-350' : 'M0,-462V-380H-62', 'ink', 26),
        pen.area('M-220,240V-120A220,130 0 0 1 220,-120V240Z', 'red', { ink: 'paper', width: 20 }),
        pen.line('M0,-230V240', 'paper', 16),
        pen.area(box([-170, -90], 120, 140) + box([50, -90], 120, 140), 'paper'),
        pen.area(box([-44, 90], 22, 70) + box([22, 90], 22, 70), 'paper'),
        pen.area(
          polygon([-300, 230], [300, 230], [360, 290], [-360, 290]) +
            polygon([-400, 310], [400, 310], [470, 380], [-470, 380]),
          'paper',
        ),
        pen.area(path`M${left - 20},400H${right + 20}V${bottom + 20}H${left - 20}Z`, 'red'),
        children.join(''),
      ].join('');
    });
  },
};

/** A child from behind, with a satchel. */
function pupil(pen: Pen, head: (typeof headwear)[number], dark: boolean): string {
  const [coat, bag] = dark ? (['ink', 'red'] as const) : (['ink', 'paper'] as const);
  return (
    bust(pen, head, { coat, head: 'ink', edge: 'paper', wear: dark ? 'ink' : 'red' }, 900) +
    pen.area(box([-140, 170], 280, 420, 60), bag, { ink: bag === 'paper' ? 'ink' : 'paper', width: 14 }) +
    pen.area(box([-100, 330], 200, 190, 30), bag, { ink: 'ink', width: 14 }) +
    pen.area(box([-40, 130], 80, 54, 20), 'ink')
  );
}
