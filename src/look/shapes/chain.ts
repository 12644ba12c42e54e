/** The chain: heavy links across the frame, and one that breaks. */
import type { Drawing } from '../drawing.ts';
import { bar, link } from '../links.ts';
import { polygon, type Point } from '../geometry.ts';
import type { Ink } from '../inking.ts';
import { type Pen, penOf } from '../pen.ts';
import { between, pick } from '../random.ts';

/** A chain from corner to corner; its middle link bursts. */
export const chain: Drawing = {
  name: 'chain',
  fills: true,
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const burstInk = pick(random, ['paper', 'ink'] as const);
    const spikes = pick(random, [11, 13, 15]);
    const turn = between(random, 0, 1);
    const jag = Array.from({ length: 15 }, () => between(random, 0.78, 1.12));

    const { width, height } = frame;
    const pen = penOf(frame);
    const middle = [width / 2, height / 2] as const;
    const least = Math.min(width, height);
    const slant = Math.min(62, Math.max(16, (Math.atan2(height, width) * 180) / Math.PI));
    const size = Math.max(least / 700, width / 2000);
    const star = Array.from({ length: spikes * 2 }, (_, at): Point => {
      const angle = ((at + turn) / spikes) * Math.PI;
      const radius = size * (at % 2 ? 205 : 430 * jag[(at / 2) % jag.length]!);
      return [middle[0] + Math.cos(angle) * radius, middle[1] + Math.sin(angle) * radius];
    });
    const metal: Ink = burstInk === 'ink' ? 'paper' : 'ink';
    const shine: Ink = burstInk === 'ink' ? 'ink' : 'paper';
    const arm = (away: number) => (links: Pen) =>
      links.at([58 * away, 0], away, 0, (half) => {
        const far = [0, 1, 2, 3].map(
          (at) =>
            half.at([600 + at * 560, 0], 1, 0, (p) => link(p, metal, shine)) +
            half.at([300 + at * 560, 0], 1, 0, (p) => bar(p, metal, shine)),
        );
        return half.at([0, 0], 1, 9, (p) => broken(p, metal, shine)) + far.join('');
      });
    return (
      pen.ground('red') +
      pen.area(polygon(...star), burstInk) +
      pen.at(middle, size * side, -slant * side, (links) => arm(-1)(links) + arm(1)(links))
    );
  },
};

/** The right half of the broken link, its torn ends towards 0,0. */
function broken(pen: Pen, metal: Ink, shine: Ink): string {
  const half =
    'M-6,-115H90A115,115 0 0 1 90,115H14L30,98L6,90L26,74L4,64L18,48H90A48,48 0 0 0 90,-48H2L18,-62L-12,-72L10,-88L-18,-98Z';
  return pen.area(half, metal, { ink: 'red', width: 10 }) + pen.cut([160, -20], [110, -84], 16, shine);
}
