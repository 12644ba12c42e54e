/** The urgent card: tape around it, because something can still be done. */
import { light } from '../../../look/tokens.ts';
import { polygon } from '../../../look/geometry.ts';
import type { Composition, Picture } from '../composition.ts';
import type { CardSize } from '../sizes.ts';
import { isCovered, picture, ruleOf } from './finish.ts';
import { leadOf, type PosterCopy } from './lead.ts';
import { headlineLeading, stage } from './parts.ts';
import { setWords } from './words.ts';

const pictureShare = 0.26;

/** Composes it for any size: tape at all edges, on a story only across, and on a preview above and below. @throws HeadlineOverflow */
export function urgent(copy: PosterCopy, size: CardSize): Composition {
  const { unit, safe, width, height } = size;
  const plain = stage({ ...copy, ground: 'ink' }, size);
  const covered = isCovered(size);
  const breadth = Math.round(unit * 0.95);
  // Within the tape all keeps away from it.
  const push = Math.round(breadth * 0.9);
  const moved = <Place extends { y?: number; baseline?: number }>(places: readonly Place[], by: number): Place[] =>
    places.map((place) => ({
      ...place,
      ...(place.y === undefined ? {} : { y: place.y + by }),
      ...(place.baseline === undefined ? {} : { baseline: place.baseline + by }),
    }));
  const set = { ...plain, top: plain.top + push };
  const { ground, column, foot } = set;
  const footTop = set.footTop - (covered ? 0 : breadth);
  const lead = leadOf(copy, set);
  const least = (footTop - safe.y) * pictureShare;
  const headline = setWords(
    copy.headline,
    lead.bottom,
    footTop - least - unit - lead.bottom,
    column,
    {
      font: 'display-800',
      colour: ground.headline,
      smallest: size.smallest * 0.9,
      largest: column.width * 0.25,
      lines: size.lines,
      leading: headlineLeading,
    },
    unit,
  );
  const top = Math.round(headline.bottom + unit);
  const bottom = covered ? height : footTop;
  const tapeTop = covered ? safe.y - breadth : 0;
  const rule = ruleOf(size);
  return {
    width,
    height,
    layers: [
      { x: 0, y: 0, width, height, colour: light.ink },
      picture(copy, { x: 0, y: top, width, height: bottom - top, until: footTop }),
      { x: 0, y: top, width, height: rule, colour: light.paper },
      { x: 0, y: footTop, width, height: foot.bottom - plain.footTop, colour: light.paper },
      { x: 0, y: footTop - rule, width, height: rule, colour: light.ink },
      tapeAcross(width, breadth, tapeTop),
      ...(covered
        ? [tapeAcross(width, breadth, top)]
        : [
            tapeAcross(width, breadth, height - breadth),
            tapeDown(height, breadth, 0),
            tapeDown(height, breadth, width - breadth),
          ]),
      ...moved(set.tab.layers, push),
      ...lead.layers,
      ...moved(foot.layers, footTop - plain.footTop),
    ],
    lines: [
      ...moved(set.tab.lines, push),
      ...lead.lines,
      ...headline.lines,
      ...moved(foot.lines, footTop - plain.footTop),
    ],
  };
}

/** Slanted stripes of ink on paper, as on the tape that closes a street. */
function tapeAcross(width: number, height: number, y: number): Picture {
  const step = height * 2;
  const stripes = Array.from({ length: Math.ceil(width / step) + 2 }, (_, index) => {
    const x = (index - 1) * step;
    return polygon([x, height], [x + height, 0], [x + 2 * height, 0], [x + height, height]);
  });
  return tape({ x: 0, y, width, height }, stripes);
}

/** The same, along an edge. */
function tapeDown(height: number, width: number, x: number): Picture {
  const step = width * 2;
  const stripes = Array.from({ length: Math.ceil(height / step) + 2 }, (_, index) => {
    const y = (index - 1) * step;
    return polygon([0, y + width], [width, y], [width, y + width], [0, y + 2 * width]);
  });
  return tape({ x, y: 0, width, height }, stripes);
}

function tape(box: { x: number; y: number; width: number; height: number }, stripes: readonly string[]): Picture {
  const { width, height } = box;
  return {
    ...box,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><path fill="${light.paper}" d="M0,0h${width}v${height}h${-width}z"/><path fill="${light.ink}" d="${stripes.join('')}"/></svg>`,
  };
}
