/** The band: headline above, the picture below it from side to side. The plainest design, with the most room for words. */
import type { Composition } from '../composition.ts';
import type { CardSize } from '../sizes.ts';
import { HeadlineOverflow } from '../fit.ts';
import { finish, sideBySide } from './finish.ts';
import { grounds } from './grounds.ts';
import { leadOf, type PosterCopy } from './lead.ts';
import { headlineLeading, stage, type Stage } from './parts.ts';
import { setWords } from './words.ts';

/** The picture keeps at least this share of the height between the upper edge and the foot. */
const pictureShare = 0.3;

/** Composes a band for any size. Where the sides may be cropped, the words stand in the middle, and many of them on a panel. @throws HeadlineOverflow */
export function band(copy: PosterCopy, size: CardSize): Composition {
  const set = stage(copy, size);
  if (!set.column.centred) return across(copy, set);
  try {
    return across(copy, set);
  } catch (error) {
    if (!(error instanceof HeadlineOverflow)) throw error;
    return onPanel(copy, set);
  }
}

function across(copy: PosterCopy, set: Stage): Composition {
  const { size } = set;
  const { footTop, column, ground } = set;
  const lead = leadOf(copy, set);
  const least = (footTop - size.safe.y) * pictureShare;
  const setting = {
    font: 'display-800',
    colour: ground.headline,
    smallest: size.smallest,
    largest: column.width * 0.32,
    lines: size.lines,
    leading: headlineLeading,
    ...(ground.strip ? { strip: ground.strip } : {}),
  } as const;
  const headline = setWords(
    copy.headline,
    lead.bottom,
    footTop - least - size.unit - lead.bottom,
    column,
    setting,
    size.unit,
  );
  return finish(set, copy, [lead, headline], headline.bottom + size.unit);
}

/** Many words on a low card: a panel from the upper edge to the foot, and the picture on both sides of it. */
function onPanel(copy: PosterCopy, set: Stage): Composition {
  const { size, column, footTop } = set;
  // A strip behind each of many lines would be one field: then it is one.
  const ground = set.ground.strip ? grounds.ink : set.ground;
  const plain = { ...set, ground };
  const lead = leadOf(copy, plain);
  const end = footTop - size.unit * 0.7;
  const headline = setWords(
    copy.headline,
    lead.bottom,
    end - lead.bottom,
    column,
    {
      font: 'display-800',
      colour: ground.headline,
      smallest: size.small * 1.1,
      largest: column.width * 0.16,
      lines: size.lines + 2,
      leading: headlineLeading + 0.03,
    },
    size.unit,
  );
  const down = Math.max(0, end - headline.bottom) / 2;
  return sideBySide(plain, copy, [
    lead,
    { layers: [], lines: headline.lines.map((line) => ({ ...line, baseline: line.baseline + down })) },
  ]);
}
