/** Paths of SVG: circles, boxes, polygons, with numbers that are the same on every machine. */

/** A place: x to the right, y downwards. */
export type Point = readonly [x: number, y: number];

/** One stroke of the gouge: where it begins, where it ends in a point, and how broad it begins. */
export type Stroke = readonly [from: Point, to: Point, width: number];

/** Writes path data or attributes with every number rounded to a tenth of a unit, so that all machines write the same bytes. */
export function path(words: TemplateStringsArray, ...numbers: readonly number[]): string {
  return words.reduce((text, word, at) => `${text}${round(numbers[at - 1] ?? 0, 10)}${word}`);
}

/** Returns the path of a full circle. */
export function circle([x, y]: Point, radius: number): string {
  return ellipse([x, y], radius, radius);
}

/** Returns the path of an upright ellipse with two radii. */
export function ellipse([x, y]: Point, across: number, down: number): string {
  return path`M${x - across},${y}A${across},${down} 0 1 1 ${x + across},${y}A${across},${down} 0 1 1 ${x - across},${y}Z`;
}

/** Returns the path of a box with rounded corners; radius 0 leaves them square. */
export function box([x, y]: Point, width: number, height: number, radius = 0): string {
  if (radius === 0) return path`M${x},${y}h${width}v${height}h${-width}Z`;
  const [w, h, r] = [width - 2 * radius, height - 2 * radius, radius];
  return path`M${x + r},${y}h${w}a${r},${r} 0 0 1 ${r},${r}v${h}a${r},${r} 0 0 1 ${-r},${r}h${-w}a${r},${r} 0 0 1 ${-r},${-r}v${-h}a${r},${r} 0 0 1 ${r},${-r}Z`;
}

/** Returns the path of a closed polygon through the points. */
export function polygon(...points: readonly Point[]): string {
  return `M${points.map(([x, y]) => path`${x},${y}`).join('L')}Z`;
}

/** Returns the path of gouge strokes: long triangles, all turned the same way, so that strokes that cross do not cut each other out. */
export function gouge(strokes: readonly Stroke[]): string {
  return strokes
    .map(([[x, y], [tipX, tipY], width]) => {
      const length = Math.hypot(tipX - x, tipY - y) || 1;
      const [sideX, sideY] = [((tipY - y) / length) * (width / 2), ((x - tipX) / length) * (width / 2)];
      return polygon([x + sideX, y + sideY], [tipX, tipY], [x - sideX, y - sideY]);
    })
    .join('');
}

/** Rounds to so many parts of a unit. */
export function round(value: number, parts: number): number {
  return Math.round(value * parts) / parts + 0;
}
