/** Raised hands: fists and open palms, rank behind rank. */
import type { Drawing } from '../drawing.ts';
import { fist, type HandInks, openHand } from '../hand.ts';
import { penOf } from '../pen.ts';
import { between, pick } from '../random.ts';

const ranks = {
  far: [{ skin: 'red', edge: 'ink' }],
  middle: [
    { skin: 'ink', edge: 'red' },
    { skin: 'ink', edge: 'red', sleeve: 'ink' },
  ],
  near: [
    { skin: 'paper', edge: 'ink', sleeve: 'red' },
    { skin: 'red', edge: 'ink', sleeve: 'ink' },
    { skin: 'ink', edge: 'paper', sleeve: 'ink' },
  ],
} as const satisfies Record<string, readonly HandInks[]>;

/** Arms of many raised from below the frame. */
export const hands: Drawing = {
  name: 'hands',
  fills: true,
  draw(frame, random) {
    const arms = Array.from({ length: 36 }, () => ({
      open: random() < 0.3,
      lift: between(random, -0.5, 0.5),
      lean: between(random, -5, 5),
      inks: random(),
    }));
    const first = pick(random, [0, 1, 2]);

    const { width, height } = frame;
    const pen = penOf(frame);
    const size = Math.max(Math.min(width, height) / 1000, width / 1280, height / 1560) * 1.4;
    const step = 300 * size;
    const tall = height / width > 1.4;
    const lines = [
      ...(tall ? [{ y: 0.32, scale: 0.96, inks: ranks.far, half: 0 }] : []),
      { y: tall ? 0.52 : 0.56, scale: 0.9, inks: ranks.middle, half: 0.5 },
      { y: tall ? 0.78 : 0.94, scale: 1, inks: ranks.near, half: 0 },
    ];
    let next = 0;
    const crowd = lines.map(({ y, scale, inks, half }) => {
      const reach = Math.round(width / step / scale / 2);
      return Array.from({ length: reach * 2 + 1 }, (_, at) => {
        const arm = arms[next++ % arms.length] ?? arms[0]!;
        const x = width / 2 + (at - reach + half) * step * scale;
        const ink = inks[(at + (reach > 1 ? first : inks.length * 2 - reach)) % inks.length] ?? inks[0]!;
        const mirror = at % 2 ? -1 : 1;
        if (x < -60 * size || x > width + 60 * size) return '';
        return pen.at([x, height * y + arm.lift * 90 * size], size * scale * mirror, arm.lean, (hand) =>
          (arm.open ? openHand : fist)(hand, ink, 3000),
        );
      }).join('');
    });
    return pen.ground('red') + crowd.join('');
  },
};
