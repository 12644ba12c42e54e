/** Draws an object of a design, in the inks and with the tools of all drawings. */
import { penOf, type Pen } from '../../../look/pen.ts';
import { drawingInks } from '../../../look/tokens.ts';
import type { Box, Picture } from '../composition.ts';

/** Draws into a box, in px from its left upper corner; what sticks out is cropped. */
export function drawn({ x, y, width, height }: Box, draw: (pen: Pen) => string): Picture {
  const box = { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
  const pen = penOf({ width: box.width, height: box.height, inks: drawingInks.light, style: 'color' });
  const { ink } = drawingInks.light;
  return {
    ...box,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${box.width}" height="${box.height}" viewBox="0 0 ${box.width} ${box.height}"><g fill="${ink}" stroke-linejoin="round">${draw(pen)}</g></svg>`,
  };
}
