/** The news: a band of tape, the day, whether it is still open, the headline, the picture. */
import { light } from '../../../look/tokens.ts';
import { polygon } from '../../../look/pen.ts';
import type { Composition, Picture } from '../composition.ts';
import type { UrgentCopy } from '../copy.ts';
import { capHeight, widthOf } from '../measure.ts';
import type { CardSize } from '../sizes.ts';
import { finish, setWords, startOf, stage, type Part, type Stage } from './parts.ts';

const pictureShare = 0.26;

/** Composes the news for any size. @throws HeadlineOverflow */
export function urgent(copy: UrgentCopy, size: CardSize): Composition {
  const set = stage(copy, size);
  const { unit, safe } = size;
  const { ground, footTop, column } = set;
  const day = dayLine(copy, set);
  const top = day.bottom + unit * 0.8;
  const least = (footTop - safe.y) * pictureShare;
  const setting = {
    font: 'display-800',
    colour: ground.headline,
    smallest: size.smallest,
    largest: column.width * 0.25,
    lines: size.lines,
    leading: 0.97,
    ...(ground.strip ? { strip: ground.strip } : {}),
  } as const;
  const headline = setWords(copy.headline, top, footTop - least - unit * 1.4 - top, column, setting, unit);
  const tapeTop = Math.round(headline.bottom + unit * 0.8);
  const tape = tapeAcross(size.width, Math.round(unit * 0.7), tapeTop);
  return finish(set, copy, [{ layers: [tape], lines: [] }, day, headline], tapeTop + tape.height);
}

/** The day, and whether the matter is open, each on its own field. */
function dayLine({ day, status, open, language }: UrgentCopy, { top, column, size, ground }: Stage): Part {
  const { small, unit } = size;
  const pad = Math.round(small * 0.4);
  const height = Math.round(small * 1.45);
  const says = status.toLocaleUpperCase(language);
  const [dayWide, statusWide] = [widthOf(day, 'display-600') * small, widthOf(says, 'display-600', 0.04) * small];
  const y = Math.round(top - unit * 0.15);
  const gap = Math.round(small * 0.3);
  const [first, second] = [Math.round(dayWide) + 2 * pad, Math.round(statusWide) + 2 * pad];
  const x = Math.round(startOf(first + gap + second, column));
  const baseline = y + (height + capHeight * small) / 2;
  const line = Math.max(4, Math.round(small * 0.12));
  // What is open is a field of colour; what is closed is only outlined.
  const filled = { x: x + first + gap, y, width: second, height };
  const onField = open ? ground.bar : ground.panel === light.red ? light.paper : ground.panel;
  const dayField =
    ground.panel === light.red
      ? [{ x, y, width: first, height, colour: light.paper }]
      : [{ x, y: y + height - line, width: first, height: line, colour: ground.rule }];
  const statusFields =
    open || ground.panel === light.red
      ? [{ ...filled, colour: onField }]
      : [
          { ...filled, colour: ground.headline },
          {
            x: filled.x + line,
            y: y + line,
            width: second - 2 * line,
            height: height - 2 * line,
            colour: ground.panel,
          },
        ];
  return {
    layers: [...dayField, ...statusFields],
    lines: [
      {
        text: day,
        font: 'display-600',
        size: small,
        colour: ground.panel === light.red ? light.ink : ground.headline,
        x: x + pad,
        baseline,
      },
      {
        text: says,
        font: 'display-600',
        size: small,
        spacing: 0.04,
        colour: open ? ground.barWords : ground.panel === light.red ? light.ink : ground.headline,
        x: filled.x + pad,
        baseline,
      },
    ],
    bottom: y + height,
  };
}

/** Slanted stripes of ink on paper, as on the tape that closes a street. */
function tapeAcross(width: number, height: number, y: number): Picture {
  const step = height * 2;
  const stripes = Array.from({ length: Math.ceil(width / step) + 2 }, (_, index) => {
    const x = (index - 1) * step;
    return `<path fill="${light.ink}" d="${polygon([x, height], [x + height, 0], [x + 2 * height, 0], [x + height, height])}"/>`;
  });
  return {
    x: 0,
    y,
    width,
    height,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><path fill="${light.paper}" d="M0,0h${width}v${height}h${-width}z"/>${stripes.join('')}</svg>`,
  };
}
