/** The answer: the question small above, and what we say to it in a large bubble. No question travels without its answer. */
import { path } from '../../../look/geometry.ts';
import { hash } from '../../../look/random.ts';
import { light } from '../../../look/tokens.ts';
import type { Composition } from '../composition.ts';
import type { CardSize } from '../sizes.ts';
import { drawn } from './drawn.ts';
import { beside, footBar, footRule, isCovered, picture, ruleOf } from './finish.ts';
import { leadOf, type PosterCopy } from './lead.ts';
import { headlineLeading, stage } from './parts.ts';
import { setWords } from './words.ts';

/** The picture below the bubble has at least this share of the height. */
const pictureShare = 0.2;

/** Composes an answer for any size. @throws HeadlineOverflow */
export function answer(copy: PosterCopy, size: CardSize): Composition {
  const set = stage(copy, size);
  const { unit, width, height, safe } = size;
  const { footTop, ground } = set;
  // On the picture the question needs a strip.
  const lead = leadOf(copy, set.column.centred ? { ...set, ground: { ...ground, strip: light.ink } } : set);
  const pad = Math.round(unit * (set.column.centred ? 0.6 : 1));
  const tail = unit * (set.column.centred ? 1.1 : 1.9);
  const column = { ...set.column, left: set.column.left + pad, width: set.column.width - 2 * pad };
  const top = lead.bottom + unit * 0.1;
  const least = set.column.centred ? 0 : (footTop - safe.y) * pictureShare;
  // Paper on paper would be no bubble: there the bubble is ink.
  const [fill, words] =
    ground.panel === light.paper ? (['ink', light.paper] as const) : (['paper', light.ink] as const);
  const headline = setWords(
    copy.headline,
    top + pad,
    footTop - least - tail - pad - top - pad,
    column,
    {
      font: 'display-800',
      colour: words,
      smallest: Math.min(size.smallest, size.small * 1.35),
      largest: column.width * 0.24,
      lines: size.lines + 3,
      leading: headlineLeading + 0.02,
    },
    unit,
  );
  const bubble = {
    left: column.left - pad,
    right: column.left + column.width + pad,
    top,
    bottom: headline.bottom + pad,
  };
  const pictureTop = Math.round(bubble.bottom + tail * 0.42);
  const below = isCovered(size) ? height : footTop;
  const rule = ruleOf(size);
  const left = hash(`answer/${copy.seed}`) % 2 === 0;
  return {
    width,
    height,
    layers: [
      { x: 0, y: 0, width, height, colour: ground.panel },
      ...(set.column.centred ? [beside(copy, size)] : []),
      ...(!set.column.centred && pictureTop < footTop - unit * 1.5
        ? [
            picture(copy, { x: 0, y: pictureTop, width, height: below - pictureTop, until: footTop }),
            { x: 0, y: pictureTop, width, height: rule, colour: ground.panel === light.ink ? light.paper : light.ink },
          ]
        : []),
      footBar(set),
      footRule(set),
      drawn({ x: 0, y: 0, width, height: footTop }, (pen) => {
        const { left: l, right: r, top: t, bottom: b } = bubble;
        const cut = unit * 0.55;
        const at = left ? l + (r - l) * 0.16 : r - (r - l) * 0.16;
        const way = left ? 1 : -1;
        // Corners cut with a knife, and a tail towards who says it.
        return pen.area(
          path`M${l + cut},${t}L${r - cut * 0.4},${t}L${r},${t + cut}L${r},${b - cut * 0.7}L${r - cut},${b}L${Math.max(at, at + way * tail * 0.9)},${b}L${left ? at - tail * 0.2 : at + tail * 0.2},${b + tail}L${Math.min(at, at + way * tail * 0.9)},${b}L${l + cut * 0.5},${b}L${l},${b - cut}L${l},${t + cut * 0.6}Z`,
          fill,
          { ink: fill === 'ink' ? 'paper' : 'ink', width: unit * 0.2 },
        );
      }),
      ...set.tab.layers,
      ...lead.layers,
      ...set.foot.layers,
    ],
    lines: [...set.tab.lines, ...lead.lines, ...headline.lines, ...set.foot.lines],
  };
}
