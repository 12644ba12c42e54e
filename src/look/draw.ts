/** Draws a picture by its name as a complete SVG. */
import type { DrawingFrame } from './drawing.ts';
import { drawings } from './drawings.ts';
import type { DrawingName } from './names.ts';
import { box, outlineWeight } from './pen.ts';
import { hash, seededRandom } from './random.ts';

/**
 * Draws the picture of a document as a complete SVG. The seed is the document's id: the same seed gives the same bytes.
 * Only paths, groups and one clip: no style, class, text, filter, gradient or outside reference, so that browsers, sharp,
 * Satori and Typst draw the same. The clip's id is made from all arguments, so several drawings can stand inline in a page.
 */
export function drawSvg(name: DrawingName, seed: string, frame: DrawingFrame): string {
  const { width, height, inks, style } = frame;
  const plate = box([0, 0], width, height);
  const clip = `${name}-${hash(`${name}/${seed}/${width}x${height}/${style}`).toString(36)}`;
  const border =
    style === 'outline'
      ? `<path d="${plate}" fill="none" stroke="${inks.ink}" stroke-width="${Math.round(outlineWeight(frame) * 200) / 100}"/>`
      : '';
  const shapes = drawings[name].draw(frame, seededRandom(`${name}/${seed}`));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<clipPath id="${clip}"><path d="${plate}"/></clipPath>` +
    `<g clip-path="url(#${clip})" stroke-linejoin="round">${shapes}${border}</g></svg>`
  );
}
