/** The banner: the words stand on a cloth that people carry on two poles. */
import { fist } from '../../../look/hand.ts';
import { box, circle, path } from '../../../look/geometry.ts';
import type { Pen } from '../../../look/pen.ts';
import { crowd, headwear } from '../../../look/people.ts';
import { between, shuffle } from '../../../look/random.ts';
import { rays } from '../../../look/texture.ts';
import { light } from '../../../look/tokens.ts';
import type { Composition } from '../composition.ts';
import type { CardSize } from '../sizes.ts';
import { setBlock } from './block.ts';
import { leadOf, type PosterCopy } from './lead.ts';
import { inObject } from './object.ts';
import { stage, type Stage } from './parts.ts';
import { grounds } from './grounds.ts';

/** The people have at least this share of the height between the upper edge and the foot. */
const crowdShare = 0.3;

/** Composes a banner for any size. @throws HeadlineOverflow */
export function banner(copy: PosterCopy, size: CardSize): Composition {
  const plain = stage(copy, size);
  const { unit, safe } = size;
  const { footTop } = plain;
  const pad = Math.round(unit * 0.9);
  const inset = plain.column.centred ? 0 : Math.round(unit * 0.35);
  const column = {
    ...plain.column,
    left: plain.column.left + inset,
    width: plain.column.width - 2 * inset,
    centred: true,
  };
  // Cloth is paper, whatever the sky.
  const onCloth: Stage = { ...plain, column, ground: grounds.light, top: plain.top + pad * 0.9 };
  const lead = leadOf(copy, onCloth);
  const people = (footTop - safe.y) * crowdShare;
  const headline = setBlock(copy.headline, column, {
    top: lead.bottom,
    height: footTop - people - pad - lead.bottom,
    colour: light.ink,
    smallest: size.smallest,
    lines: size.lines,
    gap: unit * 0.42,
    eager: 1.6,
  });
  const cloth = {
    left: column.left - pad,
    right: column.left + column.width + pad,
    top: plain.top - pad * 0.1,
    bottom: headline.bottom + pad,
  };
  return inObject('banner', copy, plain, { lead, headline }, (pen, { seen, dice, ground, beams }) => {
    const { width, bottom } = seen;
    const centre = [width / 2, cloth.bottom + unit * 2] as const;
    const scale = (width / 1080) * (plain.column.centred ? 0.5 : 0.64);
    return (
      pen.ground(ground) +
      pen.cuts(rays(centre, seen, 26, dice(), 0.42), beams) +
      poles(pen, cloth, bottom, unit) +
      pen.area(sail(cloth, unit), 'paper', { ink: 'ink', width: unit * 0.16 }) +
      hem(pen, cloth, unit) +
      crowd(pen, seen, {
        y: Math.min(cloth.bottom + unit * 1.9, bottom - unit * 2),
        size: scale,
        order: shuffle(dice, headwear),
        dice,
        inks: (row, at) =>
          (row + at) % 3 === 0
            ? { coat: 'red', head: 'ink', edge: 'paper', wear: 'red' }
            : { coat: 'ink', head: 'ink', edge: 'paper', wear: at % 2 ? 'red' : 'paper' },
      }) +
      carriers(pen, cloth, unit, between(dice, -0.3, 0.3))
    );
  });
}

interface Cloth {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The outline of the cloth: straight at the poles, slack between them. */
function sail({ left, right, top, bottom }: Cloth, unit: number): string {
  const slack = unit * 0.28;
  const [a, b, c] = [1, 2, 3].map((part) => left + ((right - left) * part) / 4) as [number, number, number];
  return path`M${left},${top - slack}C${a},${top + slack} ${b},${top - slack} ${c},${top}S${right},${top} ${right},${top - slack}L${right},${bottom + slack}C${c},${bottom - slack} ${b},${bottom + slack} ${a},${bottom}S${left},${bottom} ${left},${bottom + slack}Z`;
}

/** Stitches along the hem, and eyelets at the corners. */
function hem(pen: Pen, { left, right, top, bottom }: Cloth, unit: number): string {
  const eye = unit * 0.17;
  const corner = unit * 0.42;
  return [
    [left + corner, top + corner * 0.7],
    [right - corner, top + corner * 0.7],
    [left + corner, bottom - corner * 0.7],
    [right - corner, bottom - corner * 0.7],
  ]
    .map(([x = 0, y = 0]) => pen.area(circle([x, y], eye), 'red', { ink: 'ink', width: unit * 0.08 }))
    .join('');
}

function poles(pen: Pen, { left, right, top }: Cloth, bottom: number, unit: number): string {
  const breadth = unit * 0.42;
  return [left - breadth * 0.4, right - breadth * 0.6]
    .map((x) =>
      pen.area(box([x, top - unit * 0.75], breadth, bottom - top + unit * 2), 'paper', {
        ink: 'ink',
        width: unit * 0.12,
      }),
    )
    .join('');
}

/** The hands on the poles. */
function carriers(pen: Pen, { left, right, bottom }: Cloth, unit: number, lift: number): string {
  const scale = (unit / 42) * 0.5;
  return [left, right]
    .map((x, at) =>
      pen.at([x, bottom + unit * (2.9 + (at ? lift : -lift))], at ? scale : -scale, at ? -4 : 4, (hand) =>
        fist(hand, { skin: at ? 'ink' : 'paper', edge: at ? 'paper' : 'ink', sleeve: 'red', cuff: 90 }, 1600),
      ),
    )
    .join('');
}
