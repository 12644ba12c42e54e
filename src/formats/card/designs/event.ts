/** The invitation: a leaf of the calendar with the day, what it is, hours and place. */
import { capitals } from '../../../i18n/locale.ts';
import { box, circle } from '../../../look/geometry.ts';
import { capHeight, widthOf } from '../../../look/measure.ts';
import { light } from '../../../look/tokens.ts';
import type { Composition, Line } from '../composition.ts';
import type { EventCopy } from '../copy.ts';
import type { CardSize } from '../sizes.ts';
import { drawn } from './drawn.ts';
import { finish, sideBySide } from './finish.ts';
import { headlineLeading, stage, type Part } from './parts.ts';
import { setWords } from './words.ts';

const pictureShare = 0.2;

/** Composes an invitation for any size. @throws HeadlineOverflow */
export function event(copy: EventCopy, size: CardSize): Composition {
  const set = stage(copy, size);
  const { unit, small, safe } = size;
  const { ground, footTop, column } = set;
  const centred = column.centred;
  const end = centred ? footTop - unit * 0.6 : footTop - (footTop - safe.y) * pictureShare;
  const headline = setWords(
    copy.headline,
    set.top,
    (end - set.top) * (centred ? 0.28 : 0.38),
    column,
    {
      font: 'display-800',
      colour: ground.headline,
      smallest: Math.max(small * 1.1, size.smallest * 0.6),
      largest: column.width * 0.17,
      lines: 3,
      leading: headlineLeading,
      ...(ground.strip ? { strip: ground.strip } : {}),
    },
    unit,
  );
  const top = Math.round(headline.bottom + unit * (centred ? 0.7 : 1.2));
  const high = Math.round(Math.min(end - unit * 0.9 - top, column.width * 0.44));
  const wide = Math.round(Math.min(high * 0.94, column.width * 0.42));
  const edge = ground.panel === light.ink ? light.paper : light.ink;
  const leaf = calendarLeaf(copy, edge, { x: column.left, y: top, width: wide, height: high }, unit, small);
  // Beside the leaf: words on the bar's colour, because the field may be red.
  const gap = Math.round(unit * 0.55);
  const board = {
    x: column.left + wide + gap,
    y: top,
    width: column.width - wide - gap,
    height: high,
    colour: ground.bar,
  };
  const pad = Math.round(unit * (centred ? 0.35 : 0.6));
  const inner = { ...column, left: board.x + pad, width: board.width - 2 * pad, centred: false };
  let y = top + pad;
  const details = copy.details.map((words, at): Part => {
    const part = setWords(
      words,
      y,
      footTop - unit * (centred ? 0.4 : 1) - y,
      inner,
      {
        font: at === 0 ? 'display-800' : 'display-600',
        colour: ground.barWords,
        smallest: small,
        largest: small * (centred ? 1 : at === 0 ? 1.5 : 1.12),
        lines: 5,
        leading: 1.1,
      },
      unit,
    );
    y = part.bottom + unit * (centred ? 0.15 : 0.35);
    return part;
  });
  const spare = Math.max(0, top + high - pad - (y - unit * 0.35)) / 2;
  const moved = details.map((part) => ({
    layers: [],
    lines: part.lines.map((line) => ({ ...line, baseline: line.baseline + spare })),
  }));
  const parts = [
    headline,
    leaf,
    { layers: [{ ...board, height: Math.max(high, Math.round(y - top)) }], lines: [] },
    ...moved,
  ];
  return centred
    ? sideBySide(set, copy, parts)
    : finish(set, copy, parts, Math.min(footTop, top + Math.max(high, y - top) + unit));
}

/** A leaf as it is torn from the block: the month on red, the day as large as it goes, the weekday below. */
function calendarLeaf(
  { leaf, language }: EventCopy,
  edge: string,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  unit: number,
  small: number,
): Omit<Part, 'bottom'> {
  const { x, y, width, height } = at;
  const head = Math.round(Math.max(small * 1.5, height * 0.2));
  const fitted = (
    text: string,
    font: Line['font'],
    largest: number,
    share = 0.9,
  ): { text: string; font: Line['font']; size: number; x: number } => {
    const size = Math.floor(Math.min(largest, (width * share) / widthOf(text, font)));
    return { text, font, size, x: x + (width - widthOf(text, font) * size) / 2 };
  };
  const month = fitted(capitals(leaf.month, language), 'display-600', small * 1.5);
  const weekday = fitted(leaf.weekday, 'display-600', small * 1.25);
  const low = Math.round(weekday.size * 1.5);
  const room = height - head - low;
  const day = fitted(leaf.day, 'display-800', (room * 0.84) / capHeight, 0.84);
  const ring = unit * 0.22;
  return {
    layers: [
      { x, y, width, height, colour: edge },
      { x: x + 5, y: y + 5, width: width - 10, height: height - 10, colour: light.paper },
      { x: x + 5, y: y + 5, width: width - 10, height: head - 5, colour: light.ink },
      drawn({ x, y: y - unit * 0.5, width, height: head + unit * 0.5 }, (pen) =>
        [0.28, 0.72]
          .map(
            (share) =>
              pen.area(circle([width * share, unit * 0.5 + ring * 0.4], ring), 'red') +
              pen.area(box([width * share - ring * 0.45, 0], ring * 0.9, unit * 0.75, ring * 0.4), 'paper', {
                ink: 'ink',
                width: unit * 0.09,
              }),
          )
          .join(''),
      ),
    ],
    lines: [
      { ...month, colour: light.paper, baseline: y + (head + capHeight * month.size) / 2 + unit * 0.1 },
      { ...day, colour: light.ink, baseline: y + head + (room + capHeight * day.size) / 2 },
      { ...weekday, colour: light.ink, baseline: y + height - low * 0.42 },
    ],
  };
}
