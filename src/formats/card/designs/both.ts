/** The poster in two languages at once: each on a field of its own, in type of one size, with the picture between or beside them. */
import { reachOf } from '../../../look/leading.ts';
import { languages } from '../../../i18n/languages.ts';
import { widthOf } from '../../../look/measure.ts';
import { light } from '../../../look/tokens.ts';
import type { Composition, Field } from '../composition.ts';
import type { HeadlineCopy } from '../copy.ts';
import type { CardSize } from '../sizes.ts';
import { beside, footBar, isCovered, picture, ruleOf } from './finish.ts';
import { headlineLeading, stage, startOf, type Column, type Part, type Stage } from './parts.ts';
import { setWords, standing, type Setting } from './words.ts';

/** Share of the height that the picture keeps. */
const pictureShare = 0.24;

type Second = NonNullable<HeadlineCopy['second']>;

/** Composes it. The smaller of the two sizes of type serves both, so that neither language stands out. @throws HeadlineOverflow */
export function both(copy: HeadlineCopy, second: Second, size: CardSize): Composition {
  const set = stage({ ...copy, ground: 'light' }, size);
  if (set.column.centred) return onPanel(copy, second, set);
  return isCovered(size) ? stacked(copy, second, set) : around(copy, second, set);
}

/** Both headlines in one size, each with its first capitals at 0. */
function pairOf(
  copy: HeadlineCopy,
  second: Second,
  { column, size }: Stage,
  rooms: readonly [number, number],
): readonly [Part, Part] {
  const setting = (colour: string): Setting => ({
    font: 'display-800',
    colour,
    smallest: Math.max(size.small * 1.1, size.smallest * 0.6),
    largest: column.width * 0.22,
    lines: size.lines,
    leading: headlineLeading,
  });
  const fromEnd = languages[second.language].direction !== languages[copy.language].direction;
  const other = { ...column, language: second.language, fromEnd };
  const leads = [
    questionAt0(copy.question, column, light.ink, size),
    questionAt0(second.question, other, light.paper, size),
  ] as const;
  const alone = [
    setWords(copy.headline, 0, rooms[0] - leads[0].bottom, column, setting(light.ink), size.unit),
    setWords(second.headline, 0, rooms[1] - leads[1].bottom, other, setting(light.paper), size.unit),
  ] as const;
  const type = Math.min(...alone.map((one) => one.size));
  const [first, last] = alone.map((part, at) => under(leads[at]!, resized(part, type, at === 0 ? column : other)));
  return [first!, last!];
}

/** The question over an answer, small. Where there is none, nothing, and no room. */
function questionAt0(question: string | undefined, column: Column, colour: string, { small, unit }: CardSize): Part {
  if (question === undefined) return { layers: [], lines: [], bottom: 0 };
  const setting = { font: 'display-600', colour, smallest: small, largest: small, lines: 2, leading: 1.12 } as const;
  const part = setWords(question, 0, small * 2.6, column, setting, unit);
  return { ...part, bottom: part.bottom + unit * 0.45 };
}

function under(lead: Part, part: Part): Part {
  return {
    layers: [],
    lines: [...lead.lines, ...down(part, lead.bottom)],
    bottom: lead.bottom + part.bottom,
  };
}

/** Square and upright: paper above, the picture, ink below. */
function around(copy: HeadlineCopy, second: Second, set: Stage): Composition {
  const { size, top, footTop, tab } = set;
  const { width, height, unit, safe } = size;
  const pad = unit;
  const words = (footTop - safe.y) * (1 - pictureShare) - (top - safe.y) - 3 * pad;
  const [first, other] = pairOf(copy, second, set, [words / 2, words / 2]);
  const bandTop = Math.round(top + first.bottom + pad);
  const otherTop = footTop - pad - other.bottom;
  const bandBottom = Math.round(otherTop - pad);
  const rule: Field = { x: 0, y: bandTop, width, height: ruleOf(size), colour: light.ink };
  return {
    width,
    height,
    layers: [
      { x: 0, y: 0, width, height, colour: light.paper },
      picture(copy, { x: 0, y: bandTop, width, height: bandBottom - bandTop }),
      rule,
      { x: 0, y: bandBottom, width, height: footTop - bandBottom, colour: light.ink },
      { ...rule, y: bandBottom, colour: light.paper },
      { x: 0, y: footTop, width, height: height - footTop, colour: light.paper },
      ...tab.layers,
      ...inkFoot(copy, size).layers,
    ],
    lines: [...tab.lines, ...down(first, top), ...down(other, otherTop), ...inkFoot(copy, size).lines],
  };
}

