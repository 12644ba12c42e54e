/** The vote: a field of raised hands, each with its paper. */
import type { Drawing } from '../drawing.ts';
import { fist, type HandInks } from '../hand.ts';
import { box, path, penOf } from '../pen.ts';
import { between, pick } from '../random.ts';

const voters = [
  { skin: 'ink', edge: 'paper', sleeve: 'ink' },
  { skin: 'ink', edge: 'red', sleeve: 'red' },
  { skin: 'red', edge: 'ink', sleeve: 'ink' },
] as const satisfies readonly HandInks[];

/** Hands up with a paper in each; some papers are marked. */
export const ballot: Drawing = {
  name: 'ballot',
  draw(frame, random) {
    const votes = Array.from({ length: 40 }, () => ({
      lift: between(random, -1, 1),
      lean: between(random, -7, 7),
      tilt: between(random, -9, 9),
    }));
    const first = pick(random, [0, 1, 2]);
    const marked = pick(random, [0, 1, 2]);
    const ground = pick(random, ['red', 'ink'] as const);

    const { width, height } = frame;
    const pen = penOf(frame);
    const size = Math.max(Math.min(width, height) / 1000, width / 2300) * 1.05;
    const top = height * 0.07 + 390 * size;
    const low = height * 1.03;
    const rows = Math.max(2, Math.round((low - top) / (330 * size)) + 1);
    let next = 0;
    const field = Array.from({ length: rows }, (_, row) => {
      const scale = size * (0.72 + (0.28 * row) / (rows - 1));
      const step = 330 * scale;
      const y = top + ((low - top) * row) / (rows - 1);
      const reach = Math.ceil(width / step / 2);
      return Array.from({ length: reach * 2 + 1 }, (_, at) => {
        const vote = votes[next++ % votes.length]!;
        const inks = voters[(at + row + first) % voters.length]!;
        const x = width / 2 + (at - reach + (row % 2) / 2) * step;
        return pen.at([x, y + vote.lift * 45 * size], scale, vote.lean, (hand) => {
          const line = { ink: 'ink', width: 12 } as const;
          const paper = hand.at(
            [0, -190],
            1,
            vote.tilt,
            (sheet) =>
              sheet.area(box([-112, -290], 224, 320), 'paper', line) +
              ((at + row) % 3 === marked ? sheet.accent(path`M-70,-176l36,-30l30,38l62,-88l38,26l-96,138Z`) : ''),
          );
          return paper + hand.at([0, 0], at % 2 ? 1 : -1, 0, (arm) => fist(arm, inks, 3000));
        });
      }).join('');
    });
    return pen.ground(ground) + field.join('');
  },
};
