/** Ink-light: lines of one weight around areas of bare paper. */
import type { DrawingFrame } from '../drawing.ts';
import { path } from '../geometry.ts';
import { outlineWeight, shape, type Inking } from '../inking.ts';

/** A gouge stroke is finer: this share of an outline. */
const finer = 0.28;

/** Below this weight a drawing is so small that strokes of the gouge are only dust. */
const leastForCuts = 0.9;

/** What carries the meaning stands out by the weight of its line: this many outlines. */
const heavier = 2;

/** Draws every area as its outline. */
export function inOutline(frame: DrawingFrame): Inking {
  const { inks } = frame;
  const weight = outlineWeight(frame);
  return {
    frame: weight,
    most: 'paper',
    ground: () => 'paper',
    area: (area, _fill, _edge, scale) => shape(area, undefined, [inks.ink, weight / scale]),
    accent: (area, _edge, scale) => shape(area, undefined, [inks.ink, (weight * heavier) / scale]),
    line: (line, _ink, _width, scale) => shape(line, 'none', [inks.ink, weight / scale]),
    cuts: (strokes, _ink, scale) =>
      weight < leastForCuts
        ? ''
        : shape(strokes.map(([[x, y], [tipX, tipY]]) => path`M${x},${y}L${tipX},${tipY}`).join(''), 'none', [
            inks.ink,
            (weight * finer) / scale,
          ]),
  };
}
