/** The phone held sideways: somebody records, from where it is safe. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { box, circle, path, polygon } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { between, pick } from '../random.ts';
import { grain, rays } from '../texture.ts';

/** Two hands hold a phone across; on its screen a street, and the red point that says it records. */
export const phone: Drawing = {
  name: 'phone',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const skin = pick(random, ['ink', 'paper'] as const);
    const tilt = between(random, -5, 5);
    const turn = between(random, 0, 1);
    const make = grain(random);

    const shot = byShape(
      frame,
      { x: -700, y: -350, width: 1400, height: 740, down: 0.4 },
      { x: -640, y: -560, width: 1280, height: 1180, down: 0.5 },
      { x: -560, y: -560, width: 1120, height: 1280, down: 0.5 },
    );
    return through(frame, shot, side, 'red', (pen, seen) =>
      [
        pen.cuts(rays([0, 0], seen, 26, turn, 0.4), 'ink'),
        pen.at(
          [0, 0],
          1,
          tilt,
          (held) => hold(held, skin, seen.bottom + 400) + screen(held, make()) + thumbs(held, skin),
        ),
      ].join(''),
    );
  },
};

const edgeOf = (skin: 'ink' | 'paper') => ({ ink: skin === 'ink' ? 'paper' : 'ink', width: 14 }) as const;

/** Both arms from below, and the fingers behind the phone's upper edge. */
function hold(pen: Pen, skin: 'ink' | 'paper', bottom: number): string {
  const edge = edgeOf(skin);
  const one = (hand: Pen): string =>
    hand.area(
      path`M360,${bottom}L400,420C380,330 384,250 420,120L640,90C660,220 650,330 640,420L720,${bottom}Z`,
      skin,
      edge,
    ) +
    hand.area(
      [0, 1, 2, 3].map((at) => box([260 + at * 84, -420 + Math.abs(at - 1.5) * 22], 82, 220, 40)).join(''),
      skin,
      edge,
    ) +
    hand.area(path`M330,${bottom}L368,520H660L760,${bottom}Z`, skin === 'ink' ? 'paper' : 'ink', {
      ink: skin,
      width: 14,
    });
  return pen.at([0, 0], 1, 0, one) + pen.at([0, 0], -1, 0, one);
}

/** The phone, 1240 by 640 units around 0,0, and what it sees. */
function screen(pen: Pen, dice: () => number): string {
  const roofs = Array.from({ length: 4 }, (_, at) => {
    const x = -500 + at * 250;
    const high = -40 - between(dice, 0, 110);
    return polygon([x, 140], [x, high], [x + 125, high - 90], [x + 250, high], [x + 250, 140]);
  });
  return (
    pen.area(box([-620, -320], 1240, 640, 80), 'ink', { ink: 'paper', width: 16 }) +
    pen.area(box([-520, -262], 1040, 524, 10), 'paper') +
    pen.area(roofs.join(''), 'red') +
    pen.area(box([-520, 138], 1040, 124), 'ink') +
    pen.area('M-250,150V-60C-250,-80 -240,-90 -220,-90H60L130,0L220,30V150Z', 'ink', { ink: 'paper', width: 12 }) +
    pen.area(circle([-150, 156], 50) + circle([130, 156], 50), 'ink', { ink: 'paper', width: 12 }) +
    pen.area('M52,-60H66L108,0H52Z', 'paper') +
    pen.accent(circle([-430, -180], 50), { ink: 'paper', width: 12 }) +
    pen.area('M520,-262H420V-236H494V-162H520ZM520,262H420V236H494V162H520Z', 'ink') +
    pen.area(circle([572, 0], 26), 'paper')
  );
}

/** The thumbs, over the lower corners. */
function thumbs(pen: Pen, skin: 'ink' | 'paper'): string {
  const edge = edgeOf(skin);
  const one = (hand: Pen): string =>
    hand.area(
      'M650,380C560,400 440,330 380,250C340,196 360,140 410,140C450,140 480,170 520,210C570,250 620,240 652,150Z',
      skin,
      edge,
    ) +
    hand.cuts(
      [
        [[600, 340], [470, 260], 18],
        [[380, 180], [430, 212], 20],
      ],
      edge.ink,
    );
  return pen.at([0, 0], 1, 0, one) + pen.at([0, 0], -1, 0, one);
}
