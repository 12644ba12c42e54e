/** What all designs are put together from: the column, the tab, the foot. */
import type { Language } from '../../../i18n/languages.ts';
import { capitals } from '../../../i18n/locale.ts';
import { light } from '../../../look/tokens.ts';
import type { Field, Line, Picture } from '../composition.ts';
import type { CardCopy } from '../copy.ts';
import { capHeight, widthOf } from '../../../look/measure.ts';
import type { CardSize } from '../sizes.ts';
import { grounds, type Ground } from './grounds.ts';
import { markSvg, markWidth } from './mark.ts';

/** Where the words stand, in px. */
export interface Column {
  readonly left: number;
  readonly width: number;
  /** Where the sides may be cropped, the words stand in the middle. */
  readonly centred: boolean;
  /** Whether lines begin at the other side than those of the card: a second language that is read the other way. */
  readonly fromEnd?: boolean;
  /** By whose rules lines break. */
  readonly language: Language;
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
  const column: Column = { left: safe.x + margin, width: safe.width - 2 * margin, centred, language: copy.language };
  const tab =
    copy.kicker === undefined
      ? { layers: [], lines: [], bottom: safe.y }
      : setTab(capitals(copy.kicker, copy.language), size, column, ground);
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
  if (column.centred) return column.left + (column.width - width) / 2;
  return column.fromEnd ? column.left + column.width - width : column.left;
}

/** The kicker on a tab that hangs from the upper edge, or stands where the words may begin. */
function setTab(text: string, { safe, unit, small }: CardSize, column: Column, ground: Ground): Part {
  const words = widthOf(text, 'display-600', kickerSpacing) * small;
  const [width, height] = [Math.round(words + unit * 1.2), Math.round(Math.max(unit * 1.75, small * 1.4))];
  const x = Math.round(startOf(width, column));
  return {
    layers: [{ x, y: safe.y, width, height, colour: ground.bar }],
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
  // Where two languages speak, their names stand where the campaign's line would: it is in one language only.
  const end = copy.tongues ?? copy.address;
  const start = copy.tongues === undefined ? copy.line : copy.address;
  const [first, last] = [start ?? '', end].map((words) => widthOf(words, 'display-600') * small) as [number, number];
  const both = start !== undefined && !column.centred && lead + first + 2 * gap + last <= column.width;
  const alone = widthOf(copy.address, 'display-600') * small;
  const baseline = top + (height + capHeight * small) / 2;
  const words = { font: 'display-600', size: small, colour: ground.barWords, baseline } as const;
  const left = both ? column.left : startOf(lead + alone, column);
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
          { ...words, text: start, x: left + lead },
          { ...words, text: end, x: column.left + column.width - last },
        ]
      : [{ ...words, text: copy.address, x: left + lead }],
    bottom: top + height,
  };
}
