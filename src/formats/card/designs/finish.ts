/** Finishes a card: the field, the picture, the words on it. */
import { drawSvg } from '../../../look/draw.ts';
import { hash } from '../../../look/random.ts';
import { drawingInks, light } from '../../../look/tokens.ts';
import type { Box, Composition, Field, Picture } from '../composition.ts';
import type { CardCopy } from '../copy.ts';
import type { CardSize } from '../sizes.ts';
import type { Part, Stage } from './parts.ts';

/** Where a part of the document's picture is drawn: to the edges of its box, with what must be seen between some of its sides. All in px from the card's left upper corner. */
export interface Window extends Box {
  /** Where what must be seen begins and ends; the whole box if not said. */
  readonly from?: number;
  readonly until?: number;
  readonly left?: number;
  readonly right?: number;
}

/** Draws the document's picture into a box. */
export function picture({ drawing, seed }: CardCopy, window: Window): Picture {
  const [x, y, width, height] = [window.x, window.y, window.width, window.height].map(Math.round) as [
    number,
    number,
    number,
    number,
  ];
  const { from = y, until = y + height, left = x, right = x + width } = window;
  const [top, side] = [Math.max(0, Math.round(from) - y), Math.max(0, Math.round(left) - x)];
  const open = { x: side, y: top, width: Math.round(right) - x - side, height: Math.round(until) - y - top };
  const frame = { width, height, inks: drawingInks.light, style: 'color' } as const;
  const whole = open.width >= width && open.height >= height;
  return { x, y, width, height, svg: drawSvg(drawing, seed, whole ? frame : { ...frame, open }) };
}

/** Where the words of a card end: below it lies what programs cover with their own buttons, or nothing. */
export function isCovered({ height, safe }: CardSize): boolean {
  return safe.y + safe.height < height;
}

/** The bar at the foot: to the lower edge, but where the picture goes on below it. */
export function footBar({ size, footTop, foot, ground }: Stage): Field {
  const bottom = isCovered(size) ? foot.bottom : size.height;
  return { x: 0, y: footTop, width: size.width, height: bottom - footTop, colour: ground.bar };
}

/** How thick the rules between grounds are, in px. */
export function ruleOf({ unit }: CardSize): number {
  return Math.round(unit * 0.24);
}

/** Ink on paper, paper on all else: what parts a ground from the one beside it. */
function against(ground: string): string {
  return ground === light.paper ? light.ink : light.paper;
}

/** The rule on the bar at the foot. */
export function footRule({ size, footTop, ground }: Stage): Field {
  const rule = ruleOf(size);
  return { x: 0, y: footTop - rule, width: size.width, height: rule, colour: against(ground.bar) };
}

/** Finishes a card whose picture lies across it, from `pictureTop` down to the foot; on a story to the lower edge. */
export function finish(
  set: Stage,
  copy: CardCopy,
  parts: readonly (Part | Omit<Part, 'bottom'>)[],
  pictureTop: number,
): Composition {
  const { size, ground, tab, footTop, foot } = set;
  const { width, height } = size;
  const top = Math.round(pictureTop);
  const bottom = isCovered(size) ? height : footTop;
  const rule = ruleOf(size);
  // A rule of ink wherever paper would meet the paper of the picture; of paper where ink would meet its ink.
  const edge = ground.panel === light.ink ? light.paper : light.ink;
  const edges: Field[] = [
    { x: 0, y: top, width, height: rule, colour: edge },
    ...(ground.bar === light.paper || isCovered(size) ? [footRule(set)] : []),
    ...(isCovered(size) ? [{ x: 0, y: foot.bottom, width, height: rule, colour: against(ground.bar) }] : []),
  ];
  return {
    width,
    height,
    layers: [
      { x: 0, y: 0, width, height, colour: ground.panel },
      picture(copy, { x: 0, y: top, width, height: bottom - top, until: footTop }),
      ...edges,
      footBar(set),
      ...tab.layers,
      ...parts.flatMap(({ layers }) => layers),
      ...foot.layers,
    ],
    lines: [...tab.lines, ...parts.flatMap(({ lines }) => lines), ...foot.lines],
  };
}

/** Draws the picture of a low card whose middle is for words: what must be seen stands on one side, and behind the words the scene goes on to the other. */
export function beside(copy: CardCopy, size: CardSize): Picture {
  const { width, height, safe } = size;
  const line = ruleOf(size);
  const onLeft = hash(`side/${copy.seed}`) % 2 === 0;
  const seen = onLeft ? { right: safe.x - line } : { left: safe.x + safe.width + line };
  return picture(copy, { x: 0, y: 0, width, height, ...seen });
}

/** Finishes a low card of many words: they stand on a panel in the middle of the picture, and it looks out on both sides. */
export function sideBySide(set: Stage, copy: CardCopy, parts: readonly Omit<Part, 'bottom'>[]): Composition {
  const { size, ground, tab, footTop, foot } = set;
  const { width, height, safe } = size;
  const line = ruleOf(size);
  const edge = ground.panel === light.ink ? light.paper : light.ink;
  const panel = { x: safe.x, y: 0, width: safe.width, height };
  return {
    width,
    height,
    layers: [
      beside(copy, size),
      { ...panel, x: safe.x - line, width: safe.width + 2 * line, colour: edge },
      { ...panel, colour: ground.panel },
      { x: safe.x, y: footTop, width: safe.width, height: height - footTop, colour: ground.bar },
      ...tab.layers,
      ...parts.flatMap(({ layers }) => layers),
      ...foot.layers,
    ],
    lines: [...tab.lines, ...parts.flatMap(({ lines }) => lines), ...foot.lines],
  };
}
