/** What all designs are put together from: the tab, the foot, a run of words, the picture. */
import { drawSvg } from '../../../look/draw.ts';
import { drawingInks, light } from '../../../look/tokens.ts';
import type { FontName } from '../../../look/fonts.ts';
import type { Composition, Field, Line, Picture } from '../composition.ts';
import type { CardCopy } from '../copy.ts';
import { fitHeadline } from '../fit.ts';
import { capHeight, descent, widthOf } from '../measure.ts';
import type { CardSize } from '../sizes.ts';
import { grounds, type Ground } from './grounds.ts';
import { markSvg, markWidth } from './mark.ts';

/** Where the words stand, in px. */
export interface Column {
  readonly left: number;
  readonly width: number;
  /** Where the sides may be cropped, the words stand in the middle. */
  readonly centred: boolean;
}

/** Some of a card, and where it ends. */
export interface Part {
  readonly layers: readonly (Field | Picture)[];
  readonly lines: readonly Line[];
  /** px */
  readonly bottom: number;
}

/** A card before its own words are set: what is the same on all. */
export interface Stage {
  readonly size: CardSize;
  readonly ground: Ground;
  readonly column: Column;
  readonly tab: Part;
  /** Where words may begin below the tab, in px. */
  readonly top: number;
  /** Where the bar at the foot begins, in px. */
  readonly footTop: number;
  readonly foot: Part;
}

const kickerSpacing = 0.05;

/** From baseline to baseline of a headline, in em. */
export const headlineLeading = 0.97;

/** Sets what every card has. */
export function stage(copy: CardCopy, size: CardSize): Stage {
  const { width, safe, unit, small } = size;
  const ground: Ground = grounds[copy.ground];
  const centred = safe.width < width;
  const margin = Math.round(unit * (centred ? 0.85 : 1.45));
  const column: Column = { left: safe.x + margin, width: safe.width - 2 * margin, centred };
  const tab =
    copy.kicker === undefined
      ? { layers: [], lines: [], bottom: safe.y }
      : setTab(copy.kicker.toLocaleUpperCase(copy.language), size, column, ground);
  const footHeight = Math.round(Math.max(unit * 2.2, small * 1.75));
  const footTop = safe.y + safe.height - footHeight;
  return {
    size,
    ground,
    column,
    tab,
    top: tab.bottom + Math.round(unit * (copy.kicker === undefined ? 1.5 : 0.95)),
    footTop,
    foot: setFoot(copy, footTop, footHeight, size, column, ground),
  };
}

/** Where a thing begins that is so wide. */
export function startOf(width: number, column: Column): number {
  return column.centred ? column.left + (column.width - width) / 2 : column.left;
}

/** The kicker on a tab that hangs from the upper edge. */
function setTab(text: string, { safe, unit, small }: CardSize, column: Column, ground: Ground): Part {
  const words = widthOf(text, 'display-600', kickerSpacing) * small;
  const [width, height] = [Math.round(words + unit * 1.2), Math.round(Math.max(unit * 1.75, small * 1.4))];
  const x = Math.round(startOf(width, column));
  return {
    layers: [{ x, y: 0, width, height: safe.y + height, colour: ground.bar }],
    lines: [
      {
        text,
        font: 'display-600',
        size: small,
        spacing: kickerSpacing,
        colour: ground.barWords,
        x: x + (width - words + kickerSpacing * small) / 2,
        baseline: safe.y + (height + capHeight * small) / 2,
      },
    ],
    bottom: safe.y + height,
  };
}

/** The bar at the foot: the mark, the campaign's line and the address; where it is short, the mark and the address in the middle. */
function setFoot(
  copy: CardCopy,
  top: number,
  height: number,
  { small }: CardSize,
  column: Column,
  ground: Ground,
): Part {
  const mark = Math.round(small * 1.15);
  const gap = Math.round(small * 0.5);
  const lead = Math.round(markWidth(mark)) + gap;
  const [line, address] = [copy.line ?? '', copy.address].map((words) => widthOf(words, 'display-600') * small) as [
    number,
    number,
  ];
  const both = copy.line !== undefined && !column.centred && lead + line + 2 * gap + address <= column.width;
  const baseline = top + (height + capHeight * small) / 2;
  const words = { font: 'display-600', size: small, colour: ground.barWords, baseline } as const;
  const left = both ? column.left : startOf(lead + address, column);
  const svg = markSvg(mark, ground.barWords, ground.bar, light.red);
  return {
    layers: [
      {
        x: Math.round(left),
        y: Math.round(top + (height - mark) / 2),
        width: Math.round(markWidth(mark)),
        height: mark,
        svg,
      },
    ],
    lines: both
      ? [
          { ...words, text: copy.line ?? '', x: left + lead },
          { ...words, text: copy.address, x: column.left + column.width - address },
        ]
      : [{ ...words, text: copy.address, x: left + lead }],
    bottom: top + height,
  };
}

