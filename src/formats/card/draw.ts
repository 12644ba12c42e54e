/** Prints a card: Satori sets the type, the drawings stay what they are, sharp presses the plate. */
import satori from 'satori';
import sharp from 'sharp';
import { fontBytes, fonts, type FontName } from '../../look/fonts.ts';
import { runsOf } from '../../look/runs.ts';
import type { Composition, Field, Line, Picture } from './composition.ts';
import { widthOf } from './measure.ts';
import { writePng } from './png.ts';

/** The fonts of cards. One array for all cards: Satori parses fonts once for each array it is given. */
const cardFonts = (['display-600', 'display-800', 'second-600', 'second-800'] as const satisfies FontName[]).map(
  (name) => {
    const { family, weight, style } = fonts[name];
    return { name: family, weight, style, data: fontBytes(name) };
  },
);

/** Ascent and line of the display type, in em (hhea of Barlow Condensed): where Satori puts a baseline. */
const ascent = 1;
const lineHeight = 1.2;

/**
 * Draws a card as a PNG with a palette, without metadata; the same card gives the same bytes.
 * Two inks on paper are smaller so than as a JPEG of equal look, so no other format is tried; a test compares them.
 */
export async function drawCard(card: Composition): Promise<Uint8Array> {
  const plate = Buffer.from(await composeSvg(card));
  const { data, info } = await sharp(plate).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return writePng(data, info.width, info.height);
}

/** Writes a card as one SVG, all type in outlines. */
export async function composeSvg({ width, height, layers, lines }: Composition): Promise<string> {
  const type = await satori(typeTree(width, height, lines) as Parameters<typeof satori>[0], {
    width,
    height,
    fonts: cardFonts,
  });
  const outlines = type.slice(type.indexOf('>') + 1, type.lastIndexOf('</svg>'));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${layers.map(layerSvg).join('')}${outlines}</svg>`;
}

/** Pictures are nested as they are: as an image inside Satori's tree they would take 13 ms more to press. */
function layerSvg(layer: Field | Picture): string {
  const { x, y, width, height } = layer;
  if ('svg' in layer) return layer.svg.replace('<svg ', `<svg x="${x}" y="${y}" `);
  return `<path fill="${layer.colour}" d="M${x},${y}h${width}v${height}h${-width}z"/>`;
}

/** One element as Satori takes it, without JSX. */
interface Element {
  readonly type: 'div';
  readonly props: {
    readonly style: Readonly<Record<string, string | number>>;
    readonly children: string | readonly Element[];
  };
}

function typeTree(width: number, height: number, lines: readonly Line[]): Element {
  return {
    type: 'div',
    props: {
      style: { display: 'flex', boxSizing: 'border-box', width, height },
      children: lines.flatMap(inRuns).map(typeLine),
    },
  };
}

/** Parts a line where the second typeface must step in: an engine that chose by itself would measure by another font than it draws. */
function inRuns(line: Line): Line[] {
  let x = line.x;
  return runsOf(line.text, line.font).map(({ text, font }) => {
    // Spaces at the start of a run would not be drawn.
    const lead = /^ */.exec(text)?.[0] ?? '';
    const run = { ...line, font, text: text.slice(lead.length), x: x + widthOf(lead, font, line.spacing) * line.size };
    x += widthOf(text, font, line.spacing) * line.size;
    return run;
  });
}

function typeLine({ text, font, size, spacing = 0, colour, x, baseline }: Line): Element {
  const { family, weight } = fonts[font];
  const place = {
    display: 'flex',
    boxSizing: 'border-box',
    position: 'absolute',
    left: x,
    top: baseline - ascent * size,
  };
  const style = {
    ...place,
    fontFamily: family,
    fontWeight: weight,
    fontSize: size,
    lineHeight,
    letterSpacing: spacing * size,
    color: colour,
    whiteSpace: 'nowrap',
  };
  return { type: 'div', props: { style, children: text } };
}
