/** The quote: a quotation mark as large as a hand against a field, one line of our own, and the text in which it stands. */
import type { Language } from '../../../i18n/languages.ts';
import { light } from '../../../look/tokens.ts';
import { polygon, type Point } from '../../../look/geometry.ts';
import type { Composition } from '../composition.ts';
import type { QuoteCopy } from '../copy.ts';
import type { CardSize } from '../sizes.ts';
import { drawn } from './drawn.ts';
import { footBar } from './finish.ts';
import { stage, type Stage } from './parts.ts';
import { grounds } from './grounds.ts';
import { setWords } from './words.ts';

/** The field with the mark has this share of the height between the upper edge and the foot. */
const fieldShare = 0.27;

/** Composes a quote for any size. @throws HeadlineOverflow */
export function quote(copy: QuoteCopy, size: CardSize): Composition {
  // Words stand on paper or ink; red is the field of the mark, or the mark itself.
  const dark = copy.ground === 'ink';
  const set: Stage = stage({ ...copy, ground: dark ? 'ink' : 'light' }, size);
  const { unit, small, safe, smallest, width, height } = size;
  const { column, footTop } = set;
  const ground = dark ? grounds.ink : grounds.light;
  const field = Math.round(safe.y + (footTop - safe.y) * fieldShare);
  const from = field + unit * 1.5;
  // The title is set twice: first to see how much room it leaves.
  const place = (top: number) =>
    setWords(
      copy.title,
      top,
      small * 2.3,
      column,
      { font: 'display-600', colour: ground.words, smallest: small, largest: small, lines: 2, leading: 1.12 },
      unit,
    );
  const end = footTop - unit * 0.9;
  const room = end - place(0).bottom - unit * 0.95 - from;
  const words = setWords(
    copy.quote,
    from,
    room,
    column,
    {
      font: 'display-800',
      colour: ground.words,
      smallest: column.centred ? small * 1.1 : smallest * 0.72,
      largest: column.width * 0.2,
      lines: size.lines + 3,
      leading: 0.99,
    },
    unit,
  );
  const title = place(words.bottom + unit * 0.65);
  const down = Math.max(0, end - title.bottom) * 0.4;
  const moved = [...words.lines, ...title.lines].map((line) => ({ ...line, baseline: line.baseline + down }));
  // It hangs over the edge of its field by less than the words keep away from it.
  const mark = (field - safe.y) * 0.86;
  const tabRight = Math.max(column.left, ...set.tab.layers.map((layer) => layer.x + layer.width));
  return {
    width,
    height,
    layers: [
      { x: 0, y: 0, width, height, colour: ground.panel },
      { x: 0, y: 0, width, height: field, colour: light.red },
      drawn({ x: 0, y: 0, width, height: field + mark }, (pen) =>
        pen.at(
          [Math.max(tabRight + unit, column.left + column.width - mark * 1.42), field - mark * 0.92],
          mark / 100,
          0,
          (sign) => sign.area(ownMarks[copy.language] ?? usualMark, 'paper', { ink: 'ink', width: 5 }),
        ),
      ),
      footBar(set),
      {
        x: column.left,
        y: Math.round(title.lines[0]!.baseline + down - small * 0.7 - unit * 0.42),
        width: Math.round(unit * 3.2),
        height: Math.round(unit * 0.2),
        colour: ground.rule,
      },
      ...set.tab.layers,
      ...set.foot.layers,
    ],
    lines: [...set.tab.lines, ...moved, ...set.foot.lines],
  };
}

const chevron = (x: number): string =>
  polygon(
    ...([
      [x + 46, 0],
      [x + 66, 16],
      [x + 32, 50],
      [x + 66, 84],
      [x + 46, 100],
      [x, 50],
    ] as readonly Point[]),
  );

const blob = (x: number): string =>
  `M${x},62C${x},24 ${x + 18},6 ${x + 54},0L${x + 60},18C${x + 42},24 ${x + 33},34 ${x + 32},46H${x + 62}V100H${x}Z`;

/** The opening quotation mark, 100 units high, and where a language writes another. */
const usualMark = blob(0) + blob(78);
const ownMarks: Readonly<Partial<Record<Language, string>>> = { es: chevron(0) + chevron(62) };
