/** The split: words on one half, the picture on the other from the upper edge to the lower. */
import { hash } from '../../../look/random.ts';
import { light } from '../../../look/tokens.ts';
import type { Composition } from '../composition.ts';
import type { CardSize } from '../sizes.ts';
import { setBlock } from './block.ts';
import { footBar, footRule, isCovered, picture, ruleOf, sideBySide } from './finish.ts';
import { leadOf, type PosterCopy } from './lead.ts';
import { stage, type Stage } from './parts.ts';

/** The picture has this share of the width. */
const pictureShare = 0.47;

/** Composes a split. @throws HeadlineOverflow */
export function split(copy: PosterCopy, size: CardSize): Composition {
  const plain = stage(copy, size);
  const { unit, width, height, safe } = size;
  if (plain.column.centred) return onPanel(copy, plain);
  const right = hash(`split/${copy.seed}`) % 2 === 0;
  const wide = Math.round(width * pictureShare);
  const margin = plain.column.left;
  const column = {
    ...plain.column,
    left: right ? margin : wide + Math.round(margin * 0.6),
    width: width - wide - Math.round(margin * 1.6),
  };
  const tab = movedTab(plain, column.left - margin);
  // A strip behind each line would make a wall of ink of so narrow a column: red is a field behind the picture's half only.
  const ground = plain.ground;
  const set: Stage = { ...plain, ground, column, tab };
  const lead = leadOf(copy, set);
  const { footTop } = set;
  const from = lead.bottom + unit * 0.2;
  const block = setBlock(copy.headline, column, {
    top: from,
    height: footTop - unit * 0.9 - from,
    colour: ground.headline,
    smallest: Math.max(size.smallest * 0.9, ground.strip ? size.large : 0),
    lines: size.lines + 4,
    gap: unit * 0.42,
    eager: 2,
  });
  // What is left over is shared: the words stand in the middle of their half.
  const down = Math.max(0, footTop - unit * 0.9 - block.bottom) / 2;
  const words = block.lines.map((line) => ({ ...line, baseline: line.baseline + down }));
  const rule = ruleOf(size);
  const bottom = isCovered(size) ? height : footTop;
  return {
    width,
    height,
    layers: [
      { x: 0, y: 0, width, height, colour: ground.panel },
      picture(copy, { x: right ? width - wide : 0, y: 0, width: wide, height: bottom, from: safe.y, until: footTop }),
      { x: right ? width - wide : wide - rule, y: 0, width: rule, height: bottom, colour: light.ink },
      ...(ground.panel === light.ink
        ? [{ x: right ? width - wide : wide - rule, y: 0, width: rule, height: bottom, colour: light.paper }]
        : []),
      footBar(set),
      ...(ground.bar === light.paper || isCovered(size) ? [footRule(set)] : []),
      ...tab.layers,
      ...lead.layers,
      ...set.foot.layers,
    ],
    lines: [...tab.lines, ...lead.lines, ...words, ...set.foot.lines],
  };
}

function movedTab({ tab }: Stage, by: number): Stage['tab'] {
  return {
    ...tab,
    layers: tab.layers.map((layer) => ({ ...layer, x: layer.x + by })),
    lines: tab.lines.map((line) => ({ ...line, x: line.x + by })),
  };
}

/** Composes a low card, whose sides may be cropped: words on a panel in the middle, and what must be seen of the picture beside it. */
function onPanel(copy: PosterCopy, set: Stage): Composition {
  const { ground, column, size, footTop } = set;
  const { unit } = size;
  const lead = leadOf(copy, set);
  const block = setBlock(copy.headline, column, {
    top: lead.bottom,
    height: footTop - unit * 0.8 - lead.bottom,
    colour: ground.headline,
    smallest: Math.max(size.smallest, ground.strip ? size.large : 0),
    lines: size.lines,
    gap: unit * 0.42,
  });
  const down = Math.max(0, footTop - unit * 0.8 - block.bottom) / 2;
  const lines = block.lines.map((line) => ({ ...line, baseline: line.baseline + down }));
  return sideBySide(set, copy, [lead, { layers: block.layers, lines }]);
}
