/** The march: all go one way, under banners that run across the street. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { box, circle, path, polygon } from '../geometry.ts';
import type { Ink } from '../inking.ts';
import type { Pen } from '../pen.ts';
import { between, pick } from '../random.ts';
import { grain, rays } from '../texture.ts';

/** Rows of people turned to one side, caps and hats forward, with flags and a wide banner. */
export const march: Drawing = {
  name: 'march',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const turn = between(random, 0, 1);
    const wave = between(random, -20, 20);
    const make = grain(random);

    const shot = byShape(
      frame,
      { x: -700, y: -420, width: 1400, height: 900, down: 0.5 },
      { x: -600, y: -620, width: 1200, height: 1220, down: 0.5 },
      { x: -460, y: -800, width: 920, height: 1560, down: 0.5 },
    );
    return through(frame, shot, side, 'red', (pen, seen) => {
      const { left, right, bottom, width } = seen;
      const dice = make();
      const poles = Math.min(5, Math.ceil(width / 420));
      const flags = Array.from({ length: poles }, (_, at) => {
        const x = left + (width * (at + 0.5)) / poles;
        return pen.at(
          [x, -140],
          1,
          9,
          (one) =>
            one.area(box([-11, -420], 22, 900), 'ink', { ink: 'paper', width: 6 }) +
            one.area(
              'M6,-420C-110,-380 -180,-470 -330,-410L-310,-210C-180,-270 -110,-180 6,-224Z',
              at % 2 ? 'paper' : 'ink',
              { ink: at % 2 ? 'ink' : 'paper', width: 12 },
            ),
        );
      });
      const rows: string[] = [];
      for (let row = 0, y = -130, size = 0.72; y < bottom + 160 && row < 4; row += 1) {
        const step = 370 * size;
        const count = Math.min(6, Math.ceil(width / step) + 1);
        const gap = Math.max(step, width / (count - 0.6));
        for (let at = 0; at < count; at += 1)
          rows.push(
            pen.at([left + (at + (row % 2 ? 0.1 : 0.5)) * gap - 30, y + between(dice, -16, 16)], size, 0, (one) =>
              walker(one, (at * 2 + row) % 4, row % 2 ? 'ink' : at % 3 ? 'ink' : 'red'),
            ),
          );
        if (row === 0) rows.push(banner(pen, left, right, wave, side));
        y += row === 0 ? 450 : 350 * size;
        size *= row === 0 ? 1.4 : 1.14;
      }
      return pen.cuts(rays([right + 100, -260], seen, 34, turn, 0.42), 'ink') + flags.join('') + rows.join('');
    });
  },
};

/** A banner across the whole street, with blocks that stand for words. */
function banner(pen: Pen, left: number, right: number, wave: number, side: number): string {
  const cloth = path`M${left - 40},${-20 + wave}C${left / 2},${30 - wave} ${right / 2},${-60 + wave} ${right + 40},${-10}V${230}C${right / 2},${190 + wave} ${left / 2},${280 - wave} ${left - 40},${230 + wave}Z`;
  const lines = [0, ...(right - left > 2000 ? [-1, 1] : [])];
  const words = lines
    .flatMap((line) =>
      [-430, -260, -30, 150].map((x, at) => box([x + line * 1040, 50], [140, 200, 150, 280][at]!, 110)),
    )
    .join('');
  return (
    pen.area(cloth, 'paper', { ink: 'ink', width: 18 }) + pen.at([0, 0], side, 0, (text) => text.area(words, 'red'))
  );
}

/** Somebody who walks to the right, seen from a little behind: no face, only what is worn shows the way. */
function walker(pen: Pen, wear: number, coat: Ink): string {
  const edge = { ink: 'paper', width: 14 } as const;
  const back = 'M-210,640L-196,250C-190,170 -130,140 -40,112L-30,50H50L60,112C150,130 190,170 200,260L214,640Z';
  const skull = 'M-84,0C-88,-70 -54,-104 4,-104S92,-70 90,0C88,64 52,100 12,100S-80,62 -84,0Z';
  const hats = [
    (one: Pen) =>
      one.area(
        'M-96,0C-100,-84 -50,-118 4,-118S104,-84 108,-18L210,-2C214,20 200,28 180,26L-90,22Z',
        coat === 'red' ? 'ink' : 'red',
        edge,
      ),
    (one: Pen) =>
      one.area('M-110,14C-112,-88 -60,-132 4,-132S112,-88 118,0L170,10V36H-110Z', 'paper', { ink: 'ink', width: 14 }),
    (one: Pen) => one.area(circle([-84, -60], 50), 'ink', edge),
    (one: Pen) =>
      one.area('M-96,40C-104,-76 -54,-116 6,-116C60,-116 96,-90 100,-40L20,-20L-40,120Z', 'red', edge) +
      one.area(polygon([-60, 90], [-150, 170], [-40, 150]), 'red', edge),
  ];
  return pen.area(back, coat, edge) + pen.area(skull, 'ink', edge) + hats[wear]!(pen);
}
