/** The line: what hangs on the hooks runs on, and the crew stands at it side by side. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { bust, type Head } from '../people.ts';
import { box, path, type Stroke } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { between, pick } from '../random.ts';
import { grain } from '../texture.ts';

/** A food plant: birds on an overhead chain over the backs of those who cut. */
export const line: Drawing = {
  name: 'line',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const shift = between(random, -120, 120);
    const wall = pick(random, ['red', 'red', 'ink'] as const);
    const make = grain(random);

    const shot = byShape(
      frame,
      { x: -600, y: -480, width: 1200, height: 900, down: 0.4 },
      { x: -560, y: -620, width: 1120, height: 1160, down: 0.5 },
      { x: -440, y: -700, width: 880, height: 1480, down: 0.5 },
    );
    const other = wall === 'red' ? 'ink' : 'red';
    return through(frame, shot, side, wall, (pen, { left, right, top, bottom, width }) => {
      const dice = make();
      const bird = byShape(frame, 350, 290, 290);
      const rows = [-430, ...(top < -900 ? [-900] : [])];
      const birds = rows.flatMap((y, row) =>
        Array.from({ length: Math.ceil(width / bird) + 1 }, (_, at) =>
          pen.at([left + at * bird + shift + row * 140 - 60, y], 1, between(dice, -4, 4), hang),
        ),
      );
      const gusts = rows.flatMap((y) =>
        Array.from({ length: 5 }, (): Stroke => {
          const x = between(dice, left, right);
          return [[x, y + between(dice, 40, 420)], [x - 300, y + between(dice, 40, 420)], 18];
        }),
      );
      const crew = (y: number, size: number, half: number) =>
        Array.from({ length: Math.ceil(width / (470 * size)) + 2 }, (_, at) =>
          pen.at(
            [left + (at + half) * 470 * size - 80, y + between(dice, -14, 14)],
            size,
            between(dice, -4, 4),
            (one) =>
              bust(
                one,
                (['scarf', 'helmet', 'scarf', 'cap'] as Head[])[at % 4]!,
                {
                  coat: at % 2 ? 'paper' : other,
                  head: 'ink',
                  edge: at % 2 ? 'ink' : 'paper',
                  wear: at % 2 ? 'paper' : 'red',
                },
                1200,
              ),
          ),
        ).join('');
      return [
        pen.cuts(gusts, other),
        pen.area(rows.map((y) => box([left - 20, y - 50], width + 40, 44)).join(''), other, {
          ink: 'paper',
          width: 10,
        }),
        birds.join(''),
        pen.area(path`M${left - 20},110H${right + 20}V${bottom + 20}H${left - 20}Z`, other, {
          ink: 'paper',
          width: 14,
        }),
        pen.area(
          Array.from({ length: Math.ceil(width / 90) + 1 }, (_, at) => box([left + at * 90, 132], 52, 30)).join(''),
          wall,
        ),
        crew(byShape(frame, 210, 260, 320), 0.92, 0),
        bottom > 800 ? crew(bottom - 240, 1.15, 0.5) : '',
      ].join('');
    });
  },
};

/** A plucked bird on its shackle, from 0,0 down to 430. */
function hang(pen: Pen): string {
  return (
    pen.line('M-34,-20L-30,120M34,-20L30,120', 'paper', 16) +
    pen.area(
      'M-46,90C-60,160 -110,190 -116,280C-122,380 -60,440 0,440S122,380 116,280C110,190 60,160 46,90L14,100L0,170L-14,100Z',
      'paper',
      { ink: 'ink', width: 14 },
    ) +
    pen.area(
      'M-110,270C-160,300 -160,370 -120,400C-90,390 -80,330 -84,290ZM110,270C160,300 160,370 120,400C90,390 80,330 84,290Z',
      'paper',
      { ink: 'ink', width: 12 },
    ) +
    pen.cuts(
      [
        [[60, 400], [80, 250], 18],
        [[30, 420], [46, 300], 14],
        [[0, 260], [0, 180], 14],
      ],
      'ink',
    )
  );
}
