/** The contract of a drawing, and the press that pulls one as a complete SVG. */
import { drawings } from './drawings.ts';
import type { DrawingName } from './names.ts';
import { box, outlineWeight } from './pen.ts';
import { hash, type Random, seededRandom } from './random.ts';

/** The three colours a drawing may use, as SVG attributes take them: `#RRGGBB`, or `var(--ink)` for a drawing inlined in a page. */
export interface DrawingInks {
  readonly ink: string;
  readonly red: string;
  readonly paper: string;
}

/** What a drawing is drawn into: the size of the picture in px (any aspect), its colours, and whether areas are filled. */
export interface DrawingFrame {
  readonly width: number;
  readonly height: number;
  readonly inks: DrawingInks;
  /** `color` fills areas; `outline` is the ink-light edition: lines only, and areas of bare paper. */
  readonly style: 'color' | 'outline';
}

/** A picture that composes itself for any frame. */
export interface Drawing {
  readonly name: string;
  /**
   * Returns the SVG shapes inside the frame, from 0,0 to width,height; what sticks out is cropped.
   * What varies from document to document is thrown with `random` before the frame is looked at, so that
   * one document has the same picture on page, sheet and card.
   */
  draw(frame: DrawingFrame, random: Random): string;
}

/**
 * Draws the picture of a document as a complete SVG. The seed is the document's id: the same seed gives the same bytes.
 * Only paths, groups and one clip: no style, class, text, filter, gradient or outside reference, so that browsers, sharp,
 * Satori and Typst draw the same. The clip's id is made from all arguments, so several drawings can stand inline in a page.
 */
export function drawSvg(name: DrawingName, seed: string, frame: DrawingFrame): string {
  const { width, height, inks, style } = frame;
  const plate = box([0, 0], width, height);
  const clip = `${name}-${hash(`${name}/${seed}/${width}x${height}/${style}`).toString(36)}`;
  const border = style === 'outline' ? `<path d="${plate}" fill="none" stroke="${inks.ink}" stroke-width="${Math.round(outlineWeight(frame) * 200) / 100}"/>` : '';
  const shapes = drawings[name].draw(frame, seededRandom(`${name}/${seed}`));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<clipPath id="${clip}"><path d="${plate}"/></clipPath>` +
    `<g clip-path="url(#${clip})" stroke-linejoin="round">${shapes}${border}</g></svg>`
  );
}
