/** The printmaker's tools: areas, cuts and lines, which become outlines in the ink-light edition. */
import type { DrawingFrame } from './drawing.ts';

/** One of the two inks, or the bare paper. */
export type Ink = 'ink' | 'red' | 'paper';

/** A line left standing around an area; width in the units of the pen. */
export interface Edge {
  readonly ink: Ink;
  readonly width: number;
}

/** Turns geometry into SVG shapes in the style of one frame. Every measure is in the pen's own units: those of the frame, unless moved by `at`. */
export interface Pen {
  /** Fills the whole frame with an ink; with paper in outline. */
  ground(fill: Ink): string;
  /** Fills a closed path. In outline: paper, with a line around it. */
  area(path: string, fill: Ink, edge?: Edge): string;
  /** Fills a closed path that carries the meaning of the drawing: red, and in outline a red line around it. */
  accent(path: string, edge?: Edge): string;
  /** Draws a line along a path. In outline always as thin as the other outlines. */
  line(path: string, ink: Ink, width: number): string;
  /** Makes one stroke of the gouge from a point to another: broad at the start, pointed at the end. In outline a hairline. */
  cut(from: Point, to: Point, width: number, ink: Ink): string;
  /** Draws in a space of its own: origin moved to a point, turned by degrees clockwise, scaled; a negative scale also mirrors left and right. */
  at(origin: Point, scale: number, degrees: number, draw: (pen: Pen) => string): string;
}

/** A place: x to the right, y downwards. */
export type Point = readonly [x: number, y: number];

/** Returns how thick the lines of the outline style are in a frame: 4 units at 1000 wide, a little less where the frame is low. */
export function outlineWeight({ width, height }: DrawingFrame): number {
  return 0.004 * Math.min(width, height * 2);
}

/** A gouge stroke in outline is a hairline: this share of an outline. */
const hairline = 0.72;

/** Returns the pen of a frame. */
export function penOf(frame: DrawingFrame): Pen {
  return scaledPen(frame, 1);
}

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

function scaledPen(frame: DrawingFrame, scale: number): Pen {
  const { inks, width, height } = frame;
  const outline = frame.style === 'outline';
  const thin = round(outlineWeight(frame) / scale, 100);
  const hair = round((outlineWeight(frame) * hairline) / scale, 100);
  const outlined = (d: string, stroke: Ink) =>
    `<path d="${d}" fill="${inks.paper}" stroke="${inks[stroke]}" stroke-width="${thin}"/>`;
  const filled = (d: string, fill: Ink, edge?: Edge) =>
    `<path d="${d}" fill="${inks[fill]}"${edge ? ` stroke="${inks[edge.ink]}" stroke-width="${round(edge.width, 10)}"` : ''}/>`;
  return {
    ground: (fill) => filled(box([0, 0], width, height), outline ? 'paper' : fill),
    area: (d, fill, edge) => (outline ? outlined(d, 'ink') : filled(d, fill, edge)),
    accent: (d, edge) => (outline ? outlined(d, 'red') : filled(d, 'red', edge)),
    line: (d, ink, breadth) =>
      `<path d="${d}" fill="none" stroke="${inks[outline ? 'ink' : ink]}" stroke-width="${outline ? thin : round(breadth, 10)}"/>`,
    cut([x, y], [tipX, tipY], breadth, ink) {
      if (outline)
        return `<path d="${path`M${x},${y}L${tipX},${tipY}`}" fill="none" stroke="${inks.ink}" stroke-width="${hair}"/>`;
      const length = Math.hypot(tipX - x, tipY - y) || 1;
      const [sideX, sideY] = [((tipY - y) / length) * (breadth / 2), ((x - tipX) / length) * (breadth / 2)];
      return filled(polygon([x + sideX, y + sideY], [tipX, tipY], [x - sideX, y - sideY]), ink);
    },
    at([x, y], size, degrees, draw) {
      const grow = `${round(size, 1000)} ${round(Math.abs(size), 1000)}`;
      return `<g transform="${path`translate(${x} ${y}) rotate(${degrees})`} scale(${grow})">${draw(scaledPen(frame, scale * Math.abs(size)))}</g>`;
    },
  };
}

function round(value: number, parts: number): number {
  return Math.round(value * parts) / parts + 0;
}
