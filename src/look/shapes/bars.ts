/** The barred window: hands hold the bars, and there are others behind the first. */
import { byShape, through } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { box, path, type Stroke } from '../geometry.ts';
import type { Ink } from '../inking.ts';
import type { Pen } from '../pen.ts';
import { between, pick } from '../random.ts';
import { grain } from '../texture.ts';

/** Thick bars over a dark cell, fists around them. */
export const bars: Drawing = {
  name: 'bars',
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const wall: Ink = pick(random, ['red', 'paper'] as const);
    const lifts = Array.from({ length: 9 }, () => between(random, -1, 1));
    const make = grain(random);

    const shot = byShape(
      frame,
      { x: -660, y: -330, width: 1320, height: 640 },
      { x: -560, y: -560, width: 1120, height: 1120 },
      { x: -460, y: -700, width: 920, height: 1400 },
    );
    return through(frame, shot, side, 'ink', (pen, { left, right, top, bottom, width, height }) => {
      const dice = make();
      const gap = 300;
      const reach = Math.ceil(width / gap / 2);
      const places = Array.from({ length: reach * 2 + 1 }, (_, at) => (at - reach) * gap);
      const metal: Ink = wall;
      const rim = Math.min(width, height) * 0.07;
      const held = [-1, 1, 3, -3]
        .filter((at) => Math.abs(at * gap) < width / 2 - 60)
        .map((at, place) => ({ x: at * gap, y: lifts[place]! * 90 + (place % 2 ? -110 : 60), way: at % 2 ? 1 : -1 }));
      const more = height > 1300 ? [{ x: 0, y: -470, way: 1 }] : [];
      const hands = [...held, ...more];
      const skin: Ink = wall === 'red' ? 'paper' : 'red';
      return [
        hands.map(({ x, y, way }) => pen.at([x, y], way, 0, (one) => forearm(one, skin))).join(''),
        pen.area(places.map((x) => box([x - 48, top - 20], 96, height + 40)).join(''), metal, {
          ink: 'ink',
          width: 14,
        }),
        pen.cuts(
          places.flatMap((x): Stroke[] => [
            [[x + 22, bottom], [x + 24, top], 26],
            [[x - 30, top], [x - 26, bottom], 14],
          ]),
          'ink',
        ),
        pen.area(
          box([left - 20, top + height * 0.14], width + 40, 64) +
            box([left - 20, bottom - height * 0.14], width + 40, 64),
          metal,
          { ink: 'ink', width: 14 },
        ),
        hands.map(({ x, y, way }) => pen.at([x, y], way, 0, (one) => fingers(one, skin))).join(''),
        pen.area(
          path`M${left - 20},${top - 20}H${right + 20}V${top + rim}H${left - 20}ZM${left - 20},${bottom + 20}H${right + 20}V${bottom - rim}H${left - 20}Z`,
          'ink',
        ),
        pen.cuts(
          Array.from({ length: 10 }, (_, at) => {
            const x = left + (width * (at + dice())) / 10;
            return [[x, bottom - rim * 0.3], [x + 150, bottom - rim * 0.4], 14] as const;
          }),
          metal,
        ),
      ].join('');
    });
  },
};

/** The arm behind the bars, from the hand at 0,0 down. */
function forearm(pen: Pen, skin: Ink): string {
  const edge = { ink: 'ink', width: 12 } as const;
  return (
    pen.area(
      'M-60,-128C-150,-140 -196,-80 -196,0C-200,60 -236,200 -270,420L-96,440C-70,260 -40,180 -20,120Z',
      skin,
      edge,
    ) +
    pen.area('M-262,300L-70,330L-60,410L-110,2600H-420L-300,380Z', 'ink', { ink: skin, width: 12 }) +
    pen.cuts(
      [
        [[-150, 300], [-130, 120], 22],
        [[-200, 280], [-170, 160], 18],
        [[-250, 760], [-210, 440], 22],
      ],
      'ink',
    )
  );
}

/** Four fingers around a bar. */
function fingers(pen: Pen, skin: Ink): string {
  const rows = [-128, -66, -4, 58];
  return (
    pen.area(
      rows.map((y, at) => box([-84 + Math.abs(at - 1) * 8, y], 172 - Math.abs(at - 1) * 16, 62, 30)).join(''),
      skin,
      { ink: 'ink', width: 12 },
    ) +
    pen.cuts(
      rows.map((y): Stroke => [[-60, y + 30], [-8, y + 32], 14]),
      'ink',
    )
  );
}
