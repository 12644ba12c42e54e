/** Type alone: the words fill the card like wood type on a wall, and nothing is drawn. */
import { dark, light } from '../../../look/tokens.ts';
import type { Composition } from '../composition.ts';
import type { CardSize } from '../sizes.ts';
import { setBlock } from './block.ts';
import { footBar, isCovered, ruleOf } from './finish.ts';
import { leadOf, type PosterCopy } from './lead.ts';
import { stage } from './parts.ts';

/** Composes a card of type alone. On red the type is so large that it may stand without a strip. @throws HeadlineOverflow */
export function type(copy: PosterCopy, size: CardSize): Composition {
  const set = stage(copy, size);
  const { ground, column, footTop } = set;
  const { unit, width, height } = size;
  const lead = leadOf(copy, set);
  const from = lead.bottom + unit * 0.3;
  const room = footTop - unit * 0.9 - from;
  const block = setBlock(copy.headline, column, {
    top: from,
    height: room,
    colour: ground.headline,
    accent: accents[ground.panel] ?? ground.headline,
    smallest: Math.max(size.smallest, size.large),
    lines: size.lines,
    gap: unit * 0.5,
  });
  // What is left over is shared, so that the block does not hang from the tab.
  const down = Math.max(0, (room - (block.bottom - from)) * 0.5);
  const rule = ruleOf(size);
  return {
    width,
    height,
    layers: [
      { x: 0, y: 0, width, height, colour: ground.panel },
      footBar(set),
      ...(isCovered(size) && ground.panel === ground.bar
        ? [{ x: 0, y: footTop - rule, width, height: rule, colour: ground.barWords }]
        : []),
      ...set.tab.layers,
      ...lead.layers,
      ...set.foot.layers,
    ],
    lines: [
      ...set.tab.lines,
      ...lead.lines,
      ...block.lines.map((line) => ({ ...line, baseline: line.baseline + down })),
      ...set.foot.lines,
    ],
  };
}

/** The colour of the last sentence, by the colour of the field. */
const accents: Readonly<Record<string, string>> = {
  [light.paper]: light.red,
  [light.ink]: dark.red,
  [light.red]: light.paper,
};
