/** The telegram: news on a ruled form, and the picture on its stamp. */
import { circle, path } from '../../../look/geometry.ts';
import { light } from '../../../look/tokens.ts';
import type { Composition, Field } from '../composition.ts';
import type { CardSize } from '../sizes.ts';
import { drawn } from './drawn.ts';
import { beside, footBar, isCovered, picture, ruleOf } from './finish.ts';
import { grounds } from './grounds.ts';
import { leadOf, type PosterCopy } from './lead.ts';
import { stage, type Stage } from './parts.ts';
import { setWords } from './words.ts';

/** The stamp has this share of the height between the upper edge and the foot. */
const stampShare = 0.3;

/** Composes a telegram for any size. @throws HeadlineOverflow */
export function telegram(copy: PosterCopy, size: CardSize): Composition {
  const set: Stage = stage({ ...copy, ground: 'light' }, size);
  const { unit, width, height, safe } = size;
  const { footTop, column } = set;
  const centred = column.centred;
  const lead = leadOf(copy, set);
  const line = Math.max(3, Math.round(unit * 0.09));
  const stampHigh = centred ? 0 : (footTop - safe.y) * stampShare;
  const from = lead.bottom + unit * 0.35;
  const headline = setWords(
    copy.headline,
    from,
    footTop - stampHigh - unit * 1.9 - from,
    column,
    {
      font: 'display-800',
      colour: light.ink,
      smallest: size.smallest * 0.86,
      largest: column.width * 0.2,
      lines: size.lines + 1,
      leading: 1.13,
    },
    unit,
  );
  // The rules of the form, one below each line, as far as the stamp.
  const rules = headline.lines.map(({ baseline }): Field => ({
    x: column.left,
    y: Math.round(baseline + headline.size * 0.225),
    width: column.width,
    height: line,
    colour: light.ink,
  }));
  const stampTop = (rules.at(-1)?.y ?? 0) + unit * 1.1;
  const stamp = {
    height: footTop - unit * 0.9 - stampTop,
    width: Math.min(column.width * 0.62, (footTop - unit * 0.9 - stampTop) * 1.32),
  };
  const x = column.left + column.width - stamp.width;
  const edge = Math.round(unit * 0.42);
  const bottom = isCovered(size) ? height : footTop;
  return {
    width,
    height,
    layers: [
      { x: 0, y: 0, width, height, colour: light.paper },
      ...(centred ? wings(copy, size) : []),
      ...rules,
      ...(centred
        ? []
        : [
            drawn({ x: 0, y: stampTop - edge, width, height: bottom - stampTop + edge }, (pen) => {
              const low = stamp.height + edge;
              const holes: string[] = [];
              const gap = edge * 0.95;
              const across = Math.round((stamp.width + 2 * edge) / gap);
              const down = Math.round((stamp.height + 2 * edge) / gap);
              for (let at = 0; at <= across; at += 1)
                for (const y of [0, low + edge])
                  holes.push(circle([x - edge + ((stamp.width + 2 * edge) * at) / across, y], edge * 0.28));
              for (let at = 0; at <= down; at += 1)
                for (const over of [x - edge, x + stamp.width + edge])
                  holes.push(circle([over, ((stamp.height + 2 * edge) * at) / down], edge * 0.28));
              return (
                pen.area(path`M${x - edge},0H${x + stamp.width + edge}V${low + edge}H${x - edge}Z`, 'red') +
                pen.area(holes.join(''), 'paper')
              );
            }),
            picture(copy, { x, y: stampTop, width: stamp.width, height: stamp.height }),
            drawn({ x: 0, y: stampTop - edge, width, height: bottom - stampTop + edge }, (pen) => {
              // The postmark: rings and waves, over the stamp's edge.
              const r = Math.min(stamp.height * 0.34, (x - column.left) * 0.36);
              const [cx, cy] = [column.left + r + line, edge + stamp.height * 0.5];
              const wave = (y: number): string => {
                const to = x + stamp.width * 0.16;
                const start = cx + r * 1.02;
                const quarter = (to - start) / 4;
                return path`M${start},${y}q${quarter / 2},${-unit * 0.5} ${quarter},0t${quarter},0t${quarter},0t${quarter},0`;
              };
              return (
                pen.line(circle([cx, cy], r), 'ink', unit * 0.16) +
                pen.line(circle([cx, cy], r * 0.8), 'ink', unit * 0.08) +
                [-0.5, -0.17, 0.17, 0.5].map((share) => pen.line(wave(cy + r * share), 'ink', unit * 0.13)).join('') +
                star(pen, cx, cy, r * 0.5)
              );
            }),
          ]),
      footBar(set),
      ...set.tab.layers,
      ...lead.layers,
      ...set.foot.layers,
    ],
    lines: [...set.tab.lines, ...lead.lines, ...headline.lines, ...set.foot.lines],
  };
}

function star(pen: Parameters<Parameters<typeof drawn>[1]>[0], x: number, y: number, r: number): string {
  const points = Array.from({ length: 10 }, (_, at) => {
    const angle = (at / 10) * 2 * Math.PI - Math.PI / 2;
    const radius = at % 2 ? r * 0.42 : r;
    return path`${x + Math.cos(angle) * radius},${y + Math.sin(angle) * radius}`;
  });
  return pen.area(`M${points.join('L')}Z`, 'red');
}

/** On a low card the picture looks out on both sides of the form. */
function wings(copy: PosterCopy, size: CardSize): Composition['layers'] {
  const { height, safe } = size;
  const rule = ruleOf(size);
  return [
    beside(copy, size),
    { x: safe.x - rule, y: 0, width: safe.width + 2 * rule, height, colour: grounds.light.bar },
    { x: safe.x, y: 0, width: safe.width, height, colour: light.paper },
  ];
}
