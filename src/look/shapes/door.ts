/** The door: shut, and a paper with a red cross held up at it. */
import type { Drawing } from '../drawing.ts';
import { fist } from '../hand.ts';
import { box, circle, path, penOf, polygon } from '../pen.ts';
import { between, pick } from '../random.ts';

/** A closed door with peephole and knob; somebody outside holds up a paper that is no warrant. */
export const door: Drawing = {
  name: 'door',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const tilt = between(random, 5, 11);
    const slope = between(random, 0.1, 0.2);
    const reach = between(random, 0.5, 0.6);

    const { width, height } = frame;
    const pen = penOf(frame);
    const cropped = width > height * 1.3;
    const leaf = Math.min(width * 0.56, height * 0.86, Math.max(width * 0.42, height / 2.1));
    const post = leaf * 0.11;
    const middle = width / 2 + side * leaf * 0.12;
    const [left, top] = [middle - leaf / 2, cropped ? -post * 2 : height * 0.13];
    const paper = Math.min(leaf * 0.62, height * 0.4);
    const hold = [middle - side * (leaf / 2 + post * 0.5), height * reach * (cropped ? 1.16 : 1)] as const;
    const knob = [middle + side * leaf * 0.34, Math.min(height * 0.56, top + leaf * 1.15)] as const;
    const peep = [middle, cropped ? height * 0.2 : top + leaf * 0.34] as const;

    return [
      pen.ground('red'),
      cropped ? '' : pen.area(polygon([0, 0], [width, 0], [side > 0 ? width : 0, height * slope]), 'ink'),
      pen.area(box([left - post, top - post], leaf + post * 2, height * 2), 'ink'),
      pen.area(box([left, top], leaf, height * 2), 'paper'),
      pen.area(circle(peep, leaf * 0.055), 'ink'),
      pen.accent(circle(knob, leaf * 0.075)),
      pen.at(hold, paper / 260, -side * tilt, (hand) => {
        const sheet = hand.area(box([-130, -330], 260, 330), 'paper', { ink: 'ink', width: 26 });
        const cross = hand.accent(
          path`M-86,-250l34,-34l52,52l52,-52l34,34l-52,52l52,52l-34,34l-52,-52l-52,52l-34,-34l52,-52Z`,
        );
        return (
          sheet +
          cross +
          hand.at([-side * 120, 118], 0.8 * side, side * (tilt + 38), (arm) =>
            fist(arm, { skin: 'ink', edge: 'red', sleeve: 'ink', cuff: 24 }, 4000),
          )
        );
      }),
    ].join('');
  },
};
