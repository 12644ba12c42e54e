/** Finishes a card whose words stand in a thing: a paper, a cloth, a ballot, drawn before rays over the whole card. */
import type { Seen } from '../../../look/camera.ts';
import type { Ink } from '../../../look/inking.ts';
import type { Pen } from '../../../look/pen.ts';
import { seededRandom, type Random } from '../../../look/random.ts';
import type { Composition, Line } from '../composition.ts';
import { drawn } from './drawn.ts';
import { footBar, footRule, isCovered } from './finish.ts';
import type { PosterCopy } from './lead.ts';
import type { Part, Stage } from './parts.ts';

/** What a thing is drawn before. */
export interface Behind {
  readonly seen: Seen;
  readonly dice: Random;
  readonly ground: Ink;
  readonly beams: Ink;
}

/**
 * Finishes the card.
 * @param name of the design, by which chance is seeded
 * @param words what stands in the thing: the lead with its layers, and the lines of the headline
 * @param draw draws all of it, its ground too
 */
export function inObject(
  name: string,
  copy: PosterCopy,
  set: Stage,
  words: { readonly lead: Part; readonly headline: { readonly lines: readonly Line[] } },
  draw: (pen: Pen, behind: Behind) => string,
): Composition {
  const { size, tab, footTop, foot } = set;
  const { width, height } = size;
  const { lead, headline } = words;
  const bottom = isCovered(size) ? height : footTop;
  const [ground, beams] = copy.ground === 'ink' ? (['ink', 'red'] as const) : (['red', 'ink'] as const);
  const seen = { left: 0, top: 0, right: width, bottom, width, height: bottom };
  const behind = { seen, dice: seededRandom(`${name}/${copy.seed}`), ground, beams };
  return {
    width,
    height,
    layers: [
      drawn({ x: 0, y: 0, width, height: bottom }, (pen) => draw(pen, behind)),
      footBar(set),
      footRule(set),
      ...tab.layers,
      ...lead.layers,
      ...foot.layers,
    ],
    lines: [...tab.lines, ...lead.lines, ...headline.lines, ...foot.lines],
  };
}
