/** The megaphone: a hand holds it up and the sound fills the frame. */
import type { Drawing } from '../drawing.ts';
import { fist, type HandInks } from '../hand.ts';
import { ellipse, polygon, type Point } from '../geometry.ts';
import type { Ink } from '../inking.ts';
import { penOf } from '../pen.ts';
import { between, pick } from '../random.ts';

/** A megaphone aimed at the far corner, with rays of sound. */
export const megaphone: Drawing = {
  name: 'megaphone',
  fills: true,
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const rays = pick(random, [5, 6, 7]);
    const spread = between(random, 30, 38);
    const sound: Ink = pick(random, ['paper', 'paper', 'ink']);
    const inks: HandInks = pick(random, [
      { skin: 'ink', edge: 'red' },
      { skin: 'paper', edge: 'ink' },
    ]);
    const tip = between(random, -4, 4);

    const { width, height } = frame;
    const pen = penOf(frame);
    const long = width > height * 1.8;
    const aim = Math.min(52, Math.max(14, ((Math.atan2(height, width) * 180) / Math.PI) * 0.72)) + tip;
    const size = Math.min(height / 760, width / (height > width * 1.4 ? 720 : 860)) * (long ? 1.3 : 1.05);
    const body = [width * (0.5 - side * (long ? 0.16 : 0.08)), height * (long ? 0.5 : 0.56)] as const;
    const far = (width + height) / size;

    const fan = Array.from({ length: rays }, (_, at) => {
      const centre = -spread + ((at + 0.5) * 2 * spread) / rays;
      const half = (spread / rays) * 0.52;
      const to = (degrees: number): Point => [
        Math.cos((degrees * Math.PI) / 180) * far,
        Math.sin((degrees * Math.PI) / 180) * far,
      ];
      return polygon([-140, 0], to(centre - half), to(centre + half));
    }).join('');
    const edge = { ink: 'red', width: 10 } as const;
    return (
      pen.ground('red') +
      pen.at(
        body,
        size * side,
        -aim * side,
        (tube) =>
          tube.area(fan, sound) +
          tube.area('M-400,-74h70v148h-70a20,20 0 0 1 -20,-20v-108a20,20 0 0 1 20,-20Z', 'ink', edge) +
          tube.area('M-330,-58C-120,-70 60,-130 250,-262L250,262C60,130 -120,70 -330,58Z', 'ink', edge) +
          tube.area('M-230,-60C-190,-63 -150,-68 -112,-77L-112,77C-150,68 -190,63 -230,60Z', 'paper', edge) +
          tube.area(ellipse([250, 0], 82, 266), 'paper', { ink: 'ink', width: 22 }) +
          tube.area(ellipse([262, 0], 44, 188), 'ink') +
          tube.cut([190, -170], [-60, -74], 20, 'paper') +
          tube.cut([150, -104], [-70, -48], 14, 'paper') +
          tube.cut([180, 180], [10, 96], 14, 'red') +
          tube.at([-170, 140], 0.94, aim * 0.5, (arm) => fist(arm, { ...inks, sleeve: 'ink', cuff: 170 }, 6000)),
      )
    );
  },
};
