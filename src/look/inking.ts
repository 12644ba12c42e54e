/** How a style prints what a pen draws: the contract of an inking, and what several need. */
import type { DrawingFrame } from './drawing.ts';
import { round, type Stroke } from './geometry.ts';

/** One of the two inks, or the bare paper. */
export type Ink = 'ink' | 'red' | 'paper';

/** A line left standing around an area; width in the units of the pen. */
export interface Edge {
  readonly ink: Ink;
  readonly width: number;
}

/** Prints shapes as SVG. `scale`: how large a unit of the shape is in the frame, for lines that are as thick everywhere. */
export interface Inking {
  /** What most shapes are filled with; it stands once, around the whole drawing, and keeps the files small. */
  readonly most: 'ink' | 'paper';
  /** What the ground of the whole frame is printed with. */
  ground(fill: Ink): Ink;
  area(path: string, fill: Ink, edge: Edge | undefined, scale: number): string;
  /** An area that carries the meaning of the drawing. */
  accent(path: string, edge: Edge | undefined, scale: number): string;
  line(path: string, ink: Ink, width: number, scale: number): string;
  cuts(strokes: readonly Stroke[], ink: Ink, scale: number): string;
  /** How thick the line around the whole picture is; 0 for none. */
  readonly frame: number;
}

/** Returns how thick the lines of a drawing without filled areas are in a frame whose unit is the point: 1.6 pt on a flyer, less on smaller sheets, and never under 0.6. */
export function outlineWeight({ width, height }: DrawingFrame): number {
  return Math.min(1.6, Math.max(0.6, 0.008 * Math.min(width, height * 2)));
}

/** Writes one shape. @param fill its color, or none if it is what most have; @param stroke color and width of the line around it, or none */
export function shape(
  path: string,
  fill: string | undefined,
  stroke?: readonly [color: string, width: number],
): string {
  const line = stroke ? ` stroke="${stroke[0]}" stroke-width="${round(stroke[1], 100)}"` : '';
  return `<path d="${path}"${fill === undefined ? '' : ` fill="${fill}"`}${line}/>`;
}
