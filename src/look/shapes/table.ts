/** The kitchen table: papers, a telephone and coffee under the lamp, and the hands of those who sort it out together. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { fist, openHand } from '../hand.ts';
import { box, circle } from '../geometry.ts';
import type { Ink } from '../inking.ts';
import type { Pen } from '../pen.ts';
import { between, pick } from '../random.ts';
import { grain } from '../texture.ts';

/** A table from above: sheets of paper, a form with one line marked, a cup, a telephone, hands from all sides. */
export const table: Drawing = {
  name: 'table',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const wood = pick(random, ['red', 'red', 'ink'] as const);
    const make = grain(random);

    const shot = byShape(
      frame,
      { x: -760, y: -400, width: 1520, height: 800 },
      { x: -600, y: -560, width: 1200, height: 1160 },
      { x: -440, y: -700, width: 880, height: 1400 },
    );
    const seam: Ink = wood === 'red' ? 'ink' : 'red';
    return through(frame, shot, side, wood, (pen, { left, top, right, bottom, width, height }) => {
      const dice = make();
      const planks = Array.from({ length: Math.ceil(height / 250) + 1 }, (_, at) =>
        box([left - 20, top + at * 250 + 60], width + 40, 12),
      );
      const knots = Array.from({ length: 16 }, () => {
        const [x, y] = [between(dice, left, right), between(dice, top, bottom)];
        return [[x, y], [x + between(dice, 120, 300), y + between(dice, -6, 6)], 14] as const;
      });
      const sheets = [
        [-330, -120, -14, 0],
        [330, -60, 11, 1],
        [-700, 130, 24, 1],
        [740, 150, -22, 0],
        [-150, 520, -8, 1],
        [160, -560, 9, 0],
        [0, 30, -3, 2],
      ] as const;
      const papers = sheets.map(([x, y, degrees, what]) =>
        pen.at([x, y], what === 2 ? 1.12 : 0.94, degrees + between(dice, -5, 5), (one) => sheet(one, what, side)),
      );
      const arm = (x: number, y: number, degrees: number, open: boolean, skin: Ink, sleeve: Ink) =>
        pen.at([x, y], 0.9, degrees, (hand) =>
          (open ? openHand : fist)(hand, { skin, edge: skin === 'ink' ? 'paper' : 'ink', sleeve }, 2400),
        );
      return [
        pen.area(planks.join(''), seam),
        pen.cuts(knots, seam),
        papers.join(''),
        pen.at([470, 260], 1, 12, cup),
        pen.at([-440, 300], 1, -18, telephone),
        arm(120, Math.min(bottom, 560) - 20, -12, true, 'ink', wood),
        arm(Math.max(left, -720) + 40, -140, 96, true, 'paper', 'ink'),
        arm(Math.min(right, 760) - 40, -80, -98, true, 'ink', 'paper'),
        arm(-110, Math.max(top, -620) + 30, 174, false, 'paper', 'ink'),
      ].join('');
    });
  },
};

/** A sheet of 340 by 440 units around 0,0: lines, a list, or the form with one line marked. */
function sheet(pen: Pen, what: number, side: number): string {
  const lines = [-150, -90, -30, 30, 90, 150].map((y, at) =>
    box([-120, y - 10], what === 1 && at % 2 ? 130 : 240 - (at % 3) * 34, 20),
  );
  return (
    pen.area(box([-170, -220], 340, 440), 'paper', { ink: 'ink', width: 14 }) +
    pen.at(
      [0, 0],
      side,
      0,
      (text) =>
        text.area(lines.filter((_, at) => what !== 2 || at !== 3).join(''), 'ink') +
        (what === 2 ? text.accent(box([-130, 8], 260, 44)) : ''),
    )
  );
}

function cup(pen: Pen): string {
  return (
    pen.area(circle([0, 0], 150), 'paper', { ink: 'ink', width: 14 }) +
    pen.area(box([84, -34], 110, 68, 30), 'paper', { ink: 'ink', width: 14 }) +
    pen.area(circle([0, 0], 100), 'paper', { ink: 'ink', width: 16 }) +
    pen.area(circle([0, 0], 76), 'ink') +
    pen.cuts([[[-40, 30], [-20, -44], 18]], 'red')
  );
}

function telephone(pen: Pen): string {
  return (
    pen.area(box([-104, -190], 208, 380, 34), 'ink', { ink: 'paper', width: 14 }) +
    pen.area(box([-76, -140], 152, 270), 'paper') +
    pen.accent('M-46,-60c0,90 20,110 92,110l0,-52l-34,-10l-16,16c-16,-8 -22,-18 -26,-34l18,-14l-8,-34Z')
  );
}
