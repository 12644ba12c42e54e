/** The poster: kicker, headline, the document's own picture, and at the foot who speaks and where to read on. */
import type { Composition } from '../composition.ts';
import type { PosterCopy } from '../copy.ts';
import type { CardSize } from '../sizes.ts';
import { both } from './both.ts';
import { finish, headlineLeading, setWords, stage } from './parts.ts';

/** The picture keeps at least this share of the height between the upper edge and the foot. */
const pictureShare = 0.3;

/**
 * Composes a poster for any size. Where the sides may be cropped, the words stand in the middle.
 * @throws HeadlineOverflow
 */
export function poster(copy: PosterCopy, size: CardSize): Composition {
  if (copy.second) return both(copy, copy.second, size);
  const set = stage(copy, size);
  const { top, footTop, column, ground } = set;
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
  const headline = setWords(copy.headline, top, footTop - least - size.unit - top, column, setting, size.unit);
  return finish(set, copy, [headline], headline.bottom + size.unit);
}
