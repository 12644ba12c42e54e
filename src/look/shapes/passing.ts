/** Hands that pass a sheet from one to the other, over the heads of many. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { fist, openHand } from '../hand.ts';
import { crowd, headwear } from '../people.ts';
import { box } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { between, pick, shuffle } from '../random.ts';
import { grain, rays } from '../texture.ts';

/** Two arms from two sides, a leaflet between them, and people below. */
export const passing: Drawing = {
  name: 'passing',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const order = shuffle(random, headwear);
    const turn = between(random, 0, 1);
    const tilt = between(random, -10, 4);
    const dark = pick(random, [true, false]);
    const make = grain(random);

    const shot = byShape(
      frame,
      { x: -640, y: -390, width: 1280, height: 760, down: 0.5 },
      { x: -560, y: -540, width: 1120, height: 1160, down: 0.5 },
      { x: -470, y: -640, width: 940, height: 1400, down: 0.5 },
    );
    const [first, second] = dark ? (['ink', 'paper'] as const) : (['paper', 'ink'] as const);
    return through(frame, shot, side, 'red', (pen, seen) =>
      [
        pen.cuts(rays([0, -60], seen, 26, turn, 0.4), dark ? 'paper' : 'ink'),
        pen.at([350, 100], 1.2, -64, (hand) =>
          openHand(hand, { skin: second, edge: second === 'ink' ? 'paper' : 'ink', sleeve: second, cuff: 170 }, 3600),
        ),
        pen.at([0, -70], 1, tilt, (one) => leaflet(one, side)),
        pen.at([-460, 90], 1.2, 68, (hand) =>
          fist(
            hand,
            {
              skin: first,
              edge: first === 'ink' ? 'paper' : 'ink',
              sleeve: first === 'ink' ? 'red' : 'ink',
              cuff: 150,
            },
            3600,
          ),
        ),
        crowd(pen, seen, {
          y: byShape(frame, 420, 520, 560),
          size: 0.9,
          order,
          dice: make(),
          inks: (row, at) => ({
            coat: 'ink',
            head: 'ink',
            edge: (row + at) % 2 ? 'red' : 'paper',
            wear: (row + at) % 3 ? 'ink' : 'red',
          }),
        }),
      ].join(''),
    );
  },
};

/** A leaflet of 480 by 600 units around 0,0. */
function leaflet(pen: Pen, side: number): string {
  return (
    pen.area(box([-240, -300], 480, 600), 'paper', { ink: 'ink', width: 18 }) +
    pen.at(
      [0, 0],
      side,
      0,
      (text) =>
        text.area(box([-180, -240], 360, 70) + box([-180, -140], 250, 70), 'ink') +
        text.accent(box([-180, -30], 360, 130)) +
        text.area(box([-180, 140], 330, 32) + box([-180, 200], 280, 32), 'ink'),
    )
  );
}
