/** The ballot: the words are what is voted on, on a paper that goes into the box. */
import { box, path, polygon } from '../../../look/geometry.ts';
import type { Pen } from '../../../look/pen.ts';
import { rays } from '../../../look/texture.ts';
import { light } from '../../../look/tokens.ts';
import type { Composition } from '../composition.ts';
import type { CardSize } from '../sizes.ts';
import { setBlock } from './block.ts';
import { grounds } from './grounds.ts';
import { leadOf, type PosterCopy } from './lead.ts';
import { inObject } from './object.ts';
import { stage, type Stage } from './parts.ts';

/** The box has this share of the height between the upper edge and the foot. */
const boxShare = 0.26;

/** Composes a ballot for any size. @throws HeadlineOverflow */
export function ballot(copy: PosterCopy, size: CardSize): Composition {
  const plain = stage(copy, size);
  const { unit, safe } = size;
  const { footTop } = plain;
  const pad = Math.round(unit * (plain.column.centred ? 0.6 : 1));
  const inset = Math.round(unit * (plain.column.centred ? 0.7 : 1.3));
  const tick = Math.round(unit * (plain.column.centred ? 2 : 2.6));
  const sheet = {
    left: plain.column.left + inset - pad,
    right: plain.column.left + plain.column.width - inset + pad,
    top: plain.top,
  };
  const slot = footTop - (footTop - safe.y) * boxShare;
  const left = sheet.left + pad + tick + Math.round(unit * 0.7);
  const column = { ...plain.column, left, width: sheet.right - pad - left, centred: false };
  const onPaper: Stage = { ...plain, column, ground: grounds.light, top: sheet.top + pad };
  const lead = leadOf(copy, onPaper);
  const headline = setBlock(copy.headline, column, {
    top: lead.bottom,
    height: slot - unit * 0.9 - lead.bottom,
    colour: light.ink,
    smallest: size.smallest * 0.9,
    lines: size.lines + 1,
    gap: unit * 0.42,
    eager: 2.2,
  });
  return inObject('ballot', copy, plain, { lead, headline }, (pen, { seen, dice, ground, beams }) => {
    const { width, bottom } = seen;
    return (
      pen.ground(ground) +
      pen.cuts(rays([width / 2, slot], seen, 28, dice(), 0.4), beams) +
      lid(pen, sheet, slot, unit) +
      pen.area(
        polygon(
          [sheet.left, sheet.top],
          [sheet.right, sheet.top],
          [sheet.right, slot + unit * 0.55],
          [sheet.left, slot + unit * 0.55],
        ),
        'paper',
        { ink: 'ink', width: unit * 0.14 },
      ) +
      mark(pen, sheet.left + pad, lead.bottom, tick, unit) +
      front(pen, sheet, slot, bottom, unit)
    );
  });
}

/** The ballot paper, from side to side. */
interface Slip {
  readonly left: number;
  readonly right: number;
}

/** The field on the ballot, marked. */
function mark(pen: Pen, x: number, y: number, side: number, unit: number): string {
  const s = side / 100;
  return (
    pen.area(box([x, y], side, side), 'paper', { ink: 'ink', width: unit * 0.2 }) +
    pen.at([x, y], s, 0, (field) =>
      field.area('M8,52L34,32L50,58L92,-16L124,4L56,104Z', 'red', { ink: 'paper', width: 7 }),
    )
  );
}

/** The upper side of the box, with its slot. */
function lid(pen: Pen, { left, right }: Slip, slot: number, unit: number): string {
  const over = unit * 1.15;
  return (
    pen.area(
      polygon(
        [left - over * 0.5, slot - unit * 0.5],
        [right + over * 0.5, slot - unit * 0.5],
        [right + over * 1.4, slot + unit * 1.4],
        [left - over * 1.4, slot + unit * 1.4],
      ),
      'paper',
      { ink: 'ink', width: unit * 0.16 },
    ) + pen.area(box([left - unit * 0.35, slot + unit * 0.28], right - left + unit * 0.7, unit * 0.5), 'ink')
  );
}

/** The front of the box, with the mark of the vote. */
function front(pen: Pen, { left, right }: Slip, slot: number, bottom: number, unit: number): string {
  const over = unit * 1.6;
  const top = slot + unit * 1.4;
  const middle = (left + right) / 2;
  const s = unit / 42;
  return (
    pen.area(box([left - unit * 0.4, slot + unit * 0.5], right - left + unit * 0.8, unit * 0.9), 'paper') +
    pen.area(path`M${left - over},${top}H${right + over}V${bottom + unit * 4}H${left - over}Z`, 'ink', {
      ink: 'paper',
      width: unit * 0.16,
    }) +
    pen.at([middle, top + unit * 2.6], s * 1.5, 0, (sign) =>
      sign.area('M-70,-2l32,-30l28,34l62,-88l36,26l-96,134Z', 'paper'),
    )
  );
}
