/** Two inks: areas filled as they were drawn. */
import type { DrawingFrame } from '../drawing.ts';
import { gouge, round } from '../geometry.ts';
import { shape, type Inking } from '../inking.ts';

/** Fills areas with ink, red and paper. */
export function inColor({ inks }: DrawingFrame): Inking {
  const filled: Inking['area'] = (path, fill, edge) =>
    shape(path, fill === 'ink' ? undefined : inks[fill], edge && [inks[edge.ink], round(edge.width, 10)]);
  return {
    frame: 0,
    most: 'ink',
    ground: (fill) => fill,
    area: filled,
    accent: (path, edge, scale) => filled(path, 'red', edge, scale),
    line: (path, ink, width) => shape(path, 'none', [inks[ink], round(width, 10)]),
    cuts: (strokes, ink, scale) => filled(gouge(strokes), ink, undefined, scale),
  };
}
