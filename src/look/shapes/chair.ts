/** The empty chair: a table is laid, people sit around it, and one place is free. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { bust, headwear } from '../people.ts';
import { box, circle, ellipse, path, type Point, polygon } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { between, pick, shuffle } from '../random.ts';
import { strip } from '../texture.ts';

/** Seen from behind: an empty chair at a lit table, and on both sides the backs of those who are there. */
export const chair: Drawing = {
  name: 'chair',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const order = shuffle(random, headwear);
    const sway = between(random, -40, 40);
    const wide = byShape(frame, true, false, false);

    const shot = byShape(
      frame,
      { x: -560, y: -440, width: 1120, height: 860, down: 0.9 },
      { x: -640, y: -660, width: 1280, height: 1180, down: 0.9 },
      { x: -470, y: -760, width: 940, height: 1300, down: 0.75 },
    );
    return through(frame, shot, side, 'ink', (pen, seen) => {
      const { left, right, top, bottom } = seen;
      const reach = Math.max(right, -left) + 200;
      const lamp = wide ? -420 : -500;
      const places = Array.from({ length: Math.ceil(reach / 520) }, (_, at) => [-(at + 1), at + 1]).flat();
      const plates = [0, ...places]
        .map(
          (at) =>
            pen.area(ellipse([at * 500, -60], 170, 44), 'paper', { ink: 'ink', width: 16 }) +
            pen.area(ellipse([at * 500, -60], 96, 22), at ? 'ink' : 'red'),
        )
        .join('');
      const sitters = places
        .map((at) =>
          pen.at([at * 500 + (at > 0 ? 70 : -40), 70], 0.96, at < 0 ? 4 : -4, (one) =>
            bust(
              one,
              order[(at + 70) % order.length]!,
              { coat: 'ink', head: at % 2 ? 'red' : 'ink', edge: 'paper' },
              bottom + 100,
            ),
          ),
        )
        .join('');
      return [
        top < -820 ? pane(pen, [90, Math.max(top + 110, -1320)]) : '',
        bottom > 640 ? pen.area(rug(-reach, reach, bottom), 'red') : '',
        pen.area(path`M${sway - 60},${lamp}L${-reach * 0.62},0H${reach * 0.62}L${sway + 60},${lamp}Z`, 'paper'),
        pen.line(path`M${sway},${Math.min(top, lamp) - 60}V${lamp}`, 'paper', 16),
        pen.area(path`M${sway - 44},${lamp - 130}H${sway + 44}L${sway + 170},${lamp}H${sway - 170}Z`, 'red', {
          ink: 'ink',
          width: 12,
        }),
        pen.area(path`M${-reach},-130H${reach}L${reach},60H${-reach}Z`, 'paper', { ink: 'ink', width: 18 }),
        plates,
        pen.area(path`M${-reach},-20H${reach}V70H${-reach}Z`, 'ink'),
        sitters,
        back(pen, bottom + 60),
      ].join('');
    });
  },
};

/** A window on the wall, 320 by 400 units, the moon in it. */
function pane(pen: Pen, [x, y]: Point): string {
  return (
    pen.area(box([x - 24, y - 24], 368, 448), 'red') +
    pen.area(box([x, y], 320, 400), 'paper') +
    pen.area(box([x + 148, y], 24, 400) + box([x, y + 188], 320, 24), 'ink') +
    pen.area(circle([x + 236, y + 90], 56), 'red')
  );
}

/** The path of the floor's tiles, larger the nearer they are. */
function rug(left: number, right: number, bottom: number): string {
  const rows: string[] = [];
  for (let y = 470, high = 60, row = 0; y < bottom; y += high, high *= 1.3, row += 1)
    for (let x = Math.floor(left / (high * 4)) * high * 4 + (row % 2) * high * 2; x < right; x += high * 4)
      rows.push(box([x, y], high * 2, high));
  return rows.join('');
}

/** A chair pulled out and turned aside, from behind: 560 units wide, its top at -330. */
function back(pen: Pen, bottom: number): string {
  const edge = { ink: 'ink', width: 20 } as const;
  const slat = (y: number, high: number) =>
    polygon([-200, y + 14], [150, y - 40], [150, y + high - 40], [-200, y + high + 14]);
  return (
    pen.accent(
      strip([180, 130], [196, Math.min(bottom, 520)], 62, 50) + strip([262, 230], [290, Math.min(bottom, 620)], 66, 54),
      edge,
    ) +
    pen.area(polygon([-216, 190], [150, 110], [300, 220], [-60, 320]), 'paper', edge) +
    pen.area(polygon([-60, 320], [300, 220], [300, 276], [-60, 380], [-216, 246], [-216, 190]), 'red', edge) +
    pen.cuts(
      [
        [[-120, 220], [120, 160], 20],
        [[-40, 270], [200, 200], 20],
      ],
      'ink',
    ) +
    pen.accent(slat(-270, 110) + slat(-110, 84) + slat(24, 70), edge) +
    pen.accent(
      strip([-214, -316], [-212, Math.min(bottom, 540)], 70, 60) +
        strip([158, -372], [160, 190], 70) +
        strip([-56, 340], [-50, Math.min(bottom, 720)], 70, 58),
      edge,
    ) +
    pen.cuts(
      [
        [[-196, 480], [-198, -270], 22],
        [[-36, 700], [-40, 400], 22],
        [[178, 100], [176, -330], 22],
        [[-170, -190], [90, -250], 16],
        [[120, -80], [-80, -50], 14],
      ],
      'ink',
    )
  );
}