/** How a run of words is set. */
export interface Setting {
  readonly font: FontName;
  readonly colour: string;
  /** px */
  readonly smallest: number;
  readonly largest: number;
  readonly lines: number;
  /** From baseline to baseline, in em. */
  readonly leading: number;
  /** A strip of this colour behind each line. */
  readonly strip?: string;
}

/** Sets words as large as they fit, the first line's capitals at `top`. @param height room in px @throws HeadlineOverflow */
export function setWords(
  text: string,
  top: number,
  height: number,
  column: Column,
  setting: Setting,
  unit: number,
): Part & { readonly size: number } {
  const { font, strip, leading } = setting;
  const pad = strip ? Math.round(unit * 0.5) : 0;
  // The last line's descenders stand below its own share of the leading.
  const room = {
    width: column.width - 2 * pad,
    height: height - pad,
    lines: setting.lines,
    smallest: setting.smallest,
    largest: setting.largest,
    leading,
  };
  const fit = fitHeadline(text, room, (line) => widthOf(line, font));
  const lines = fit.lines.map((line, index): Line => {
    const width = widthOf(line, font) * fit.size;
    return {
      text: line,
      font,
      size: fit.size,
      colour: setting.colour,
      x: startOf(width + 2 * pad, column) + pad,
      baseline: top + pad + fit.size * (capHeight + index * leading),
    };
  });
  const strips =
    strip === undefined
      ? []
      : lines.map((line): Field => {
          const y = Math.round(line.baseline - capHeight * fit.size - pad);
          return {
            x: Math.round(line.x) - pad,
            y,
            width: Math.round(widthOf(line.text, font) * fit.size) + 2 * pad,
            height: Math.round(line.baseline + (descent + 0.02) * fit.size) - y,
            colour: strip,
          };
        });
  return { layers: strips, lines, bottom: (lines.at(-1)?.baseline ?? top) + descent * fit.size, size: fit.size };
}

/** Finishes a card: the field, the picture from `pictureTop` down to the foot, the words on it. Where the foot may not stand at the edge, its bar goes on below it. */
export function finish(
  set: Stage,
  copy: CardCopy,
  parts: readonly (Part | Omit<Part, 'bottom'>)[],
  pictureTop: number | 'wings',
): Composition {
  const { size, ground, tab, footTop, foot } = set;
  const { width, height, unit } = size;
  if (pictureTop === 'wings') return winged(set, copy, parts);
  const top = Math.round(pictureTop);
  const frame = { width, height: footTop - top, inks: drawingInks.light, style: 'color' } as const;
  const rule = Math.round(unit * 0.24);
  // A rule of ink wherever paper would meet the paper of the picture; of paper where ink would meet its ink.
  const edges: Field[] = [
    { x: 0, y: top, width, height: rule, colour: ground.panel === light.ink ? light.paper : light.ink },
    ...(ground.bar === light.paper ? [{ x: 0, y: footTop - rule, width, height: rule, colour: light.ink }] : []),
  ];
  return {
    width,
    height,
    layers: [
      { x: 0, y: 0, width, height, colour: ground.panel },
      { x: 0, y: top, width, height: frame.height, svg: drawSvg(copy.drawing, copy.seed, frame) },
      ...edges,
      { x: 0, y: footTop, width, height: height - footTop, colour: ground.bar },
      ...tab.layers,
      ...parts.flatMap(({ layers }) => layers),
      ...foot.layers,
    ],
    lines: [...tab.lines, ...parts.flatMap(({ lines }) => lines), ...foot.lines],
  };
}

/** Finishes a low card of many words: they stand on a panel in the middle of the picture, and it looks out on both sides. */
function winged(
  { size, ground, tab, footTop, foot }: Stage,
  copy: CardCopy,
  parts: readonly Omit<Part, 'bottom'>[],
): Composition {
  const { width, height, unit, safe } = size;
  const svg = drawSvg(copy.drawing, copy.seed, { width, height, inks: drawingInks.light, style: 'color' });
  const line = Math.round(unit * 0.24);
  const edge = ground.panel === light.ink ? light.paper : light.ink;
  const panel = { x: safe.x, y: 0, width: safe.width, height, colour: ground.sheet ?? ground.panel };
  return {
    width,
    height,
    layers: [
      { x: 0, y: 0, width, height, svg },
      { ...panel, x: safe.x - line, width: safe.width + 2 * line, colour: edge },
      panel,
      { x: safe.x, y: footTop, width: safe.width, height: height - footTop, colour: ground.bar },
      ...tab.layers,
      ...parts.flatMap(({ layers }) => layers),
      ...foot.layers,
    ],
    lines: [...tab.lines, ...parts.flatMap(({ lines }) => lines), ...foot.lines],
  };
}
