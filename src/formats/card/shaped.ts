/** Shapes lines whose letters carry marks: Satori puts each mark where its font wants it. */
import satori from 'satori';
import { fontBytes, fonts } from '../../look/fonts.ts';
import { widthOf } from '../../look/measure.ts';
import { runsOf } from '../../look/runs.ts';
import type { Composition, Line } from './composition.ts';

/** The fonts of cards. One array for all cards: Satori parses fonts once for each array it is given. */
const cardFonts = (['display-600', 'display-800', 'second-600', 'second-800'] as const).map((name) => {
  const { family, weight, style } = fonts[name];
  return { name: family, weight, style, data: Buffer.from(fontBytes(name)) };
});

/** Ascent and line of the display type, in em (hhea of Barlow Condensed): where Satori puts a baseline. */
const ascent = 1;
const lineHeight = 1.2;

/** Sets the lines of a card. @returns their outlines, as what stands in an SVG */
export async function shapedType({ width, height, lines }: Composition): Promise<string> {
  const type = await satori(typeTree(width, height, lines) as Parameters<typeof satori>[0], {
    width,
    height,
    fonts: cardFonts,
  });
  return type.slice(type.indexOf('>') + 1, type.lastIndexOf('</svg>'));
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
