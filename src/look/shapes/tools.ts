/** The tools of different trades, each held up by its hand, before the saw roof of a workplace. */
import type { Drawing } from '../drawing.ts';
import { fist, type HandInks } from '../hand.ts';
import { box, polygon, type Stroke } from '../geometry.ts';
import type { Edge } from '../inking.ts';
import { type Pen, penOf } from '../pen.ts';
import { between, pick, shuffle } from '../random.ts';

/** Draws a tool on its handle: grip at 0,0, head about 740 units above, and so much higher as the handle is longer. */
type Tool = (pen: Pen, longer: number) => string;

const bright: Edge = { ink: 'ink', width: 12 };
const black: Edge = { ink: 'paper', width: 12 };

const holders = [
  { skin: 'ink', edge: 'red', sleeve: 'ink' },
  { skin: 'paper', edge: 'ink', sleeve: 'ink' },
  { skin: 'red', edge: 'ink', sleeve: 'ink' },
] as const satisfies readonly HandInks[];

/** Fists in a row with hammer, wrench, trowel, broom, fork and roller. */
export const tools: Drawing = {
  name: 'tools',
  fills: true,
  draw(frame, random) {
    const order = shuffle<Tool>(random, [hammer, wrench, trowel, broom, fork, roller]);
    const first = pick(random, [0, 1, 2]);
    const sway = Array.from({ length: 11 }, () => ({ lean: between(random, -3, 3), lift: between(random, -1, 1) }));
    const saw = pick(random, [-1, 1]);

    const { width, height } = frame;
    const pen = penOf(frame);
    const size = Math.max(Math.min(width / 880, height / 940), width / 1560);
    const longer = Math.max(-360, (height * 0.86) / size - 860);
    const step = 330 * size;
    const reach = Math.round(width / step / 2);
    const [roof, tooth] = [height * 0.66, Math.max(width / 4, step * 1.2)];
    const teeth = Array.from({ length: 6 }, (_, at) => {
      const [left, right] = [(at - 0.7) * tooth, (at + 0.3) * tooth];
      return polygon(
        [left, height],
        [left, saw > 0 ? roof - tooth * 0.5 : roof],
        [right, saw > 0 ? roof : roof - tooth * 0.5],
        [right, height],
      );
    });
    const row = Array.from({ length: reach * 2 + 1 }, (_, at) => {
      const place = at - reach;
      const { lean, lift } = sway[at % sway.length]!;
      const tool = order[(at + 6 - (reach % 6)) % order.length]!;
      const inks = holders[(at + first) % holders.length]!;
      return pen.at(
        [width / 2 + place * step, height * 0.9 + lift * 40 * size],
        size,
        longer ? lean / 2 : lean,
        (hand) => {
          const holder = hand.at([0, 130], place % 2 ? -0.85 : 0.85, 0, (arm) => fist(arm, inks, 3000));
          return tool(hand, longer) + holder;
        },
      );
    });
    return pen.ground('red') + pen.area(teeth.join(''), 'ink') + row.join('');
  },
};

function handle(pen: Pen, longer: number, top: number): string {
  const grain = pen.cut([-4, -200 - longer / 2], [-8, top + 30 - longer], 14, 'ink');
  return pen.area(box([-30, top - longer], 60, 260 - top + longer, 14), 'paper', bright) + grain;
}

function blackHandle(pen: Pen, longer: number, top: number): string {
  return pen.area(box([-33, top - longer], 66, 260 - top + longer, 20), 'ink', black);
}

function hammer(pen: Pen, longer: number): string {
  const head =
    'M-150,-700h96l24,30h60l20,-30C90,-704 142,-664 172,-584C120,-618 80,-606 52,-590L30,-566h-60l-24,-24h-96a18,18 0 0 1 -18,-18v-74a18,18 0 0 1 18,-18Z';
  const top = pen.at(
    [0, -longer],
    1,
    0,
    (high) =>
      high.area(head, 'ink', black) +
      high.cut([-146, -664], [-40, -654], 14, 'paper') +
      high.cut([40, -664], [132, -632], 14, 'paper'),
  );
  return handle(pen, longer, -600) + top;
}

function wrench(pen: Pen, longer: number): string {
  const jaw =
    'M-30,-440L-34,-500C-96,-530 -124,-580 -118,-640C-114,-684 -90,-716 -56,-734L-56,-640L0,-606L56,-640L56,-734C90,-716 114,-684 118,-640C124,-580 96,-530 34,-500L30,-440Z';
  const top = pen.at(
    [0, -longer],
    1,
    0,
    (high) =>
      high.area(jaw, 'paper', bright) +
      high.cut([86, -596], [14, -530], 20, 'ink') +
      high.cut([92, -650], [60, -590], 14, 'ink'),
  );
  return handle(pen, longer, -448) + top;
}

function trowel(pen: Pen, longer: number): string {
  const blade = 'M0,-770L128,-440C90,-408 40,-400 0,-400S-90,-408 -128,-440Z';
  const shine = (high: Pen): string =>
    high.cut([28, -436], [6, -690], 22, 'ink') + high.cut([68, -446], [40, -580], 16, 'ink');
  const top = pen.at(
    [0, -longer],
    1,
    0,
    (high) => high.area(box([-15, -420], 30, 90), 'paper', bright) + high.area(blade, 'paper', bright) + shine(high),
  );
  return blackHandle(pen, longer, -340) + top;
}

function broom(pen: Pen, longer: number): string {
  const bristles = (high: Pen): string =>
    high.cuts(
      [-110, -66, -22, 22, 66, 110].map((x): Stroke => [[x * 1.2, -748], [x * 0.8, -590], 18]),
      'ink',
    );
  const top = pen.at(
    [0, -longer],
    1,
    0,
    (high) =>
      high.area('M-104,-540L104,-540L150,-750L-150,-750Z', 'paper', bright) +
      bristles(high) +
      high.area(box([-114, -576], 228, 60, 10), 'ink', black),
  );
  return handle(pen, longer, -520) + top;
}

function fork(pen: Pen, longer: number): string {
  const tines =
    'M-128,-760L-104,-730V-560C-104,-530 -90,-522 -66,-522H-24V-740L0,-770L24,-740V-522H66C90,-522 104,-530 104,-560V-730L128,-760L150,-730V-550C150,-490 120,-466 70,-466H30V-400H-30V-466H-70C-120,-466 -150,-490 -150,-550V-730Z';
  const top = pen.at(
    [0, -longer],
    1,
    0,
    (high) =>
      high.area(tines, 'ink', black) +
      high.cut([-120, -520], [-128, -700], 12, 'paper') +
      high.cut([0, -560], [0, -720], 12, 'paper'),
  );
  return handle(pen, longer, -420) + top;
}

function roller(pen: Pen, longer: number): string {
  const nap = (high: Pen): string =>
    high.cuts(
      [-90, -40, 10].map((x): Stroke => [[x, -592], [x + 8, -700], 18]),
      'ink',
    );
  const top = pen.at(
    [0, -longer],
    1,
    0,
    (high) =>
      high.area('M-15,-380V-510H126V-640H88V-668H154V-482H15V-380Z', 'ink', black) +
      high.area(box([-138, -730], 236, 140, 14), 'paper', bright) +
      nap(high),
  );
  return blackHandle(pen, longer, -390) + top;
}
