/** The leaflet: the words are printed on a sheet that two hands hold out. */
import { fist } from '../../../look/hand.ts';
import { box, polygon } from '../../../look/geometry.ts';
import type { Pen } from '../../../look/pen.ts';
import { between } from '../../../look/random.ts';
import { light } from '../../../look/tokens.ts';
import type { Composition } from '../composition.ts';
import type { CardSize } from '../sizes.ts';
import { setBlock } from './block.ts';
import { grounds } from './grounds.ts';
import { leadOf, type PosterCopy } from './lead.ts';
import { inObject } from './object.ts';
import { stage, type Stage } from './parts.ts';
import { rays } from '../../../look/texture.ts';

/** Composes a leaflet for any size. @throws HeadlineOverflow */
export function leaflet(copy: PosterCopy, size: CardSize): Composition {
  const plain = stage(copy, size);
  const { unit, safe } = size;
  const { footTop } = plain;
  const pad = Math.round(unit * (plain.column.centred ? 0.7 : 1.1));
  const inset = plain.column.centred ? Math.round(unit * 0.4) : Math.round(unit * 1.5);
  const column = {
    ...plain.column,
    left: plain.column.left + inset,
    width: plain.column.width - 2 * inset,
    centred: false,
  };
  const sheet = { left: column.left - pad, right: column.left + column.width + pad, top: plain.top + unit * 0.2 };
  const band = Math.round(unit * 0.55);
  const onPaper: Stage = { ...plain, column, ground: grounds.light, top: sheet.top + band + pad };
  const lead = leadOf(copy, onPaper);
  // Below the words the sheet goes on in lines that nobody can read, down behind the foot.
  const more = Math.max((footTop - safe.y) * 0.2, unit * 4.9);
  const headline = setBlock(copy.headline, column, {
    top: lead.bottom,
    height: footTop - more - lead.bottom,
    colour: light.ink,
    smallest: size.smallest * 0.9,
    lines: size.lines + 1,
    gap: unit * 0.42,
    eager: 2.2,
  });
  return inObject('leaflet', copy, plain, { lead, headline }, (pen, { seen, dice, ground, beams }) => {
    const { width, bottom } = seen;
    const { left, right, top } = sheet;
    const foot = bottom + unit * 3;
    return (
      pen.ground(ground) +
      pen.cuts(rays([width / 2, bottom * 0.6], seen, 30, dice(), 0.4), beams) +
      pen.area(
        polygon([left, top], [right, top - unit * 0.25], [right + unit * 0.2, foot], [left - unit * 0.15, foot]),
        'paper',
        { ink: 'ink', width: unit * 0.16 },
      ) +
      pen.area(box([column.left, top + pad * 0.7], column.width, band), 'red') +
      text(pen, column.left, column.width, headline.bottom + unit * 0.9, bottom, unit) +
      holders(pen, sheet, footTop + unit * between(dice, -0.2, 0.5), unit, plain.column.centred)
    );
  });
}

/** Lines of print that stand for what is read on the page. */
function text(pen: Pen, left: number, width: number, from: number, to: number, unit: number): string {
  const step = unit * 0.95;
  const rows = Math.max(0, Math.floor((to - from) / step) + 1);
  return Array.from({ length: rows }, (_, row) => {
    const share = [1, 0.94, 0.98, 0.55][row % 4] ?? 1;
    return pen.area(box([left, from + row * step], width * share, unit * 0.34), 'ink');
  }).join('');
}

/** Two fists that hold the sheet at its sides. */
function holders(
  pen: Pen,
  { left, right }: { readonly left: number; readonly right: number },
  y: number,
  unit: number,
  centred: boolean,
): string {
  const scale = (unit / 42) * (centred ? 0.62 : 0.72);
  return [left, right]
    .map((x, at) =>
      pen.at([x, y + unit * (at ? 0.9 : 0)], at ? scale : -scale, at ? -16 : 16, (hand) =>
        fist(
          hand,
          { skin: at ? 'ink' : 'red', edge: at ? 'paper' : 'ink', sleeve: at ? 'red' : 'ink', cuff: 120 },
          1600,
        ),
      ),
    )
    .join('');
}
