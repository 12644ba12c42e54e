/** The house of many doors: stairs, windows, and neighbors at them. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { bust, headwear } from '../people.ts';
import { box, circle, path, polygon, type Stroke } from '../geometry.ts';
import { between, pick, shuffle } from '../random.ts';
import { grain } from '../texture.ts';

/** The front of a tenement by night: lit windows with people in them, and the house door in the middle. */
export const block: Drawing = {
  name: 'block',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const order = shuffle(
      random,
      headwear.filter((head) => head !== 'helmet'),
    );
    const wall = pick(random, ['ink', 'ink', 'red'] as const);
    const make = grain(random);

    const shot = byShape(
      frame,
      { x: -560, y: -440, width: 1120, height: 860, down: 0.6 },
      { x: -560, y: -640, width: 1120, height: 1140, down: 0.6 },
      { x: -440, y: -800, width: 880, height: 1380, down: 0.6 },
    );
    const other = wall === 'ink' ? 'red' : 'ink';
    return through(frame, shot, side, wall, (pen, { left, right, top, bottom, width }) => {
      const dice = make();
      const step = 380;
      const reach = Math.ceil(width / 2 / step);
      const dark: string[] = [];
      const lit: { x: number; y: number; who: boolean }[] = [];
      for (let y = -130; y > top - 300; y -= 400)
        for (let at = -reach; at <= reach; at += 1) {
          if (at === 0 && y === -130) continue;
          const light = dice() < 0.5;
          if (light) lit.push({ x: at * step, y, who: lit.length % 2 === 0 && lit.length < 9 });
          else dark.push(box([at * step - 100, y - 140], 200, 280));
        }
      for (let at = -reach; at <= reach; at += 1)
        if (Math.abs(at) > 0) lit.push({ x: at * step + Math.sign(at) * 40, y: 250, who: Math.abs(at) < 3 });
      const frames = (x: number, y: number) => box([x - 104, y - 144], 208, 288);
      const bricks = Array.from({ length: Math.min(40, Math.round(width / 40)) }, (): Stroke => {
        const [x, y] = [between(dice, left, right), between(dice, top, 80)];
        return [[x, y], [x + between(dice, 50, 110), y], 14];
      });
      return [
        pen.cuts(bricks, other),
        pen.area(dark.join(''), other),
        pen.area(lit.map(({ x, y }) => frames(x, y)).join(''), 'paper', { ink: other, width: 14 }),
        lit
          .filter(({ who }) => who)
          .map(({ x, y }, at) =>
            pen.at([x, y + 40], 0.42, 0, (one) =>
              bust(
                one,
                order[at % order.length]!,
                { coat: 'ink', head: 'ink', edge: 'ink', wear: at % 3 ? 'ink' : 'red' },
                246,
              ),
            ),
          )
          .join(''),
        pen.area(
          lit.map(({ x, y }) => box([x - 124, y + 140], 248, 26)).join('') +
            dark
              .map((d) =>
                d.replace(/^M([-\d.]+),([-\d.]+).*/, (_, x: string, y: string) =>
                  box([Number(x) - 20, Number(y) + 280], 240, 24),
                ),
              )
              .join(''),
          wall === 'ink' ? 'paper' : 'ink',
        ),
        pen.area(path`M${left - 20},470H${right + 20}V${bottom + 20}H${left - 20}Z`, wall === 'ink' ? 'red' : 'ink'),
        pen.area('M-230,-30H230V480H-230Z', 'paper', { ink: other, width: 14 }),
        pen.area('M-270,-80H270L250,-20H-250Z', other, { ink: 'paper', width: 12 }),
        pen.area('M-150,30H150V480H-150Z', wall === 'ink' ? 'red' : 'red', { ink: 'ink', width: 18 }),
        pen.area(box([-110, 70], 90, 150) + box([20, 70], 90, 150), 'ink'),
        pen.area(circle([104, 290], 22), 'paper', { ink: 'ink', width: 10 }),
        pen.area(box([166, 120], 46, 150), 'ink'),
        pen.area([0, 1, 2, 3].map((at) => circle([189, 142 + at * 34], 10)).join(''), 'paper'),
        pen.area(
          polygon([-250, 460], [250, 460], [300, 510], [-300, 510]) +
            polygon([-330, 510], [330, 510], [390, 570], [-390, 570]),
          'paper',
          { ink: 'ink', width: 14 },
        ),
      ].join('');
    });
  },
};
