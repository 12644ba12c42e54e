/** The warehouse: boxes to the roof, a lorry open at the dock, and those who load it. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { bust } from '../people.ts';
import { box, path } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { between, pick } from '../random.ts';
import { grain } from '../texture.ts';

/** The open back of a lorry between walls of boxes; in front of it two of the crew. */
export const warehouse: Drawing = {
  name: 'warehouse',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const make = grain(random);

    const shot = byShape(
      frame,
      { x: -560, y: -480, width: 1120, height: 900, down: 0.5 },
      { x: -560, y: -620, width: 1120, height: 1180, down: 0.5 },
      { x: -440, y: -760, width: 880, height: 1420, down: 0.5 },
    );
    return through(frame, shot, side, 'red', (pen, { left, right, top, bottom }) => {
      const dice = make();
      const piles = { paper: '', red: '', tape: '' };
      const shelves: string[] = [];
      const reach = Math.max(right, -left);
      for (let x = 0; x < reach; x += 250)
        for (const way of [-1, 1]) {
          for (let y = x < 400 ? -540 : 300; y > top - 40; y -= 210) {
            const wide = between(dice, 150, 220);
            const high = between(dice, 110, 160);
            const from = way > 0 ? x + 20 : -x - 20 - wide;
            piles[dice() < 0.6 ? 'paper' : 'red'] += box([from, y - high], wide, high);
            piles.tape += box([from + wide * 0.4, y - high], wide * 0.2, 44);
          }
          shelves.push(box([way * x - 14, top - 20], 28, 320 - top));
        }
      for (let y = 300; y > top - 40; y -= 210) shelves.push(box([left - 20, y], right - left + 40, 34));
      const row = byShape(frame, 330, 350, 380);
      return [
        pen.area(path`M${left - 20},${top - 20}H${right + 20}V334H${left - 20}Z`, 'ink'),
        pen.area(piles.paper, 'paper', { ink: 'ink', width: 12 }),
        piles.red ? pen.area(piles.red, 'red', { ink: 'paper', width: 10 }) : '',
        pen.area(piles.tape, 'ink'),
        pen.area(shelves.join(''), 'red', { ink: 'ink', width: 8 }),
        pen.area(path`M${left - 20},334H${right + 20}V${bottom + 20}H${left - 20}Z`, 'red'),
        pen.cuts(
          Array.from(
            { length: 9 },
            (_, at) =>
              [
                [left + ((right - left) * (at + dice())) / 9, between(dice, 420, bottom)],
                [left + ((right - left) * (at + dice())) / 9 + 200, between(dice, 420, bottom)],
                16,
              ] as const,
          ),
          'ink',
        ),
        lorry(pen),
        pen.at([-300, row], 1, 4, (one) =>
          bust(one, 'cap', { coat: 'ink', head: 'ink', edge: 'paper', wear: 'red' }, 900),
        ),
        pen.at([330, row + 40], 1.06, -4, (one) => bust(one, 'bun', { coat: 'ink', head: 'ink', edge: 'paper' }, 900)),
        bottom > 760 ? pen.at([0, bottom - 40], 1.2, 0, (one) => crate(one, 460)) : '',
      ].join('');
    });
  },
};

/** A lorry from behind, its doors open: 860 units wide, its load in sight. */
function lorry(pen: Pen): string {
  const edge = { ink: 'paper', width: 16 } as const;
  return (
    pen.area('M-340,-520H340V300H-340Z', 'ink', edge) +
    pen.area('M-280,-460H280V230H-280Z', 'red') +
    pen.at([-150, 230], 1, 0, (one) => crate(one, 250)) +
    pen.at([126, 230], 1, 0, (one) => crate(one, 290)) +
    pen.at([-130, 40], 1, 0, (one) => crate(one, 280)) +
    pen.at([150, 40], 1, 0, (one) => crate(one, 220)) +
    pen.at([0, -140], 1, 0, (one) => crate(one, 300)) +
    pen.area('M-340,-520L-500,-580V330L-340,300ZM340,-520L500,-580V330L340,300Z', 'paper', { ink: 'ink', width: 18 }) +
    pen.cuts(
      [
        [[-470, 280], [-470, -520], 24],
        [[470, 280], [470, -520], 24],
        [[-420, 200], [-424, -300], 16],
        [[424, 100], [420, -400], 16],
      ],
      'ink',
    ) +
    pen.area(box([-320, 240], 640, 40), 'paper', { ink: 'ink', width: 12 }) +
    pen.accent(box([-300, 290], 90, 34) + box([210, 290], 90, 34), { ink: 'paper', width: 10 })
  );
}

/** A box of so many units across and 180 high, standing on 0,0. */
function crate(pen: Pen, wide: number): string {
  return (
    pen.area(box([-wide / 2, -180], wide, 180), 'paper', { ink: 'ink', width: 16 }) +
    pen.area(box([-wide * 0.12, -180], wide * 0.24, 60) + box([-wide / 2 + 24, -50], 70, 22), 'ink')
  );
}