/** The foot on paper, below a field of ink. */
function inkFoot(copy: HeadlineCopy, size: CardSize): Part {
  return stage({ ...copy, ground: 'ink' }, size).foot;
}

/** A story: both fields above, and the picture from there to the lower edge. */
function stacked(copy: HeadlineCopy, second: Second, set: Stage): Composition {
  const { size, top, footTop, tab, foot } = set;
  const { width, height, unit, safe } = size;
  const pad = Math.round(unit * 1.1);
  const words = (footTop - safe.y) * (1 - pictureShare) - (top - safe.y) - 3 * pad;
  const [first, other] = pairOf(copy, second, set, [words / 2, words / 2]);
  const split = Math.round(top + first.bottom + pad);
  const end = Math.round(split + pad + other.bottom + pad);
  const rule = ruleOf(size);
  return {
    width,
    height,
    layers: [
      { x: 0, y: 0, width, height: split, colour: light.paper },
      { x: 0, y: split, width, height: end - split, colour: light.ink },
      picture(copy, { x: 0, y: end, width, height: height - end, until: footTop }),
      { x: 0, y: end, width, height: rule, colour: light.paper },
      { x: 0, y: footTop - rule, width, height: rule, colour: light.paper },
      { x: 0, y: foot.bottom, width, height: rule, colour: light.paper },
      footBar(set),
      ...tab.layers,
      ...foot.layers,
    ],
    lines: [...tab.lines, ...down(first, top), ...down(other, split + pad), ...foot.lines],
  };
}

/** A low card, whose sides may be cropped: paper with the first language, ink with the second, and the picture looks out on both sides. */
function onPanel(copy: HeadlineCopy, second: Second, set: Stage): Composition {
  const { size, top, footTop, tab } = set;
  const { safe, width, height, unit } = size;
  const pad = Math.round(unit * 0.9);
  const room = (footTop - top - 3 * pad) / 2;
  const [above, below] = pairOf(copy, second, set, [room, room]);
  // What the words leave over is shared by both fields.
  const spare = Math.max(0, footTop - top - 3 * pad - above.bottom - below.bottom) / 2;
  const split = Math.round(top + above.bottom + pad + spare);
  const edge = ruleOf(size);
  const panel = { x: safe.x, width: safe.width };
  const foot = inkFoot(copy, size);
  return {
    width,
    height,
    layers: [
      beside(copy, size),
      { x: safe.x - edge, y: 0, width: safe.width + 2 * edge, height, colour: light.ink },
      { ...panel, y: 0, height: split, colour: light.paper },
      { ...panel, y: footTop, height: height - footTop, colour: light.paper },
      ...tab.layers,
      ...foot.layers,
    ],
    lines: [
      ...tab.lines,
      ...down(above, top + spare / 2),
      ...down(below, split + (footTop - split - below.bottom) / 2),
      ...foot.lines,
    ],
  };
}

const down = ({ lines }: Part, by: number): Part['lines'] =>
  lines.map((line) => ({ ...line, baseline: line.baseline + by }));

/** Sets the same lines smaller, the first line's capitals at 0. */
function resized({ lines }: Part, size: number, column: Column): Part {
  const { rise, leading } = standing(column.language, headlineLeading);
  const set = lines.map((line, index) => ({
    ...line,
    size,
    x: startOf(widthOf(line.text, line.font) * size, column),
    baseline: size * (rise + index * leading),
  }));
  const last = set.at(-1);
  return { layers: [], lines: set, bottom: last ? last.baseline + reachOf(last.text, last.font).below * size : 0 };
}
