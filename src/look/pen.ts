/** The printmaker's tools: areas, cuts and lines, each printed as its style has it. */
import type { DrawingFrame } from './drawing.ts';
import { box, path, round, type Point, type Stroke } from './geometry.ts';
import type { Edge, Ink, Inking } from './inking.ts';
import { inColor } from './inkings/color.ts';
import { inMono } from './inkings/mono.ts';
import { inOutline } from './inkings/outline.ts';

/** Turns geometry into SVG shapes in the style of one frame. Every measure is in the pen's own units: those of the frame, unless moved by `at`. */
export interface Pen {
  /** Fills the whole frame with an ink; with paper where not every area is filled. */
  ground(fill: Ink): string;
  /** Fills a closed path. */
  area(path: string, fill: Ink, edge?: Edge): string;
  /** Fills a closed path that carries the meaning of the drawing: red, and where there is no red what stands out as much. */
  accent(path: string, edge?: Edge): string;
  /** Draws a line along a path. */
  line(path: string, ink: Ink, width: number): string;
  /** Makes one stroke of the gouge from a point to another: broad at the start, pointed at the end. */
  cut(from: Point, to: Point, width: number, ink: Ink): string;
  /** Makes many strokes of the gouge in one ink, as one shape: a texture weighs a third of the same strokes made one by one. */
  cuts(strokes: readonly Stroke[], ink: Ink): string;
  /** Draws in a space of its own: origin moved to a point, turned by degrees clockwise, scaled; a negative scale also mirrors left and right. */
  at(origin: Point, scale: number, degrees: number, draw: (pen: Pen) => string): string;
}

const inkings: Readonly<Record<DrawingFrame['style'], (frame: DrawingFrame) => Inking>> = {
  color: inColor,
  outline: inOutline,
  mono: inMono,
};

/** Returns how a frame is inked. */
export function inkingOf(frame: DrawingFrame): Inking {
  return inkings[frame.style](frame);
}

/** Returns the pen of a frame. */
export function penOf(frame: DrawingFrame): Pen {
  return scaledPen(frame, inkingOf(frame), 1);
}

function scaledPen(frame: DrawingFrame, inking: Inking, scale: number): Pen {
  const { inks, width, height } = frame;
  return {
    ground: (fill) => {
      const printed = inking.ground(fill);
      const said = printed === 'ink' && inking.most === 'ink' ? '' : ` fill="${inks[printed]}"`;
      return `<path d="${box([0, 0], width, height)}"${said}/>`;
    },
    area: (d, fill, edge) => inking.area(d, fill, edge, scale),
    accent: (d, edge) => inking.accent(d, edge, scale),
    line: (d, ink, breadth) => inking.line(d, ink, breadth, scale),
    cut: (from, to, breadth, ink) => inking.cuts([[from, to, breadth]], ink, scale),
    cuts: (strokes, ink) => inking.cuts(strokes, ink, scale),
    at([x, y], size, degrees, draw) {
      const turn = round(degrees, 10) === 0 ? '' : path` rotate(${degrees})`;
      const [across, down] = [round(size, 1000), round(Math.abs(size), 1000)];
      const grow = across === down ? (down === 1 ? '' : ` scale(${down})`) : ` scale(${across} ${down})`;
      return `<g transform="${path`translate(${x} ${y})`}${turn}${grow}">${draw(scaledPen(frame, inking, scale * Math.abs(size)))}</g>`;
    },
  };
}
