/** One picture behind a whole series. */
import { drawSvg } from '../../../look/draw.ts';
import { drawingInks } from '../../../look/tokens.ts';
import type { Box, Picture } from '../composition.ts';
import type { StepsCopy } from '../copy.ts';

/** The part of the panorama behind one picture: what must be seen stands on the cover, and from there the scene goes on. */
export function panorama({ drawing, seed, slide, slides }: StepsCopy, { x, y, width, height }: Box): Picture {
  // As much again lies unseen on the left, because scenes grow from their middle.
  const before = width * (slides - 1);
  const frame = {
    width: width * (2 * slides - 1),
    height,
    inks: drawingInks.light,
    style: 'color',
    open: { x: before, y: 0, width, height },
  } as const;
  return {
    x,
    y,
    width,
    height,
    svg: drawSvg(drawing, seed, frame, { x: before + width * (slide - 1), y: 0, width, height }),
  };
}
