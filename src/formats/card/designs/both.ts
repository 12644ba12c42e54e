/** The poster in two languages at once, of one size: one above the picture and one below it, or on a preview both on a panel before it. */
import { drawSvg } from '../../../look/draw.ts';
import { drawingInks, light } from '../../../look/tokens.ts';
import type { Composition, Field } from '../composition.ts';
import type { PosterCopy } from '../copy.ts';
import type { CardSize } from '../sizes.ts';
import { capHeight, descent, widthOf } from '../measure.ts';
import { headlineLeading, setWords, stage, startOf, type Column, type Part, type Setting } from './parts.ts';

/** Share of the height that the band with the picture keeps. */
const bandShare = 0.2;

/** Composes it. The smaller of the two sizes of type serves both, so that neither language stands out. @throws HeadlineOverflow */
export function both(copy: PosterCopy, second: { readonly headline: string }, size: CardSize): Composition {
  if (size.safe.width < size.width) return onPanel(copy, second, size);
  const { safe, width, height, unit } = size;
  const { column, tab, top, foot, footTop } = stage({ ...copy, ground: 'light' }, size);
  const room = footTop - safe.y;
  const half = (room * (1 - bandShare)) / 2;
  const above = safe.y + half - unit * 0.9 - top;
  const below = half - unit * 2;
  const setting = (colour: string): Setting => ({
    font: 'display-800',
    colour,
    smallest: Math.max(size.small, size.smallest * 0.7),
    largest: column.width * 0.2,
    lines: 4,
    leading: headlineLeading,
  });
  const alone = [
    setWords(copy.headline, 0, above, column, setting(light.ink), unit),
    setWords(second.headline, 0, below, column, setting(light.paper), unit),
  ] as const;
  const type = Math.min(...alone.map((set) => set.size));
  const first = resized(alone[0], type, top, column);
  const other = resized(alone[1], type, 0, column);
  const bandTop = Math.round(first.bottom + unit * 0.75);
  const otherTop = Math.round(footTop - unit * 0.8 - other.bottom);
  const bandHeight = otherTop - Math.round(unit * 1.05) - bandTop;
  const moved = other.lines.map((line) => ({ ...line, baseline: line.baseline + otherTop }));
  const rule: Field = { x: 0, y: bandTop, width, height: Math.round(unit * 0.24), colour: light.ink };
  return {
    width,
    height,
    layers: [
      { x: 0, y: 0, width, height, colour: light.paper },
      {
        x: 0,
        y: bandTop,
        width,
        height: bandHeight,
        svg: drawSvg(copy.drawing, copy.seed, { width, height: bandHeight, inks: drawingInks.light, style: 'color' }),
      },
      rule,
      { x: 0, y: bandTop + bandHeight, width, height: height - bandTop - bandHeight, colour: light.ink },
      { x: column.left, y: footTop, width: column.width, height: Math.round(unit * 0.1), colour: light.red },
      ...tab.layers,
      ...foot.layers,
    ],
    lines: [...tab.lines, ...first.lines, ...moved, ...foot.lines],
  };
}

/** Composes a low card, whose sides may be cropped: paper with the first language, ink with the second, and the picture looks out on both sides. @throws HeadlineOverflow */
function onPanel(copy: PosterCopy, second: { readonly headline: string }, size: CardSize): Composition {
  const { safe, width, height, unit, small } = size;
  const { column, tab, top, footTop } = stage({ ...copy, ground: 'light' }, size);
  const { foot } = stage({ ...copy, ground: 'ink' }, size);
  const pad = Math.round(unit * 0.9);
  const room = (footTop - top - 3 * pad) / 2;
  const setting = (colour: string): Setting => ({
    font: 'display-800',
    colour,
    smallest: small,
    largest: column.width * 0.2,
    lines: 5,
    leading: headlineLeading,
  });
  const alone = [
    setWords(copy.headline, 0, room, column, setting(light.ink), unit),
    setWords(second.headline, 0, room, column, setting(light.paper), unit),
  ] as const;
  const type = Math.min(...alone.map((set) => set.size));
  const [above, below] = alone.map((set) => resized(set, type, 0, column)) as [Part, Part];
  // What the words leave over is shared by both fields.
  const spare = Math.max(0, footTop - top - 3 * pad - above.bottom - below.bottom) / 2;
  const split = Math.round(top + above.bottom + pad + spare);
  const moved = ({ lines }: Part, by: number) => lines.map((line) => ({ ...line, baseline: line.baseline + by }));
  const edge = Math.round(unit * 0.24);
  const panel = { x: safe.x, width: safe.width };
  return {
    width,
    height,
    layers: [
      {
        x: 0,
        y: 0,
        width,
        height,
        svg: drawSvg(copy.drawing, copy.seed, { width, height, inks: drawingInks.light, style: 'color' }),
      },
      { x: safe.x - edge, y: 0, width: safe.width + 2 * edge, height, colour: light.ink },
      { ...panel, y: 0, height: split, colour: light.paper },
      { ...panel, y: footTop, height: height - footTop, colour: light.paper },
      ...tab.layers,
      ...foot.layers,
    ],
    lines: [
      ...tab.lines,
      ...moved(above, top + spare / 2),
      ...moved(below, split + (footTop - split - below.bottom) / 2),
      ...foot.lines,
    ],
  };
}

/** Sets the same lines smaller, so that they end where they ended. */
function resized({ lines }: Part, size: number, top: number, column: Column): Part {
  const set = lines.map((line, index) => ({
    ...line,
    size,
    x: startOf(widthOf(line.text, line.font) * size, column),
    baseline: top + size * (capHeight + index * headlineLeading),
  }));
  return { layers: [], lines: set, bottom: (set.at(-1)?.baseline ?? top) + descent * size };
}
