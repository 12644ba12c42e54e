/** Bread and roses: a loaf on the table, and flowers behind it. */
import type { Drawing } from '../drawing.ts';
import { box, path, type Point } from '../geometry.ts';
import type { Ink } from '../inking.ts';
import { type Pen, penOf } from '../pen.ts';
import { between, pick } from '../random.ts';

/** A scored loaf on a table, roses standing behind it. */
export const bread: Drawing = {
  name: 'bread',
  fills: true,
  draw(frame, random) {
    const side = pick(random, [-1, 1]);
    const slashes = pick(random, [3, 4]);
    const [ground, plant] = pick(random, [
      ['red', 'ink'],
      ['ink', 'red'],
    ] as const);
    const stems = Array.from({ length: 7 }, () => ({
      lean: between(random, -1, 1),
      tall: between(random, -1, 1),
      turn: between(random, 0, 72),
    }));

    const { width, height } = frame;
    const pen = penOf(frame);
    const wide = width > height * 1.5;
    const size = Math.min(width / (wide ? 1300 : 880), height / (wide ? 520 : 700));
    const table = height * (wide ? 0.84 : 0.8);
    const roses = wide ? [-3, 3, -2, 2, -1, 1] : [-2, 2, -1, 1, 0];
    const most = wide ? 3 : 2;

    const flowers = roses.map((place) => {
      const { lean, tall, turn } = stems[place + 3]!;
      const spread = place / most;
      const rise = wide ? 0.34 + 0.2 * (Math.abs(place) % 2) + 0.06 * tall : 0.2 + 0.2 * Math.abs(spread) + 0.05 * tall;
      const bloom: Point = [
        width * (0.5 + spread * (wide ? 0.43 : 0.36)) + lean * 20 * size,
        height * (wide ? rise : Math.max(rise, 0.12)),
      ];
      return flower(pen, [width * (0.5 + spread * (wide ? 0.36 : 0.12)), height], bloom, size, turn, plant, ground);
    });
    const grain = [0.3, 0.55, 0.8].map((at, row) => {
      const y = table + (height - table) * at;
      return pen.cut(
        [row % 2 ? width : 0, y],
        [width * (row % 2 ? 0.65 : 0.35), y + (height - table) * 0.04],
        12 * size,
        ground,
      );
    });
    return [
      pen.ground(ground),
      flowers.join(''),
      pen.area(box([-width, table], width * 3, height), plant, { ink: ground, width: 12 * size }),
      grain.join(''),
      pen.at([width / 2, table + 44 * size], size * side, 0, (loaf) => bake(loaf, slashes)),
    ].join('');
  },
};

/** A loaf 840 units wide, standing on 0,0. */
function bake(pen: Pen, slashes: number): string {
  const crust =
    'M-380,0C-430,-30 -440,-100 -404,-176C-350,-288 -200,-340 -20,-344C170,-348 340,-292 402,-176C440,-100 432,-30 380,0Z';
  const scores = Array.from({ length: slashes }, (_, at) => {
    const x = ((at + 0.5) / slashes - 0.5) * 560;
    const y = -196 - 46 * Math.cos(x / 260);
    const [low, high]: readonly [Point, Point] = [
      [x - 74, y + 96],
      [x + 84, y - 66],
    ];
    return (
      pen.area(
        path`M${low[0]},${low[1]}C${x - 70},${y - 10} ${x},${y - 70} ${high[0]},${high[1]}C${x + 60},${y + 20} ${x},${y + 80} ${low[0]},${low[1]}Z`,
        'ink',
      ) + pen.cut([low[0] + 26, low[1] - 34], [high[0] - 16, high[1] + 18], 26, 'red')
    );
  });
  const shade = Array.from({ length: 19 }, (_, at) => {
    const x = (at - 9) * 40;
    return pen.cut([x, -4], [x * 1.06, -60 - 24 * (at % 2) - Math.abs(at - 9) * 5], 22, 'ink');
  });
  return pen.area(crust, 'paper', { ink: 'ink', width: 16 }) + shade.join('') + scores.join('');
}

function flower(pen: Pen, [x, y]: Point, bloom: Point, size: number, turn: number, plant: Ink, ground: Ink): string {
  const [toX, toY] = bloom;
  const leaf = (share: number, degrees: number): string =>
    pen.at([x + (toX - x) * share ** 1.6, y + (toY - y) * share], size, degrees, (blade) => {
      const vein = blade.cut([20, -10], [140, -46], 10, ground);
      return blade.area('M0,0C30,-60 100,-80 170,-50C130,10 60,30 0,0Z', plant, { ink: ground, width: 8 }) + vein;
    });
  const stalk = pen.line(
    path`M${x},${y}C${x},${y + (toY - y) * 0.5} ${toX},${y + (toY - y) * 0.6} ${toX},${toY}`,
    plant,
    20 * size,
  );
  return (
    stalk + leaf(0.62, -20) + leaf(0.52, -140) + pen.at(bloom, size * 1.05, turn, (rose) => petals(rose, plant, ground))
  );
}

/** A rose seen from above, about 260 units across. */
function petals(pen: Pen, plant: Ink, ground: Ink): string {
  const edge = { ink: ground, width: 9 };
  return (
    pen.area(ring(5, 96, 0), plant, edge) +
    pen.area(ring(5, 66, 0.5), plant, edge) +
    pen.area(ring(3, 42, 0.2), plant, edge) +
    pen.area(ring(3, 20, 0.7), ground)
  );
}

/** Returns the path of a ring of round petals, turned by a share of one petal. */
function ring(count: number, radius: number, turn: number): string {
  const bump = radius * Math.sin(Math.PI / count) * 1.04;
  const tips = Array.from({ length: count }, (_, at): Point => {
    const angle = ((at + turn) / count) * 2 * Math.PI;
    return [Math.cos(angle) * radius, Math.sin(angle) * radius];
  });
  const [startX, startY] = tips.at(-1) ?? [0, 0];
  return `${path`M${startX},${startY}`}${tips.map(([x, y]) => path`A${bump},${bump} 0 0 1 ${x},${y}`).join('')}Z`;
}
