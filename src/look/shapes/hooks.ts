/** The row of hooks: helmets and jackets of the shift, and one hook that stays bare. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { box, circle, ellipse, path, type Stroke } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { between, pick } from '../random.ts';
import { grain } from '../texture.ts';

/** Jackets on hooks along a wall; in the middle a bare hook in the light. */
export const hooks: Drawing = {
  name: 'hooks',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const wall = pick(random, ['red', 'ink'] as const);
    const sway = Array.from({ length: 11 }, () => between(random, -4, 4));
    const make = grain(random);

    const shot = byShape(
      frame,
      { x: -620, y: -400, width: 1240, height: 860, down: 0.4 },
      { x: -580, y: -460, width: 1160, height: 1160, down: 0.4 },
      { x: -460, y: -520, width: 920, height: 1440, down: 0.3 },
    );
    const other = wall === 'red' ? 'ink' : 'red';
    return through(frame, shot, side, wall, (pen, { left, right, top, bottom, width }) => {
      const dice = make();
      const step = 400;
      const reach = Math.ceil(width / 2 / step);
      const places = Array.from({ length: reach * 2 + 1 }, (_, at) => at - reach);
      const boards = Array.from({ length: Math.ceil(width / 200) + 1 }, (_, at): Stroke => [
        [left + at * 200, bottom],
        [left + at * 200 + between(dice, -6, 6), top],
        18,
      ]);
      return [
        pen.cuts(boards, other),
        pen.area(path`M-120,${top - 20}H120L250,${bottom + 20}H-250Z`, 'paper'),
        pen.area(box([left - 20, -330], right - left + 40, 110), 'ink', { ink: 'paper', width: 16 }),
        pen.cuts(
          places.flatMap((at): Stroke[] => [
            [[at * step - 160, -250], [at * step + 120, -262], 14],
            [[at * step + 190, -300], [at * step + 40, -294], 10],
          ]),
          'red',
        ),
        places
          .filter((at) => at !== 0)
          .map((at) =>
            pen.at([at * step, -270], 1, sway[(at + 22) % 11]!, (one) =>
              jacket(one, Math.abs(at) % 2 ? other : 'paper', at % 3),
            ),
          )
          .join(''),
        pen.at([-40, -290], 1.3, 0, hook),
        pen.accent(box([-90, -60], 180, 100)),
        pen.area(circle([0, -34], 14), 'paper'),
        bottom > 620
          ? pen.area(path`M${left - 20},760H${right + 20}V${bottom + 20}H${left - 20}Z`, 'ink') +
            pen.area(ellipse([0, 860], 330, 80), 'paper') +
            places
              .filter((at) => at !== 0)
              .map((at) => pen.at([at * step, 800], 1, 0, boots))
              .join('')
          : '',
      ].join('');
    });
  },
};

function hook(pen: Pen): string {
  return pen.area('M-40,-50H40V20H14V60C14,130 120,130 120,60V40H160V66C160,190 -26,190 -26,66V20H-40Z', 'ink', {
    ink: 'paper',
    width: 8,
  });
}

/** A jacket on its hook at 0,0, with a helmet over it. */
function jacket(pen: Pen, ink: 'ink' | 'red' | 'paper', wear: number): string {
  const line = { ink: ink === 'ink' ? 'paper' : 'ink', width: 14 } as const;
  return (
    pen.area(
      'M-40,60C-110,90 -170,120 -180,190L-196,640L-120,650L-108,330V760H108V330L120,650L196,640L180,190C170,120 110,90 40,60L0,110Z',
      ink,
      line,
    ) +
    pen.cuts(
      [
        [[0, 740], [0, 130], 16],
        [[-70, 720], [-60, 420], 16],
        [[60, 700], [66, 500], 14],
        [[-150, 560], [-140, 300], 14],
      ],
      line.ink,
    ) +
    pen.area(box([-196, 560], 76, 44) + box([120, 560], 76, 44), line.ink) +
    (wear === 0
      ? pen.area('M-90,40C-96,-60 -60,-100 0,-100S96,-60 90,40L150,52V80H-90Z', 'red', { ink: 'ink', width: 14 })
      : pen.area('M-116,60C-120,-60 -66,-116 0,-116S120,-60 116,60Z', wear === 1 || wear === -2 ? 'red' : 'paper', {
          ink: 'ink',
          width: 14,
        }) +
        pen.area(box([-136, 50], 272, 34, 16), wear === 1 || wear === -2 ? 'red' : 'paper', { ink: 'ink', width: 14 }))
  );
}

/** A pair of boots, 260 units wide, standing on 0,0. */
function boots(pen: Pen): string {
  const boot = (x: number) => path`M${x},-190h90v110c40,10 60,40 60,80h-150Z`;
  return (
    pen.area(boot(-150) + boot(10), 'red', { ink: 'paper', width: 12 }) +
    pen.cuts(
      [
        [[-130, -20], [-126, -170], 14],
        [[30, -20], [34, -170], 14],
      ],
      'ink',
    )
  );
}
