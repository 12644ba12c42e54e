/** The time clock: a card goes in, and on both sides hang the cards of the others. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { fist } from '../hand.ts';
import { box, circle } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { between, pick } from '../random.ts';
import { grain } from '../texture.ts';

/** A time clock between racks of cards, and a hand with its card. */
export const clock: Drawing = {
  name: 'clock',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const hour = between(random, 0, 360);
    const minute = between(random, 0, 360);
    const wall = pick(random, ['red', 'ink'] as const);
    const make = grain(random);

    const shot = byShape(
      frame,
      { x: -420, y: -440, width: 840, height: 900 },
      { x: -520, y: -540, width: 1040, height: 1160 },
      { x: -420, y: -640, width: 840, height: 1400 },
    );
    return through(frame, shot, side, wall, (pen, { left, right, top, bottom, height }) => {
      const dice = make();
      const other = wall === 'red' ? 'ink' : 'red';
      const cards = { paper: '', red: '' };
      const slots: string[] = [];
      const reach = Math.max(right, -left);
      for (let x = 10; x < reach; x += 210)
        for (const way of [-1, 1])
          for (let y = top - 60; y < (x < 430 ? -720 : bottom); y += 190) {
            const left = way > 0 ? x : -x - 170;
            if (dice() > 0.16)
              cards[dice() < 0.12 && wall === 'ink' ? 'red' : 'paper'] += box([left + 18, y], 134, 130);
            slots.push(box([left, y + 80], 170, 96));
          }
      return [
        pen.area(cards.paper, 'paper', { ink: other, width: 8 }),
        cards.red ? pen.accent(cards.red) : '',
        pen.area(slots.join(''), other),
        pen.area(box([-390, -560], 780, 1500 + height), other),
        pen.area('M-330,-400C-330,-450 -300,-480 -250,-480H250C300,-480 330,-450 330,-400V330H-330Z', 'paper', {
          ink: wall,
          width: 20,
        }),
        pen.area(circle([0, -170], 240), 'ink'),
        pen.area(circle([0, -170], 200), 'paper'),
        pen.cuts(
          Array.from({ length: 12 }, (_, at) => {
            const angle = (at * Math.PI) / 6;
            const [x, y] = [Math.sin(angle), -Math.cos(angle)];
            return [[x * 190, -170 + y * 190], [x * 130, -170 + y * 130], at % 3 ? 20 : 40] as const;
          }),
          'ink',
        ),
        pen.at([0, -170], 1, hour, (hand) => hand.area('M-16,30L-20,-96L0,-124L20,-96L16,30Z', 'red')),
        pen.at([0, -170], 1, minute, (hand) => hand.area('M-13,40L-12,-160L0,-182L12,-160L13,40Z', 'ink')),
        pen.area(circle([0, -170], 26), 'ink'),
        pen.area(box([-200, 130], 400, 46, 20), 'ink'),
        pen.at([30, 250], 1, 3, (one) => card(one)),
        pen.at([70, 560], 1.12, -8, (hand) =>
          fist(hand, { skin: 'ink', edge: 'paper', sleeve: 'red', cuff: 150 }, 2600),
        ),
      ].join('');
    });
  },
};

/** A card of 260 by 420 units, half in the slot. */
function card(pen: Pen): string {
  const days = [0, 1, 2, 3].map((at) => box([-90, -20 + at * 56], 76, 22) + box([10, -20 + at * 56], 76, 22)).join('');
  return (
    pen.area(box([-130, -96], 260, 420), 'paper', { ink: 'ink', width: 16 }) +
    pen.accent(box([-130, -96], 260, 50)) +
    pen.area(days, 'ink')
  );
}
