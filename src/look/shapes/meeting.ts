/** The meeting: people around one table, seen from above, and a free chair. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { box, circle, type Stroke } from '../geometry.ts';
import type { Ink } from '../inking.ts';
import type { Pen } from '../pen.ts';
import { between, pick } from '../random.ts';
import { grain } from '../texture.ts';

/** A table from above with papers on it, as long as the frame; heads and shoulders all around, one chair free. */
export const meeting: Drawing = {
  name: 'meeting',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const free = pick(random, [1, 2, 4]);
    const floor = pick(random, ['red', 'ink'] as const);
    const make = grain(random);

    const shot = byShape(
      frame,
      { x: -640, y: -470, width: 1280, height: 940 },
      { x: -680, y: -680, width: 1360, height: 1360 },
      { x: -560, y: -700, width: 1120, height: 1400 },
    );
    return through(frame, shot, side, floor, (pen, { left, top, width, height }) => {
      const dice = make();
      const board: Ink = floor === 'red' ? 'ink' : 'red';
      const [halfWide, halfHigh] = [Math.max(270, width / 2 - 330), Math.max(240, height / 2 - 330)];
      const seats: { x: number; y: number; turn: number }[] = [];
      const across = Math.max(2, Math.min(4, Math.floor((halfWide * 2) / 330)));
      const along = Math.max(1, Math.min(4, Math.floor((halfHigh * 2) / 330)));
      for (let at = 0; at < across; at += 1) {
        const x = (at - (across - 1) / 2) * ((halfWide * 2) / across);
        seats.push({ x, y: -halfHigh - 60, turn: 180 }, { x, y: halfHigh + 60, turn: 0 });
      }
      for (let at = 0; at < along; at += 1) {
        const y = (at - (along - 1) / 2) * ((halfHigh * 2) / along);
        seats.push({ x: -halfWide - 60, y, turn: 90 }, { x: halfWide + 60, y, turn: -90 });
      }
      const papers = seats.map(({ x, y, turn }) => {
        const angle = (turn * Math.PI) / 180;
        return pen.at(
          [x + Math.sin(angle) * 210, y - Math.cos(angle) * 210],
          0.8,
          turn + between(dice, -16, 16),
          (one) =>
            one.area(box([-70, -90], 140, 180), 'paper', { ink: 'ink', width: 14 }) +
            one.area(box([-44, -56], 88, 16) + box([-44, -16], 60, 16) + box([-44, 24], 76, 16), 'ink'),
        );
      });
      const boards = Array.from({ length: Math.ceil(height / 170) + 1 }, (_, at): Stroke => [
        [left + between(dice, 0, width * 0.3), top + at * 170],
        [left + width * between(dice, 0.6, 1), top + at * 170 + 4],
        16,
      ]);
      return [
        pen.cuts(boards, board),
        seats
          .map(({ x, y, turn }) =>
            pen.at([x, y], 1, turn, (one) =>
              one.area(box([-130, 20], 260, 160, 40), board, { ink: 'paper', width: 14 }),
            ),
          )
          .join(''),
        pen.area(box([-halfWide, -halfHigh], halfWide * 2, halfHigh * 2, 60), board, { ink: 'paper', width: 18 }),
        papers
          .filter((_, at) => at !== free)
          .slice(0, 8)
          .join(''),
        seats
          .map(({ x, y, turn }, at) =>
            at === free
              ? ''
              : pen.at([x, y], 1.05, turn + between(dice, -8, 8), (one) => sitter(one, (at * 5) % 4, floor)),
          )
          .join(''),
      ].join('');
    });
  },
};

/** Somebody at the table, from above, who looks to the top: shoulders, arms on the table, head or hat. */
function sitter(pen: Pen, who: number, floor: Ink): string {
  const coat: Ink = who % 2 ? 'paper' : floor === 'red' ? 'ink' : 'red';
  const edge = { ink: coat === 'paper' ? 'ink' : 'paper', width: 14 } as const;
  const arms =
    'M-150,40C-170,-60 -150,-130 -90,-150L-50,-130C-90,-90 -90,-40 -80,20ZM150,40C170,-60 150,-130 90,-150L50,-130C90,-90 90,-40 80,20Z';
  const body = 'M-160,60C-170,-10 -110,-40 0,-40S170,-10 160,60C150,130 -150,130 -160,60Z';
  const hat = [
    (one: Pen) => one.area(circle([0, 20], 78), 'ink', { ink: 'paper', width: 14 }),
    (one: Pen) =>
      one.area(circle([0, 10], 132), 'red', { ink: 'ink', width: 14 }) +
      one.area(circle([0, 10], 70), 'red', { ink: 'ink', width: 14 }),
    (one: Pen) =>
      one.area('M-84,10C-84,-110 84,-110 84,10Z', 'ink', { ink: 'paper', width: 14 }) +
      one.area(circle([0, 24], 82), 'paper', { ink: 'ink', width: 14 }),
    (one: Pen) =>
      one.area(circle([0, 16], 80), 'ink', { ink: 'paper', width: 14 }) +
      one.area(circle([0, 70], 40), 'ink', { ink: 'paper', width: 14 }),
  ][who]!;
  return pen.area(arms, coat, edge) + pen.area(body, coat, edge) + hat(pen);
}
