/** Black alone, for printers and copiers that have no other: what was red becomes a hatch of black lines, or white, or black. */
import type { DrawingFrame } from '../drawing.ts';
import { gouge, round } from '../geometry.ts';
import { shape, type Edge, type Ink, type Inking } from '../inking.ts';

/** Thickness of a line of the hatch, and from one to the next, in outlines: a quarter of the area is ink. Lines survive a copier, a tint does not. */
const hatch = { line: 0.5, step: 2 };

/** How thick lines are in a frame whose unit is the point: 1.6 pt on a flyer, up to 3.5 on a poster. */
function weightIn({ width, height }: DrawingFrame): number {
  return Math.min(3.5, Math.max(0.9, 0.007 * Math.min(width, height * 2)));
}

/**
 * Prints in black what was drawn in black and red. Beside black, red has a contrast of 3:1 in gray and drowns, so
 *
 *     red area    a hatch with a black line around it      red ground   white, and so is a black one: a copier makes clouds of it
 *     red edge    white around black, else black           red accent   black, with white around it: it carries the meaning
 *     red cut     white: cuts are made into black          paper        white with a black line around it
 */
export function inMono(frame: DrawingFrame): Inking {
  const { inks } = frame;
  const weight = weightIn(frame);
  const hatches = new Map<number, string>();

  /** The hatch for shapes of a scale; it is drawn before the first of them. Only one drawing in a file may have hatches. */
  const hatched = (scale: number): { readonly fill: string; readonly before: string } => {
    const known = hatches.get(round(scale, 1000));
    if (known) return { fill: `url(#${known})`, before: '' };
    const name = `hatch-${hatches.size}`;
    hatches.set(round(scale, 1000), name);
    const step = round((weight * hatch.step) / scale, 100);
    const tile = `M0,0h${step}v${step}h${-step}Z`;
    const line = shape(`M0,${round(step / 2, 100)}h${step}`, 'none', [inks.ink, (weight * hatch.line) / scale]);
    return {
      fill: `url(#${name})`,
      before: `<pattern id="${name}" width="${step}" height="${step}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">${shape(tile, inks.paper)}${line}</pattern>`,
    };
  };
  const around = (edge: Edge | undefined, scale: number): number => Math.max(edge?.width ?? 0, weight / scale);
  const area = (path: string, fill: Ink, edge: Edge | undefined, scale: number): string => {
    if (fill === 'ink') return shape(path, undefined, edge && [inks[edge.ink === 'ink' ? 'ink' : 'paper'], edge.width]);
    const line = [inks.ink, around(edge, scale)] as const;
    if (fill === 'paper') return shape(path, inks.paper, line);
    const { fill: red, before } = hatched(scale);
    return before + shape(path, red, line);
  };
  return {
    frame: weight,
    most: 'ink',
    ground: () => 'paper',
    area,
    accent: (path, edge) => shape(path, undefined, edge && [inks.paper, edge.width]),
    // A red line is hollow: so it is seen on white and on black.
    line: (path, ink, width) =>
      ink === 'red'
        ? shape(path, 'none', [inks.ink, width]) + shape(path, 'none', [inks.paper, width * 0.5])
        : shape(path, 'none', [inks[ink], width]),
    cuts: (strokes, ink) => shape(gouge(strokes), ink === 'ink' ? undefined : inks.paper),
  };
}
