/** The vote: a field of raised hands, each with its paper. */
import type { Drawing } from '../drawing.ts';
import { fist, type HandInks } from '../hand.ts';
import { box, type Point, polygon, type Stroke } from '../geometry.ts';
import type { Edge, Ink } from '../inking.ts';
import { type Pen, penOf } from '../pen.ts';
import { between, pick } from '../random.ts';

const inks = [
  { skin: 'ink', edge: 'paper', sleeve: 'ink' },
  { skin: 'ink', edge: 'red', sleeve: 'red' },
  { skin: 'red', edge: 'ink', sleeve: 'ink' },
] as const satisfies readonly HandInks[];

/** Hands up with a paper in each; some papers are marked. */
export const ballot: Drawing = {
  name: 'ballot',
  fills: true,
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
    const size = Math.max(Math.min(width, height) / 1000, width / 1640, height / 1400) * 1.2;
    const top = height * 0.05 + 330 * size;
    const low = height * 1.02;
    const rows = Math.max(2, Math.min(4, Math.round((low - top) / (300 * size)) + 1));
    let next = 0;
    const field = Array.from({ length: rows }, (_, row) => {
      const scale = size * (0.66 + (0.34 * row) / (rows - 1));
      const step = 330 * scale;
      const y = top + ((low - top) * row) / (rows - 1);
      const reach = Math.round(width / step / 2);
      const voters = Array.from({ length: reach * 2 + 1 }, (_, at): Voter => {
        const vote = votes[next++ % votes.length]!;
        const x = width / 2 + (at - reach + (row % 2) / 2) * step;
        return {
          ...vote,
          x,
          y: y + vote.lift * 45 * size,
          marked: (at + row) % 3 === marked,
          inks: inks[(at + row + first) % inks.length]!,
        };
      });
      return row === rows - 1 ? near(pen, scale, voters) : far(pen, scale, voters, row % 2 ? 'red' : 'ink');
    });
    return pen.ground(ground) + field.join('');
  },
};

/** One raised hand: where its wrist is, how it leans, and how its paper is held and marked. */
interface Voter {
  readonly x: number;
  readonly y: number;
  readonly lean: number;
  readonly tilt: number;
  readonly marked: boolean;
  readonly inks: HandInks;
}

const line = { ink: 'ink', width: 12 } as const;
const mark = 'M-70,-176l36,-30l30,38l62,-88l38,26l-96,138Z';

/** The nearest hands, finger by finger. */
function near(pen: Pen, scale: number, voters: readonly Voter[]): string {
  return voters
    .map(({ x, y, lean, tilt, marked, inks }, at) =>
      pen.at([x, y], scale, lean, (hand) => {
        const paper = hand.at(
          [0, -190],
          1,
          tilt,
          (sheet) => sheet.area(box([-112, -290], 224, 320), 'paper', line) + (marked ? sheet.accent(mark) : ''),
        );
        return paper + hand.at([0, 0], at % 2 ? 1 : -1, 0, (arm) => fist(arm, inks, 3000));
      }),
    )
    .join('');
}

const sheet: readonly Point[] = [
  [-112, -290],
  [112, -290],
  [112, 30],
  [-112, 30],
];
const tick: readonly Point[] = [
  [-70, -176],
  [-34, -206],
  [-4, -168],
  [58, -256],
  [96, -230],
  [0, -92],
];
const arm: readonly Point[] = [
  [-62, -30],
  [62, -30],
  [96, 900],
  [-96, 900],
];
const hand: readonly Point[] = [
  [-112, -70],
  [-116, -216],
  [-70, -246],
  [-54, -234],
  [-30, -262],
  [0, -244],
  [40, -258],
  [58, -234],
  [96, -236],
  [112, -90],
  [66, 0],
  [-66, 0],
];

/** The hands behind: papers, marks and bare fists, each kind one shape, in whole units. */
function far(pen: Pen, scale: number, voters: readonly Voter[], skin: Ink): string {
  const edge: Edge = { ink: skin === 'ink' ? 'paper' : 'ink', width: 12 };
  const turned = ({ x, y, lean, tilt }: Voter, points: readonly Point[], hold: number): string => {
    const angle = ((lean + (hold ? tilt : 0)) * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return polygon(
      ...points.map(([over, down]): Point => [
        Math.round(x / scale + over * cos - (down + hold) * sin),
        Math.round(y / scale + over * sin + (down + hold) * cos),
      ]),
    );
  };
  const knuckles = voters.flatMap((one): Stroke[] => {
    const [x, y] = [Math.round(one.x / scale), Math.round(one.y / scale)];
    return [-50, 8, 62].map((over) => [[x + over, y - 140], [x + over, y - 220], 12]);
  });
  return pen.at(
    [0, 0],
    scale,
    0,
    (row) =>
      row.area(voters.map((one) => turned(one, sheet, -190)).join(''), 'paper', line) +
      row.accent(
        voters
          .filter(({ marked }) => marked)
          .map((one) => turned(one, tick, -190))
          .join(''),
      ) +
      row.area(voters.map((one) => turned(one, arm, 0)).join(''), skin, edge) +
      row.area(voters.map((one) => turned(one, hand, 0)).join(''), skin, edge) +
      row.cuts(knuckles, edge.ink),
  );
}
