/** The cover of an e-book: kicker, title, the document's own drawing, and who publishes it, as a PNG. */
import { parse, type Font } from '@shuding/opentype.js';
import sharp from 'sharp';
import { drawSvg } from '../../look/draw.ts';
import { fontBytes, type FontName } from '../../look/fonts.ts';
import { runsOf } from '../../look/runs.ts';
import type { DrawingName } from '../../look/names.ts';
import { drawingInks, light } from '../../look/tokens.ts';

/** Size in px; two to three, as readers' shelves show covers. */
export const coverSize = { width: 800, height: 1200 } as const;

/** What a cover says and shows. */
export interface CoverCopy {
  readonly kicker: string;
  readonly title: string;
  readonly publisher: string;
  /** The campaign's line. */
  readonly line: string;
  readonly drawing: DrawingName;
  /** Id of the document whose picture it is. */
  readonly seed: string;
}

/** Measures in px, leading in em. */
const margin = 56;
const footHeight = 104;
const titleTop = 152;
const sizes = { largest: 152, smallest: 51, step: 5 } as const;
const leading = 0.97;
const capHeight = 0.7; // OS/2 sCapHeight of Barlow Condensed, in em
/** The picture keeps at least this much of the height. */
const pictureLeast = 448;

/** Draws a cover; type goes in as outlines, so that no font of the machine has a say. */
export async function drawCover(copy: CoverCopy): Promise<Uint8Array> {
  // Two inks on paper and the tones of their edges need no more than 16 colours: a third of the bytes of a JPEG, and no frayed edges.
  return new Uint8Array(
    await sharp(Buffer.from(coverSvg(copy)))
      .png({ palette: true, colours: 16, effort: 1, dither: 0 })
      .toBuffer(),
  );
}

/** Composes a cover as one SVG without text elements. */
export function coverSvg({ kicker, title, publisher, line, drawing, seed }: CoverCopy): string {
  const { width, height } = coverSize;
  const footTop = height - footHeight;
  const room = { width: width - 2 * margin, height: footTop - pictureLeast - titleTop - 48 };
  const { size, lines } = setTitle(title, room);
  const baseline = titleTop + size * capHeight;
  const top = Math.round(baseline + (lines.length - 1) * size * leading + 0.2 * size + 40);
  const frame = { width, height: footTop - top, inks: drawingInks.light, style: 'color' } as const;
  const foot = footTop + footHeight / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    plate(0, 0, width, height, light.paper),
    drawSvg(drawing, seed, frame).replace('<svg ', `<svg x="0" y="${top}" `),
    plate(0, top, width, 10, light.ink),
    plate(0, footTop, width, footHeight, light.ink),
    plate(margin, 0, 22, 94, light.red),
    outline(kicker, 'display-600', margin + 42, 83, 37, light.ink, room.width - 42),
    ...lines.map((words, index) =>
      outline(words, 'display-800', margin, baseline + index * size * leading, size, light.ink, room.width),
    ),
    outline(line, 'display-600', margin, foot - 6, 32, light.paper, room.width),
    outline(publisher, 'display-600', margin, foot + 32, 32, light.paper, room.width),
    '</svg>',
  ].join('');
}

function plate(x: number, y: number, width: number, height: number, colour: string): string {
  return `<path fill="${colour}" d="M${x},${y}h${width}v${height}h${-width}z"/>`;
}

/** Sets one line, smaller where it would run out of its room. */
function outline(
  text: string,
  font: FontName,
  x: number,
  baseline: number,
  size: number,
  colour: string,
  room: number,
): string {
  const fitting = Math.min(size, room / widthOf(text, font));
  let from = x;
  const paths = runsOf(text, font).map((run) => {
    const path = fontOf(run.font).getPath(run.text, from, baseline, fitting).toPathData(1);
    from += fontOf(run.font).getAdvanceWidth(run.text, fitting);
    return path;
  });
  return `<path fill="${colour}" d="${paths.join('')}"/>`;
}

/** Finds the largest size at which a title fits, and lines of even length. */
function setTitle(
  title: string,
  room: { readonly width: number; readonly height: number },
): { size: number; lines: string[] } {
  for (let size: number = sizes.largest; size > sizes.smallest; size -= sizes.step) {
    const lines = evenLines(title, room.width / size);
    const fits = lines.every((line) => widthOf(line, 'display-800') * size <= room.width);
    if (fits && lines.length * size * leading <= room.height) return { size, lines };
  }
  return { size: sizes.smallest, lines: evenLines(title, room.width / sizes.smallest) };
}

/** Breaks a title into as few lines as its measure allows, in em, then narrows the measure as long as it needs no line more. */
function evenLines(title: string, measure: number): string[] {
  let best = fill(title, measure);
  for (let narrower = measure * 0.97; narrower > measure * 0.5; narrower *= 0.97) {
    const lines = fill(title, narrower);
    if (lines.length > best.length || lines.some((line) => widthOf(line, 'display-800') > measure)) break;
    best = lines;
  }
  return best;
}

function fill(title: string, measure: number): string[] {
  const lines: string[] = [];
  for (const word of title.split(' ').filter(Boolean)) {
    const longer = [lines.at(-1), word].filter(Boolean).join(' ');
    if (lines.length > 0 && widthOf(longer, 'display-800') <= measure) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Width of one line, in em. */
function widthOf(text: string, font: FontName): number {
  return runsOf(text, font).reduce((sum, run) => sum + fontOf(run.font).getAdvanceWidth(run.text, 1), 0);
}

const parsed = new Map<FontName, Font>();

function fontOf(name: FontName): Font {
  const known = parsed.get(name);
  if (known) return known;
  const bytes = fontBytes(name);
  const font = parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  parsed.set(name, font);
  return font;
}
