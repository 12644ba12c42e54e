/** The picket: signs over the heads of those who stand before a workplace gate. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { fist } from '../hand.ts';
import { crowd, headwear } from '../people.ts';
import { box, path, polygon } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { between, pick, shuffle } from '../random.ts';
import { grain } from '../texture.ts';

/** Backs and signs before a gate; behind it the saw roof and the chimney of the works. */
export const picket: Drawing = {
  name: 'picket',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const order = shuffle(random, headwear);
    const signs = shuffle(random, [0, 1, 2, 3]);
    const make = grain(random);

    const shot = byShape(
      frame,
      { x: -620, y: -400, width: 1240, height: 860, down: 0.4 },
      { x: -600, y: -600, width: 1200, height: 1200, down: 0.6 },
      { x: -460, y: -760, width: 920, height: 1500, down: 0.6 },
    );
    return through(frame, shot, side, 'red', (pen, seen) => {
      const { left, width } = seen;
      const dice = make();
      const teeth = Array.from({ length: Math.ceil(width / 340) + 1 }, (_, at) => {
        const x = left + at * 340;
        return polygon([x, 400], [x, -300], [x + 340, -120], [x + 340, 400]);
      });
      const first = Math.floor(left / 120);
      const rails = Array.from({ length: Math.ceil(width / 120) + 2 }, (_, at) =>
        box([(first + at) * 120, -60], 34, 500),
      );
      const boards = Array.from({ length: Math.ceil(width / 520) + 2 }, (_, at) => {
        const place = at - Math.ceil(width / 520 / 2) - 0.5;
        return pen.at(
          [place * 520 + between(dice, -30, 30), (at % 2 ? -180 : -300) + between(dice, -30, 30)],
          1,
          between(dice, -9, 9),
          (one) => sign(one, signs[at % 4]!, side),
        );
      });
      return [
        pen.area(box([left + width * 0.16, -620], 150, 900) + teeth.join(''), 'ink'),
        pen.area(
          path`M${left + width * 0.16 + 30},-650c120,-90 60,-190 220,-220s160,-110 330,-90c-60,120 -150,110 -200,190s-190,60 -210,120Z`,
          'paper',
        ),
        pen.area(rails.join('') + box([left, 0], width, 44) + box([left, 260], width, 44), 'paper'),
        boards.join(''),
        crowd(pen, seen, {
          y: 300,
          size: 0.86,
          order,
          dice,
          inks: (row, at) =>
            row % 2
              ? { coat: 'ink', head: 'ink', edge: 'paper', wear: at % 2 ? 'red' : 'ink' }
              : { coat: at % 2 ? 'red' : 'ink', head: 'ink', edge: 'paper', wear: at % 3 ? 'red' : 'paper' },
        }),
      ].join('');
    });
  },
};

/** A sign on its stick, its board 380 by 300 units around 0,0: a fist, a cross, or lines that stand for words. */
function sign(pen: Pen, what: number, side: number): string {
  const board =
    pen.area(box([-18, 100], 36, 800), 'ink', { ink: 'paper', width: 8 }) +
    pen.area(box([-195, -160], 390, 320), 'paper', { ink: 'ink', width: 16 });
  const said = [
    (one: Pen) => one.at([0, 84], 0.66, 0, (hand) => fist(hand, { skin: 'ink', edge: 'paper' }, 60)),
    (one: Pen) => one.area(box([-150, -116], 300, 66) + box([-150, -22], 210, 66) + box([-150, 72], 260, 40), 'ink'),
    (one: Pen) => one.accent('M-120,-110h80l40,70l40,-70h80l-70,110l70,110h-80l-40,-70l-40,70h-80l70,-110Z'),
    (one: Pen) => one.accent(box([-150, -110], 300, 120)) + one.area(box([-150, 40], 230, 56), 'ink'),
  ][what]!;
  return board + pen.at([0, 0], side, 0, said);
}
