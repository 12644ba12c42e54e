/** The corner: those who wait for a day's work, under the signs of two streets. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { bust } from '../people.ts';
import { box, circle, path, polygon } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { between, pick } from '../random.ts';
import { grain, rays, strip } from '../texture.ts';

/** A street sign, people with tools on their shoulders from behind, and a pickup at the kerb. */
export const corner: Drawing = {
  name: 'corner',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const turn = between(random, 0, 1);
    const lean = between(random, -3, 3);
    const make = grain(random);

    const shot = byShape(
      frame,
      { x: -640, y: -480, width: 1280, height: 900, down: 0.5 },
      { x: -560, y: -600, width: 1120, height: 1160, down: 0.5 },
      { x: -420, y: -640, width: 840, height: 1360, down: 0.4 },
    );
    return through(frame, shot, side, 'red', (pen, seen) => {
      const { left, right, top, bottom, width } = seen;
      const dice = make();
      const houses = Array.from({ length: Math.ceil(width / 400) + 1 }, (_, at) => {
        const [x, y] = [left + at * 400 - 80, -170 - between(dice, 0, 150)];
        return at % 2
          ? polygon([x, 160], [x, y], [x + 380, y], [x + 380, 160])
          : polygon([x, 160], [x, y], [x + 190, y - 130], [x + 380, y], [x + 380, 160]);
      });
      const rows = [byShape(frame, 260, 320, 360), ...(bottom > 820 ? [760] : []), ...(bottom > 1250 ? [1180] : [])];
      const people = rows.map((y, row) => {
        const count = Math.min(6, Math.ceil(width / 520) + 1);
        return Array.from({ length: count }, (_, at) => {
          const x = (at - (count - 1) / 2 + row * 0.4) * Math.max(430, width / count);
          return pen.at([x, y + between(dice, -30, 30)], 1, between(dice, -4, 4), (one) => {
            const what = (at + row * 2) % 4;
            return (
              tool(one, what) +
              bust(
                one,
                (['cap', 'hat', 'cap', 'scarf'] as const)[what]!,
                { coat: 'ink', head: 'ink', edge: 'paper', wear: what === 1 ? 'paper' : 'red' },
                1200,
              )
            );
          });
        }).join('');
      });
      return [
        pen.cuts(rays([-200, -260], seen, 30, turn, 0.36), 'paper'),
        pen.area(houses.join(''), 'ink', { ink: 'red', width: 12 }),
        pen.area(path`M${left - 20},150H${right + 20}V${bottom + 20}H${left - 20}Z`, 'red', { ink: 'ink', width: 14 }),
        pen.at([byShape(frame, 330, 260, 200), 130], 0.92, 0, pickup),
        pen.area(box([-214, Math.max(top + 60, -620)], 34, 1600), 'ink', { ink: 'paper', width: 10 }),
        pen.at(
          [-197, Math.max(top + 150, -470)],
          1,
          lean,
          (one) =>
            one.area(box([-330, -60], 560, 110, 14), 'paper', { ink: 'ink', width: 16 }) +
            one.area(box([-280, -24], 340, 40), 'ink'),
        ),
        pen.at(
          [-197, Math.max(top + 290, -330)],
          1,
          -lean,
          (one) =>
            one.area(polygon([-150, -64], [330, -40], [330, 60], [-150, 44]), 'red', { ink: 'paper', width: 14 }) +
            one.area(polygon([-70, -22], [200, -12], [200, 28], [-70, 16]), 'paper'),
        ),
        people.join(''),
      ].join('');
    });
  },
};

/** A tool over the shoulder: a spade, a broom, a level, none. */
function tool(pen: Pen, what: number): string {
  const edge = { ink: 'ink', width: 12 } as const;
  const shaft = pen.area(strip([60, 420], [270, -200], 34), 'paper', edge);
  if (what === 0)
    return (
      shaft +
      pen.at([270, -200], 1, 19, (one) =>
        one.area('M-70,10C-84,-90 -60,-180 0,-220C60,-180 84,-90 70,10Z', 'paper', edge),
      )
    );
  if (what === 2)
    return (
      shaft +
      pen.at(
        [270, -200],
        1,
        19,
        (one) =>
          one.area('M-70,0H70L110,-150H-110Z', 'red', edge) +
          one.cuts(
            [
              [[-60, -140], [-40, -10], 14],
              [[0, -140], [0, -10], 14],
              [[60, -140], [40, -10], 14],
            ],
            'ink',
          ),
      )
    );
  return '';
}

/** A pickup from its left side: 900 units long, its wheels on 110. */
function pickup(pen: Pen): string {
  const edge = { ink: 'paper', width: 14 } as const;
  const wheel = (x: number) => pen.area(circle([x, 30], 84), 'ink', edge) + pen.area(circle([x, 30], 36), 'paper');
  return (
    pen.area(
      'M-460,40V-130H-20V-290C-20,-310 -6,-320 14,-320H170C200,-320 216,-310 230,-286L300,-150L430,-120C456,-112 466,-100 466,-74V40Z',
      'ink',
      edge,
    ) +
    pen.area('M24,-276H160L230,-150H24Z', 'paper') +
    pen.cuts(
      [
        [[-430, -60], [-40, -66], 16],
        [[60, -60], [420, -70], 14],
      ],
      'red',
    ) +
    pen.area(
      strip([-300, -130], [-120, -330], 26) + strip([-380, -130], [-330, -290], 26) + box([-260, -190], 130, 60),
      'paper',
      { ink: 'ink', width: 10 },
    ) +
    wheel(-280) +
    wheel(290)
  );
}
