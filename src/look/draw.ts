/** Draws a picture by its name as a complete SVG. */
import { openOf, type Drawing, type DrawingFrame, type OpenPart } from './drawing.ts';
import { drawings } from './drawings.ts';
import { box, path, round } from './geometry.ts';
import type { DrawingName } from './names.ts';
import { inkingOf } from './pen.ts';
import { hash, seededRandom } from './random.ts';

/**
 * Draws the picture of a document as a complete SVG. The seed is the document's id: the same seed gives the same bytes.
 * Only paths, groups and one clip, in `mono` also hatches: no style, class, text, filter, gradient or outside reference, so that browsers, sharp,
 * Satori and Typst draw the same. The clip's id is made from all arguments, so several drawings can stand inline in a page.
 * @param view the part of the frame that the picture shows, where it is one of several that together are a whole
 */
export function drawSvg(name: DrawingName, seed: string, frame: DrawingFrame, view?: OpenPart): string {
  const { width, height, inks, style, open } = frame;
  const plate = box([0, 0], width, height);
  const clip = `${name}-${hash(`${name}/${seed}/${width}x${height}/${style}${open ? `/${Object.values(open).join(' ')}` : ''}`).toString(36)}`;
  const { frame: edge, most } = inkingOf(frame);
  const border = edge ? `<path d="${plate}" fill="none" stroke="${inks.ink}" stroke-width="${round(edge, 100)}"/>` : '';
  const shapes = shapesOf(drawings[name], `${name}/${seed}`, frame);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${viewBox(view ?? { x: 0, y: 0, width, height })}>` +
    `<clipPath id="${clip}"><path d="${plate}"/></clipPath>` +
    `<g clip-path="url(#${clip})" fill="${inks[most]}" stroke-linejoin="round">${shapes}${border}</g></svg>`
  );
}

/** Draws what is in a frame; where a drawing knows no open part, it is drawn into that one's width and goes on on both sides as in a mirror. */
function shapesOf(drawing: Drawing, seed: string, frame: DrawingFrame): string {
  const { x, width } = openOf(frame);
  if (!drawing.fills || width >= frame.width) return drawing.draw(frame, seededRandom(seed));
  const { open: _, ...whole } = frame;
  const one = drawing.draw({ ...whole, width }, seededRandom(seed));
  const clip = `${drawing.name}-${hash(`${seed}/${width}x${frame.height}`).toString(36)}-part`;
  const [first, last] = [-Math.ceil(x / width), Math.ceil((frame.width - x) / width)];
  const parts = Array.from({ length: last - first }, (_, index) => {
    const place = first + index;
    const at = x + place * width;
    const move = place % 2 ? path`translate(${at + width} 0) scale(-1 1)` : path`translate(${at} 0)`;
    return `<g transform="${move}" clip-path="url(#${clip})">${one}</g>`;
  });
  return `<clipPath id="${clip}"><path d="${box([0, 0], width, frame.height)}"/></clipPath>${parts.join('')}`;
}

function viewBox({ x, y, width, height }: OpenPart): string {
  return `width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}"`;
}
