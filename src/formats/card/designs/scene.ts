/** The scene: the document's picture to all edges, and one line on it. */
import { light } from '../../../look/tokens.ts';
import type { Composition, Field } from '../composition.ts';
import type { CardSize } from '../sizes.ts';
import { picture } from './finish.ts';
import { hasLead, leadOf, type PosterCopy } from './lead.ts';
import { headlineLeading, stage, type Stage } from './parts.ts';
import { setWords } from './words.ts';

/** The words keep to this share of the height. */
const wordsShare = 0.36;

/** Composes a scene: the words lie on strips at its foot. @throws HeadlineOverflow where they are no single line or two */
export function scene(copy: PosterCopy, size: CardSize): Composition {
  const plain = stage(copy, size);
  const onStrips = { ...plain.ground, strip: plain.ground.bar, headline: plain.ground.barWords };
  const set: Stage = { ...plain, ground: onStrips };
  const { unit, safe, width, height } = size;
  const { footTop, foot, ground } = set;
  const pad = Math.round(unit * 0.5);
  // The strips reach as far to the left as the plate, so that all words begin in one line.
  const column = plain.column.centred
    ? plain.column
    : { ...plain.column, left: plain.column.left - pad, width: plain.column.width + 2 * pad };
  const lead = hasLead(copy)
    ? leadOf(copy, { ...set, column, ground: { ...ground, panel: light.red }, top: 0 })
    : undefined;
  const over = lead ? lead.bottom : 0;
  const headline = setWords(
    copy.headline,
    0,
    (footTop - safe.y) * wordsShare - over,
    column,
    {
      font: 'display-800',
      colour: ground.headline,
      smallest: size.smallest,
      largest: column.width * 0.2,
      lines: 3,
      leading: headlineLeading,
      strip: ground.bar,
    },
    unit,
  );
  const down = footTop - unit * 0.9 - headline.bottom;
  const leadDown = down - over - unit * 0.35;
  const moved = <Part extends { y: number }>(layers: readonly Part[], by: number): Part[] =>
    layers.map((layer) => ({ ...layer, y: layer.y + by }));
  const wordsTop = down - over;
  return {
    width,
    height,
    layers: [
      picture(copy, { x: 0, y: 0, width, height, from: safe.y * 0.6, until: Math.min(height, wordsTop + unit * 0.6) }),
      ...plate(set),
      ...set.tab.layers,
      ...(lead ? moved(lead.layers as Field[], leadDown) : []),
      ...moved(headline.layers as Field[], Math.round(down)),
      ...foot.layers,
    ],
    lines: [
      ...set.tab.lines,
      ...(lead ? lead.lines.map((line) => ({ ...line, baseline: line.baseline + leadDown })) : []),
      ...headline.lines.map((line) => ({ ...line, baseline: line.baseline + Math.round(down) })),
      ...foot.lines,
    ],
  };
}

/** The bar of the foot, only as wide as its words: a plate on the picture. */
function plate({ foot, footTop, ground, size, column }: Stage): Field[] {
  const pad = Math.round(size.unit * 0.5);
  const line = Math.max(4, Math.round(size.unit * 0.12));
  const bar = {
    x: column.left - pad,
    y: footTop + pad / 2,
    width: column.width + 2 * pad,
    height: foot.bottom - footTop - pad,
  };
  const edge = ground.bar === light.ink ? light.paper : light.ink;
  return [
    { x: bar.x - line, y: bar.y - line, width: bar.width + 2 * line, height: bar.height + 2 * line, colour: edge },
    { ...bar, colour: ground.bar },
  ];
}
