/** The open door: light falls through it into the dark, and somebody walks out. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { circle, path, type Stroke } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { between, pick } from '../random.ts';
import { grain, rays, strip } from '../texture.ts';

/** A dark wall, a door thrown open, a sun beyond it, and one person on the threshold from behind. */
export const openDoor: Drawing = {
  name: 'open-door',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const turn = between(random, 0, 1);
    const stride = between(random, -30, 30);
    const make = grain(random);

    const shot = byShape(
      frame,
      { x: -520, y: -420, width: 1040, height: 860, down: 0.5 },
      { x: -560, y: -560, width: 1120, height: 1120, down: 0.5 },
      { x: -440, y: -640, width: 880, height: 1360, down: 0.5 },
    );
    return through(frame, shot, side, 'ink', (pen, seen) => {
      const { left, right, top, bottom, width } = seen;
      const dice = make();
      const low = bottom + 20;
      const stones = Array.from({ length: Math.ceil((340 - top) / 150) }, (_, row) =>
        Array.from({ length: Math.ceil(width / 330) + 1 }, (_, at): Stroke => {
          const x = left + (at + (row % 2) / 2) * 330 + between(dice, -20, 20);
          const y = 300 - row * 150;
          return [[x, y], [x + between(dice, 130, 240), y + between(dice, -5, 5)], 16];
        }),
      ).flat();
      return [
        pen.area('M-230,-460H230V340H-230Z', 'paper'),
        pen.cuts(rays([0, 60], { ...seen, top: -460, bottom: 340, left: -230, right: 230 }, 30, turn, 0.44), 'red'),
        pen.area(circle([0, 60], 150), 'paper', { ink: 'red', width: 14 }),
        pen.area(path`M${left - 20},${top - 20}H${right + 20}V340H230V-460H-230V340H${left - 20}Z`, 'ink'),
        pen.area(
          path`M${left - 20},340H-230L${-420 - low * 0.4},${low}H${left - 20}ZM230,340H${right + 20}V${low}H${420 + low * 0.4}Z`,
          'ink',
          { ink: 'red', width: 12 },
        ),
        pen.cuts(stones, 'red'),
        pen.area(path`M-230,330H230L${420 + low * 0.4},${low}H${-420 - low * 0.4}Z`, 'paper'),
        pen.area('M-290,-520H290V340H230V-460H-230V340H-290Z', 'red', { ink: 'paper', width: 12 }),
        pen.area('M230,-460L500,-560V460L230,340Z', 'red', { ink: 'paper', width: 16 }),
        pen.area('M290,-380L440,-430V-60L290,-70ZM290,20L440,40V340L290,270Z', 'ink'),
        pen.area(circle([452, 0], 24), 'paper', { ink: 'ink', width: 10 }),
        pen.area(path`M-60,380L-110,${low}H70L50,380Z`, 'ink'),
        pen.at([0, 120], 1.02, 0, (one) => walker(one, stride)),
      ].join('');
    });
  },
};

/** Somebody who walks away from us, arms free: the waist at 0,0, the feet on 290. */
function walker(pen: Pen, stride: number): string {
  const edge = { ink: 'paper', width: 12 } as const;
  return (
    pen.area(
      strip([-50, -20], [-60 - stride, 290], 86, 64) + strip([50, -20], [60 - stride, 262], 86, 60),
      'ink',
      edge,
    ) +
    pen.area(strip([-120, -210], [-170, 20], 70, 52) + strip([120, -210], [176, 10], 70, 52), 'ink', edge) +
    pen.area(
      'M-104,20C-110,-90 -150,-180 -120,-240C-90,-262 -40,-268 0,-268S90,-262 120,-240C150,-180 110,-90 104,20Z',
      'ink',
      edge,
    ) +
    pen.area(circle([0, -336], 74), 'ink', edge) +
    pen.cuts(
      [
        [[-70, 0], [-90, -190], 20],
        [[70, -20], [86, -160], 14],
      ],
      'red',
    )
  );
}
