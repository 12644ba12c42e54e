/** The crowd: heads and shoulders in rows, from a single mass far off to people close by. */
import type { Drawing } from '../drawing.ts';
import { circle, path, type Point } from '../geometry.ts';
import { penOf } from '../pen.ts';
import { between, pick } from '../random.ts';

/** The farthest head is this share of the nearest. */
const farness = 0.42;

/** Rows of people becoming one mass; here and there one turned over into paper. */
export const heads: Drawing = {
  name: 'heads',
  fills: true,
  draw(frame, random) {
    const [body, line] = pick(random, [
      ['red', 'ink'],
      ['ink', 'red'],
    ] as const);
    const shift = between(random, -0.25, 0.25);
    const every = pick(random, [5, 7]);
    const march = pick(random, [2, 3]);
    const horizon = between(random, 0.11, 0.18);

    const { width, height } = frame;
    const pen = penOf(frame);
    const nearest = Math.max(Math.min(width, height) * 0.17, width * 0.066, height * 0.075);
    const count = Math.max(4, Math.round((height * (1 - horizon)) / (nearest * 1.12)));
    const radii = Array.from({ length: count }, (_, row) => nearest * farness ** (row / (count - 1)));
    const stretch = (height * (1 - horizon)) / radii.reduce((sum, radius) => sum + radius, 0);

    let y = height + nearest * 0.35;
    const rows = radii.map((radius, row) => {
      const step = radius * 2.7;
      const edge = { ink: line, width: Math.max(0, radius * (0.17 - (0.2 * row) / count)) };
      const reach = Math.ceil(width / step / 2) + 1;
      const people = Array.from({ length: reach * 2 + 1 }, (_, at) => {
        const place = at - reach;
        return {
          at: [width / 2 + (place + (row % 2) / 2 + shift) * step, y] as Point,
          behind: at % 2 === 0,
          turned: row <= count * 0.7 && (place + (row - 2) * march) % every === 0,
        };
      }).filter(({ at: [x] }) => x > -radius * 2 && x < width + radius * 2);
      const around = row > count * 0.72 ? undefined : edge;
      // Every second one stands behind the others, so that shoulders overlap; all of one kind are one shape, which keeps the file small.
      const forms = (of: (centre: Point, radius: number) => string, some: typeof people): string =>
        [false, true]
          .map((turned) => {
            const d = some
              .filter((one) => one.turned === turned)
              .map(({ at }) => of(at, radius))
              .join('');
            if (d === '') return '';
            if (!turned) return pen.area(d, body, around);
            return frame.style === 'outline' ? pen.accent(d) : pen.area(d, 'paper', around);
          })
          .join('');
      y -= radius * stretch;
      return (
        forms(
          shoulders,
          people.filter(({ behind }) => behind),
        ) +
        forms(
          shoulders,
          people.filter(({ behind }) => !behind),
        ) +
        forms(circle, people)
      );
    });
    return pen.ground(line) + rows.reverse().join('');
  },
};

function shoulders([x, y]: Point, r: number): string {
  return path`M${x - r * 1.9},${y + r * 4.5}L${x - r * 1.5},${y + r * 2.3}C${x - r * 1.35},${y + r * 1.4} ${x - r * 0.9},${y + r * 0.9} ${x},${y + r * 0.9}S${x + r * 1.35},${y + r * 1.4} ${x + r * 1.5},${y + r * 2.3}L${x + r * 1.9},${y + r * 4.5}Z`;
}
