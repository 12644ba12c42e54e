/** People from behind, by what they wear to work: no face is ever drawn. */
import type { Seen } from './camera.ts';
import { between, type Random } from './random.ts';
import { box, circle, ellipse, path } from './geometry.ts';
import type { Edge, Ink } from './inking.ts';
import type { Pen } from './pen.ts';

/** What somebody wears on the head. */
export const headwear = ['bare', 'helmet', 'hat', 'cap', 'bun', 'scarf', 'long'] as const;
export type Head = (typeof headwear)[number];

/** How a person is inked. */
export interface PersonInks {
  readonly coat: Ink;
  readonly head: Ink;
  /** The line around each form. */
  readonly edge: Ink;
  /** What is worn on the head; as the head if not said. */
  readonly wear?: Ink;
}

/** Draws head and shoulders from behind: the head about 200 units high around 0,0, the shoulders 460 wide, the back down to `depth`. */
export function bust(pen: Pen, head: Head, { coat, head: skin, edge, wear = skin }: PersonInks, depth: number): string {
  const line: Edge = { ink: edge, width: 14 };
  const back = pen.area(
    path`M-250,${depth}L-236,270C-230,180 -160,148 -52,116L-46,60H46L52,116C160,148 230,180 236,270L250,${depth}Z`,
    coat,
    line,
  );
  return back + worn[head](pen, skin, wear, line);
}

const skull = 'M-84,4C-88,-70 -56,-104 0,-104S88,-70 84,4C80,62 46,100 0,100S-80,62 -84,4Z';

const worn: Record<Head, (pen: Pen, skin: Ink, wear: Ink, line: Edge) => string> = {
  bare: (pen, skin, _, line) => pen.area(skull, skin, line),
  bun: (pen, skin, wear, line) => pen.area(skull, skin, line) + pen.area(circle([0, -96], 48), wear, line),
  long: (pen, _, wear, line) =>
    pen.area('M-96,0C-100,-76 -60,-108 0,-108S100,-76 96,0L112,190L40,214L-40,214L-112,190Z', wear, line),
  helmet: (pen, skin, wear, line) =>
    pen.area(skull, skin, line) +
    pen.area('M-112,26C-116,-84 -70,-130 -16,-134V-146H16V-134C70,-130 116,-84 112,26Z', wear, line) +
    pen.area(box([-126, 14], 252, 32, 16), wear, line) +
    pen.cuts(
      [
        [[-14, -20], [-14, -118], 12],
        [[14, -20], [14, -118], 12],
      ],
      line.ink,
    ),
  hat: (pen, skin, wear, line) =>
    pen.area(skull, skin, line) +
    pen.area(ellipse([0, 10], 216, 46), wear, line) +
    pen.area('M-96,4C-100,-92 -72,-128 0,-128S100,-92 96,4C50,24 -50,24 -96,4Z', wear, line) +
    pen.area('M-97,-12C-50,10 50,10 97,-12L97,-42C50,-20 -50,-20 -97,-42Z', line.ink),
  cap: (pen, skin, wear, line) =>
    pen.area(skull, skin, line) +
    pen.area('M-94,20C-100,-80 -56,-118 0,-118S100,-80 94,20C60,36 -60,36 -94,20Z', wear, line) +
    pen.area('M-44,30A44,40 0 0 1 44,30Z', line.ink),
  scarf: (pen, _, wear, line) =>
    pen.area('M-98,20C-104,-76 -58,-116 0,-116S104,-76 98,20L36,96L70,180L0,130L-70,180L-36,96Z', wear, line) +
    pen.cuts(
      [
        [[-40, 80], [-70, -30], 14],
        [[40, 80], [70, -30], 14],
      ],
      line.ink,
    ),
};

/** Rows of people from behind, each nearer and larger than the one before it. */
export interface Crowd {
  /** Where the heads of the farthest row are. */
  readonly y: number;
  /** How large its people are: 1 is a head of 200 units. */
  readonly size: number;
  readonly order: readonly Head[];
  readonly dice: Random;
  /** The inks of a person, by row and place. */
  readonly inks: (row: number, at: number) => PersonInks;
}

/** Draws a crowd from edge to edge and down to the foot of what is seen: at most four rows, and in each at least as many as the frame is wide. */
export function crowd(pen: Pen, { left, right, bottom }: Seen, { y, size, order, dice, inks }: Crowd): string {
  const rows: string[] = [];
  let [line, scale] = [y, size];
  for (let row = 0; row < 4 && line < bottom + 60 * scale; row += 1) {
    const step = 470 * scale;
    const count = Math.ceil((right - left) / step) + 1;
    for (let at = 0; at <= count; at += 1) {
      const x = (left + right) / 2 + (at - count / 2 + (row % 2 ? 0 : 0.12)) * step;
      const head = order[(at * 3 + row) % order.length]!;
      rows.push(
        pen.at([x, line + between(dice, -24, 24) * scale], scale, between(dice, -5, 5), (one) =>
          bust(one, head, inks(row, at), 620),
        ),
      );
    }
    line += 330 * scale;
    scale *= 1.16;
  }
  return rows.join('');
}
