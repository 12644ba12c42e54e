/** The courtroom: a high bench, nobody behind it yet, and people on the seats. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { crowd, headwear } from '../people.ts';
import { box, path } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { pick, shuffle } from '../random.ts';
import { grain } from '../texture.ts';

/** A judge's bench seen from the seats, with the scales on its front, over a row of backs. */
export const court: Drawing = {
  name: 'court',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const order = shuffle(random, headwear);
    const wall = pick(random, ['red', 'red', 'paper'] as const);
    const make = grain(random);

    const shot = byShape(
      frame,
      { x: -600, y: -430, width: 1200, height: 900, down: 0.5 },
      { x: -600, y: -620, width: 1200, height: 1300, down: 0.5 },
      { x: -500, y: -760, width: 1000, height: 1620, down: 0.5 },
    );
    return through(frame, shot, side, wall, (pen, seen) => {
      const { left, right, top, bottom } = seen;
      const dice = make();
      const people = crowd(pen, seen, {
        y: byShape(frame, 350, 430, 480),
        size: 0.86,
        order,
        dice,
        inks: (row) =>
          row % 2 ? { coat: 'ink', head: 'ink', edge: 'paper' } : { coat: 'red', head: 'red', edge: 'ink' },
      });
      const panels = Array.from({ length: Math.ceil(seen.width / 330) + 1 }, (_, at) =>
        box([left + at * 330, top - 20], 20, 900 - top),
      ).join('');
      return [
        pen.area(panels, wall === 'red' ? 'ink' : 'red'),
        pen.area('M-150,-170V-470C-150,-540 150,-540 150,-470V-170Z', 'ink', { ink: wall, width: 16 }),
        pen.area('M-106,-170V-440C-106,-490 106,-490 106,-440V-170Z', wall === 'red' ? 'paper' : 'red'),
        pen.area(path`M${left - 20},120H${right + 20}V${bottom}H${left - 20}Z`, 'ink'),
        pen.area('M-560,-120H560V760H-560Z', 'ink', { ink: wall, width: 16 }),
        pen.area('M-620,-190H620L600,-110H-600Z', 'paper', { ink: 'ink', width: 18 }),
        scales(pen),
        pen.cuts(
          [
            [[-520, 400], [-520, -60], 22],
            [[520, 400], [520, -60], 22],
          ],
          'paper',
        ),
        people,
      ].join('');
    });
  },
};

/** The scales, 560 units wide and 400 high. */
function scales(pen: Pen): string {
  return pen.area(
    'M-14,-60H14V-16L250,-30L252,-6L14,16V260H90V300H-90V260H-14V18L-250,2L-248,-22L-14,-12ZM-250,0L-170,170H-186L-250,40L-314,170H-330ZM-340,170H-160C-170,240 -330,240 -340,170ZM250,-20L330,150H314L250,20L186,150H170ZM160,150H340C330,220 170,220 160,150Z',
    'paper',
  );
}
