/** The fact: one figure as wide as the card, what it counts, who says so and for when; where it is a share, a thousand people show it. */
import { light } from '../../../look/tokens.ts';
import type { Composition, Field } from '../composition.ts';
import type { FactCopy } from '../copy.ts';
import type { CardSize } from '../sizes.ts';
import { crowdChart, shareOf } from './crowd-chart.ts';
import { footBar, isCovered, picture, ruleOf } from './finish.ts';
import { stage } from './parts.ts';
import { setBlock } from './block.ts';
import { setWords } from './words.ts';

/** The drawing has at least this share of the height between the upper edge and the foot; a share that is drawn more. */
const pictureShare = 0.2;
const chartShare = 0.34;

/** Composes a fact for any size. @throws HeadlineOverflow */
export function fact(copy: FactCopy, size: CardSize): Composition {
  // A figure as wide as the card stands on red without a strip, but not the small words below it.
  const set = stage({ ...copy, ground: copy.ground === 'red' ? 'light' : copy.ground }, size);
  const { unit, small, safe, width, height } = size;
  const { ground, column, footTop } = set;
  const share = shareOf(copy.figure);
  const least = (footTop - safe.y) * (share === undefined ? pictureShare : chartShare);
  const end = footTop - least - unit * 0.9;
  const figure = setBlock(copy.figure, column, {
    top: set.top,
    height: (end - set.top) * 0.5,
    colour: copy.ground === 'red' ? light.red : ground.figure,
    smallest: Math.max(small * 1.5, size.large),
    lines: 2,
    gap: unit * 0.4,
  });
  const rule: Field = {
    x: column.left,
    y: Math.round(figure.bottom + unit * 0.6),
    width: column.width,
    height: Math.round(unit * 0.3),
    colour: copy.ground === 'red' ? light.ink : ground.rule,
  };
  const from = rule.y + rule.height + unit * 0.75;
  const place = (top: number) =>
    setWords(
      copy.source,
      top,
      small * 2.4,
      column,
      { font: 'display-600', colour: ground.words, smallest: small, largest: small, lines: 2, leading: 1.12 },
      unit,
    );
  const counts = setWords(
    copy.counts,
    from,
    end - place(0).bottom - unit * 0.5 - from,
    column,
    {
      font: 'display-800',
      colour: ground.words,
      smallest: small * 1.05,
      largest: column.width * 0.1,
      lines: 5,
      leading: 1.02,
    },
    unit,
  );
  const source = place(counts.bottom + unit * 0.5);
  const top = Math.round(source.bottom + unit * 0.7);
  const below = isCovered(size) ? height : footTop;
  const box = { x: 0, y: top, width, height: below - top };
  const edge = ruleOf(size);
  const chart =
    share === undefined
      ? picture(copy, { ...box, until: footTop })
      : crowdChart(
          { ...box, height: footTop - top },
          share,
          copy.ground === 'light'
            ? { ground: 'ink', on: 'red', off: 'paper' }
            : { ground: 'red', on: 'paper', off: 'ink' },
        );
  return {
    width,
    height,
    layers: [
      { x: 0, y: 0, width, height, colour: ground.panel },
      chart,
      { x: 0, y: top, width, height: edge, colour: ground.panel === light.ink ? light.paper : light.ink },
      ...(ground.bar === light.paper ? [{ x: 0, y: footTop - edge, width, height: edge, colour: light.ink }] : []),
      footBar(set),
      rule,
      ...set.tab.layers,
      ...set.foot.layers,
    ],
    lines: [...set.tab.lines, ...figure.lines, ...counts.lines, ...source.lines, ...set.foot.lines],
  };
}
