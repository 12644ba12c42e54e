/** The map pin: here, over the streets of a town. */
import type { Drawing } from '../drawing.ts';
import { fist } from '../hand.ts';
import { box, circle } from '../geometry.ts';
import type { Ink } from '../inking.ts';
import { penOf } from '../pen.ts';
import { between, pick } from '../random.ts';

/** A drop with its point at 0,0 and a round hole, 500 by 740 units. */
const drop =
  'M0,0C-40,-140 -250,-280 -250,-490A250,250 0 0 1 250,-490C250,-280 40,-140 0,0ZM-172,-490A172,172 0 0 0 172,-490A172,172 0 0 0 -172,-490Z';

/** A big pin over a street grid cut through by an avenue, a fist in its eye. */
export const pin: Drawing = {
  name: 'pin',
  fills: true,
  draw(frame, random) {
    const turn = between(random, 12, 26) * pick(random, [-1, 1]);
    const avenue = between(random, 50, 62);
    const [block, street] = pick<readonly [Ink, Ink]>(random, [
      ['ink', 'paper'],
      ['ink', 'red'],
      ['paper', 'ink'],
    ]);
    const rim = street === 'paper' ? 'ink' : 'paper';
    const lots = Array.from({ length: 61 }, () => random());

    const { width, height } = frame;
    const pen = penOf(frame);
    const size = Math.min(height / 830, width / 620);
    const [tipX, tipY] = [width / 2, Math.min(height * 0.94, height / 2 + 400 * size)];
    const [deep, wide, gap] = [190 * size, 285 * size, 17 * size];
    const reach = Math.ceil(Math.hypot(width, height) / deep);
    const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];

    const city = pen.at([tipX, tipY], 1, turn, (map) => {
      const blocks = { ink: '', red: '', paper: '' };
      for (let row = -reach; row <= reach; row += 1) {
        for (let column = -reach; column <= reach; column += 1) {
          const [x, y] = [column * wide + gap, row * deep + gap];
          const [overX, overY] = [
            Math.abs(tipX + x * cos - y * sin - width / 2),
            Math.abs(tipY + x * sin + y * cos - height / 2),
          ];
          if (overX > width / 2 + wide * 1.3 || overY > height / 2 + wide * 1.3) continue;
          const lot = lots[(((row * 17 + column * 7) % 61) + 61) % 61]!;
          const ink = lot > 0.9 ? 'red' : block;
          const [breadth, depth, alley] = [wide - gap * 2, deep - gap * 2, lot < 0.45 ? 0 : gap];
          const first = lot < 0.45 ? breadth : deep * (0.4 + 0.6 * lot);
          blocks[ink] += box([x, y], first, depth);
          if (alley) blocks[ink] += box([x + first + alley, y], breadth - first - alley, depth);
        }
      }
      return (['ink', 'red', 'paper'] as const)
        .map((ink) => (blocks[ink] === '' ? '' : map.area(blocks[ink], ink)))
        .join('');
    });
    const long = width + height;
    const road = pen.at([tipX, tipY], 1, avenue + turn, (map) =>
      map.area(box([-long, -deep * 0.19], long * 2, deep * 0.38), street),
    );
    const marker = pen.at([tipX, tipY], size, 0, (mark) => {
      const hand = mark.at([0, -392], 0.86, 0, (arm) => fist(arm, { skin: 'ink', edge: 'paper' }, 120));
      return mark.area(circle([0, -490], 190), 'paper') + hand + mark.accent(drop, { ink: rim, width: 24 });
    });
    return pen.ground(street) + city + road + marker;
  },
};
