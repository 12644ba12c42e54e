/** What the knife leaves on large areas: rays, rough edges, rows of gouge strokes. */
import type { Seen } from './camera.ts';
import { path, polygon, type Point, type Stroke } from './geometry.ts';
import { between, type Random, seededRandom } from './random.ts';

/** Returns dice for the texture, made from one throw: however much of it a frame shows, the rest of the picture stays the same. */
export function grain(random: Random): () => Random {
  const seed = String(random());
  return () => seededRandom(seed);
}

/** Returns rays from a point to beyond all that is seen: `count` of them around the whole circle, each as broad as the room it has times `share`. They are strokes of the gouge, so that in outline they stay fine lines. */
export function rays(
  [x, y]: Point,
  { left, top, right, bottom }: Seen,
  count: number,
  turn: number,
  share = 0.5,
): Stroke[] {
  const far = Math.max(Math.abs(left - x), Math.abs(right - x)) + Math.max(Math.abs(top - y), Math.abs(bottom - y));
  const breadth = 2 * far * Math.tan((Math.PI / count) * share);
  return Array.from({ length: count }, (_, at): Stroke => {
    const angle = ((at + turn) / count) * 2 * Math.PI;
    return [[x + Math.cos(angle) * far, y + Math.sin(angle) * far], [x, y], breadth];
  });
}

/** Returns the path through the points as a knife cuts it: long edges waver by up to so many units. */
export function hewn(points: readonly Point[], random: Random, waver: number, step = 220): string {
  return polygon(
    ...points.flatMap((from, at): Point[] => {
      const to = points[(at + 1) % points.length]!;
      const parts = Math.min(9, Math.max(1, Math.round(Math.hypot(to[0] - from[0], to[1] - from[1]) / step)));
      return Array.from({ length: parts }, (_, part): Point => {
        const share = part / parts;
        const off = part === 0 ? 0 : waver;
        return [
          from[0] + (to[0] - from[0]) * share + between(random, -off, off),
          from[1] + (to[1] - from[1]) * share + between(random, -off, off),
        ];
      });
    }),
  );
}

/** Returns the path of a line as a strip of its own breadth, for what must stay an area when all areas become outlines. */
export function strip([x, y]: Point, [toX, toY]: Point, breadth: number, end = breadth): string {
  const length = Math.hypot(toX - x, toY - y) || 1;
  const [overX, overY] = [(toY - y) / length / 2, (x - toX) / length / 2];
  return path`M${x + overX * breadth},${y + overY * breadth}L${toX + overX * end},${toY + overY * end}L${toX - overX * end},${toY - overY * end}L${x - overX * breadth},${y - overY * breadth}Z`;
}
