/** The road: people go towards the horizon with what they can carry. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { circle, path, polygon, type Stroke } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { between, pick } from '../random.ts';
import { grain, hewn, rays } from '../texture.ts';

/** A road that winds into hills under a low sun, and a family on it from behind. */
export const road: Drawing = {
  name: 'road',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const turn = between(random, 0, 1);
    const sun = between(random, 60, 220);
    const make = grain(random);

    const shot = byShape(
      frame,
      { x: -600, y: -380, width: 1200, height: 840, down: 0.5 },
      { x: -560, y: -560, width: 1120, height: 1160, down: 0.5 },
      { x: -440, y: -800, width: 880, height: 1500, down: 0.5 },
    );
    return through(frame, shot, side, 'red', (pen, seen) => {
      const { left, right, bottom, width } = seen;
      const dice = make();
      const low = bottom + 20;
      const ridge = Array.from({ length: 9 }, (_, at): readonly [number, number] => [
        left - 40 + ((width + 80) * at) / 8,
        -100 - (at % 2 ? between(dice, 90, 190) : between(dice, 0, 60)),
      ]);
      const dashes = [0.72, 0.9].map((share) => {
        const y = -40 + (low + 40) * share;
        const half = 6 + 34 * share;
        const x = 40 - 150 * Math.sin(share * 2.6);
        return polygon(
          [x - half, y + 150 * share + 12],
          [x - half * 0.7, y],
          [x + half * 0.7, y],
          [x + half, y + 150 * share + 12],
        );
      });
      const grass = Array.from({ length: 44 }, (): Stroke => {
        const depth = between(dice, 0.08, 1);
        const x = between(dice, left, right);
        const y = -20 + (low + 20) * depth;
        return [[x, y], [x + between(dice, 20, 60) * depth, y - 90 * depth], 30 * depth];
      });
      return [
        pen.cuts(rays([sun, -230], seen, 32, turn, 0.4), 'ink'),
        pen.area(circle([sun, -240], 230), 'paper'),
        pen.area(hewn([...ridge, [right + 40, 200], [left - 40, 200]], dice, 14, 180), 'ink', {
          ink: 'red',
          width: 12,
        }),
        pen.area(path`M${left - 20},-40H${right + 20}V${low}H${left - 20}Z`, 'red'),
        pen.cuts(grass, 'ink'),
        pen.area(path`M52,-44C-60,40 -320,${low * 0.4} -640,${low}H520C180,${low * 0.5} 60,60 90,-44Z`, 'paper'),
        pen.area(dashes.join(''), 'ink'),
        pen.at([-150, 170], 0.86, 0, (one) => traveller(one, 0)),
        pen.at([190, 190], 0.82, 0, (one) => traveller(one, 1)),
        pen.at([22, 290], 0.5, 0, (one) => traveller(one, 2)),
      ].join('');
    });
  },
};

/** Somebody on foot from behind, with a bundle: the waist at 0,0, the feet on 330. */
function traveller(pen: Pen, who: number): string {
  const edge = { ink: 'paper', width: 14 } as const;
  const legs =
    who === 1
      ? 'M-110,0H110L150,220H70L60,330H10L0,230L-10,330H-60L-70,220H-150Z'
      : 'M-100,-20H100L92,330H20L0,60L-30,330H-110Z';
  const pack = [
    'M-96,-250C-96,-310 96,-310 96,-250V-70C96,-40 -96,-40 -96,-70Z',
    'M60,-150h130c40,0 60,200 10,240h-120c-40,-30 -50,-200 -20,-240Z',
    'M-80,-230C-80,-290 80,-290 80,-230V-90H-80Z',
  ][who]!;
  return (
    pen.area(legs, 'ink', edge) +
    pen.area('M-140,30C-150,-160 -130,-290 -60,-310H60C130,-290 150,-160 140,30Z', 'ink', edge) +
    pen.area(pack, who === 1 ? 'paper' : 'red', { ink: who === 1 ? 'ink' : 'paper', width: 14 }) +
    pen.area(
      who === 1 ? 'M-84,-330C-92,-450 -50,-490 0,-490S92,-450 84,-330L40,-270H-40Z' : circle([0, -390], 84),
      who === 1 ? 'red' : 'ink',
      edge,
    ) +
    (who === 0
      ? pen.area(
          'M-190,-380C-100,-340 100,-340 190,-380C150,-410 100,-410 84,-410C80,-480 50,-500 0,-500S-80,-480 -84,-410C-100,-410 -150,-410 -190,-380Z',
          'ink',
          edge,
        )
      : '')
  );
}
