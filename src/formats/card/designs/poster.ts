/** The poster: kicker, headline, the document's own picture, and at the foot who speaks and where to read on. */
import type { Language } from '../../../i18n/languages.ts';
import { drawSvg } from '../../../look/drawing.ts';
import type { DrawingName } from '../../../look/names.ts';
import { drawingInks, light } from '../../../look/tokens.ts';
import type { Composition, Field, Line, Picture } from '../composition.ts';
import { fitHeadline } from '../fit.ts';
import { capHeight, descent, widthOf } from '../measure.ts';
import type { CardSize } from '../sizes.ts';
import { grounds, type Ground, type GroundName } from './grounds.ts';

/** What a poster says and shows. */
export interface PosterCopy {
  readonly language: Language;
  readonly kicker?: string;
  readonly headline: string;
  /** The campaign's line. */
  readonly line: string;
  /** The short address. */
  readonly address: string;
  readonly drawing: DrawingName;
  /** Id of the document whose picture it is. */
  readonly seed: string;
  readonly ground: GroundName;
}

/** The picture keeps at least this share of the height between the upper edge and the foot. */
const pictureShare = 0.3;

const leading = 0.97;
const kickerSpacing = 0.05;

/**
 * Composes a poster for any size. Where the sides may be cropped, the words stand in the middle.
 * @throws HeadlineOverflow
 */
export function poster(copy: PosterCopy, size: CardSize): Composition {
  const { width, height, safe, label } = size;
  const ground: Ground = grounds[copy.ground];
  const centred = safe.width < width;
  const margin = Math.round(label * (centred ? 0.85 : 1.45));
  const column: Column = { left: safe.x + margin, width: safe.width - 2 * margin, centred };

  const tab = copy.kicker === undefined ? undefined : setTab(copy.kicker.toLocaleUpperCase(copy.language), safe.y, column, label, ground);
  const top = (tab?.bottom ?? safe.y) + label * (tab ? 0.95 : 1.5);
  const footHeight = Math.round(label * 2.2);
  const footTop = safe.y + safe.height - footHeight;
  const picturesLeast = (footTop - safe.y) * pictureShare;

  const headline = setHeadline(copy.headline, top, footTop - picturesLeast - label - top, column, size, ground);
  const pictureTop = Math.round(headline.bottom + label);
  const floor = footTop + footHeight < height ? height : footTop; // where the foot may not stand at the edge, the picture goes on below it
  const frame = { width, height: floor - pictureTop, inks: drawingInks.light, style: 'color' } as const;
  const foot = setFoot(copy, footTop, footHeight, column, label, ground);
  return {
    width,
    height,
    layers: [
      { x: 0, y: 0, width, height, colour: ground.panel },
      { x: 0, y: pictureTop, width, height: frame.height, svg: drawSvg(copy.drawing, copy.seed, frame) },
      { x: 0, y: footTop, width, height: footHeight, colour: ground.bar },
      ...rules(ground, pictureTop, footTop, width, label),
      ...(tab?.layers ?? []),
      ...headline.layers,
      ...foot.layers,
    ],
    lines: [...(tab?.lines ?? []), ...headline.lines, ...foot.lines],
  };
}

/** A rule of ink wherever paper would meet the paper of the picture. */
function rules(ground: Ground, pictureTop: number, footTop: number, width: number, label: number): Field[] {
  const height = Math.round(label * 0.24);
  const edges = [...(ground.panel === light.paper ? [pictureTop] : []), ...(ground.bar === light.paper ? [footTop - height] : [])];
  return edges.map((y) => ({ x: 0, y, width, height, colour: light.ink }));
}

/** Where the words stand, in px. */
interface Column {
  readonly left: number;
  readonly width: number;
  readonly centred: boolean;
}

interface Part {
  readonly layers: readonly (Field | Picture)[];
  readonly lines: readonly Line[];
  /** px */
  readonly bottom: number;
}

function startOf(width: number, column: Column): number {
  return column.centred ? column.left + (column.width - width) / 2 : column.left;
}

/** The kicker on a tab that hangs from the upper edge. */
function setTab(text: string, top: number, column: Column, label: number, ground: Ground): Part {
  const size = label * 0.9;
  const words = widthOf(text, 'display-600', kickerSpacing) * size;
  const [width, height] = [Math.round(words + label * 1.2), Math.round(label * 1.75)];
  const x = Math.round(startOf(width, column));
  return {
    layers: [{ x, y: top, width, height, colour: ground.bar }],
    lines: [{ text, font: 'display-600', size, spacing: kickerSpacing, colour: ground.barWords, x: x + (width - words + kickerSpacing * size) / 2, baseline: top + (height + capHeight * size) / 2 }],
    bottom: top + height,
  };
}

function setHeadline(text: string, top: number, height: number, column: Column, size: CardSize, ground: Ground): Part {
  const pad = ground.strip ? Math.round(size.label * 0.5) : 0;
  const room = { width: column.width - 2 * pad, height: height - pad, lines: size.lines, smallest: size.smallest, largest: column.width * 0.32, leading };
  const fit = fitHeadline(text, room, (line) => widthOf(line, 'display-800'));
  const lines = fit.lines.map((line, index): Line => {
    const width = widthOf(line, 'display-800') * fit.size;
    return { text: line, font: 'display-800', size: fit.size, colour: ground.headline, x: startOf(width + 2 * pad, column) + pad, baseline: top + pad + fit.size * (capHeight + index * leading) };
  });
  const { strip } = ground;
  const strips = strip === undefined ? [] : lines.map((line): Field => {
    const y = Math.round(line.baseline - capHeight * fit.size - pad);
    return { x: Math.round(line.x) - pad, y, width: Math.round(widthOf(line.text, 'display-800') * fit.size) + 2 * pad, height: Math.round(line.baseline + (descent + 0.02) * fit.size) - y, colour: strip };
  });
  return { layers: strips, lines, bottom: (lines.at(-1)?.baseline ?? top) + descent * fit.size };
}

/** The bar at the foot: the campaign's line and the address, at both ends, or side by side in the middle. */
function setFoot(copy: PosterCopy, top: number, height: number, column: Column, label: number, ground: Ground): Part {
  const gap = label * 1.6;
  const [one, two] = [widthOf(copy.line, 'display-600'), widthOf(copy.address, 'display-600')];
  const size = Math.min(label, (column.width - gap) / (one + two));
  const both = (one + two) * size + gap;
  const left = startOf(both, column);
  const right = column.centred ? left + both : column.left + column.width;
  const baseline = top + (height + capHeight * size) / 2;
  const mark = Math.round(size * 0.34);
  const words = { font: 'display-600', size, colour: ground.barWords, baseline } as const;
  return {
    layers: column.centred ? [{ x: Math.round(left + one * size + (gap - mark) / 2), y: Math.round(baseline - (capHeight * size + mark) / 2), width: mark, height: mark, colour: light.red }] : [],
    lines: [
      { ...words, text: copy.line, x: left },
      { ...words, text: copy.address, x: right - two * size },
    ],
    bottom: top + height,
  };
}
