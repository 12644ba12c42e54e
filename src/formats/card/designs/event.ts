/** The invitation: what it is, the date as large as it goes, hours and place; or that the date is to be announced, and whom to ask. */
import type { Composition } from '../composition.ts';
import type { EventCopy } from '../copy.ts';
import type { CardSize } from '../sizes.ts';
import { finish, setWords, stage } from './parts.ts';

const pictureShare = 0.2;

/** Composes an invitation for any size. @throws HeadlineOverflow */
export function event(copy: EventCopy, size: CardSize): Composition {
  const set = stage(copy, size);
  const { unit, small, safe } = size;
  const { ground, footTop, column } = set;
  const end = column.centred ? footTop + unit * 0.4 : footTop - (footTop - safe.y) * pictureShare;
  const pad = Math.round(unit * (column.centred ? 0.5 : 0.75));
  const inner = { ...column, left: column.left + pad, width: column.width - 2 * pad };
  const detailLines = copy.details.length + 1;
  const boxed = small * 1.2 * detailLines + 3 * pad;
  const headline = setWords(
    copy.headline,
    set.top,
    (end - set.top - boxed) * 0.5,
    column,
    {
      font: 'display-800',
      colour: ground.headline,
      smallest: Math.max(small * 1.1, size.smallest * 0.6),
      largest: column.width * 0.19,
      lines: 3,
      leading: 0.97,
      ...(ground.strip ? { strip: ground.strip } : {}),
    },
    unit,
  );
  const boxTop = Math.round(headline.bottom + unit * 0.9);
  const dateTop = boxTop + pad * 1.15;
  const date = setWords(
    copy.date,
    dateTop,
    end - unit - dateTop - small * 1.2 * detailLines - pad,
    inner,
    {
      font: 'display-800',
      colour: ground.barWords,
      smallest: small * 1.1,
      largest: inner.width * 0.2,
      lines: 3,
      leading: 0.95,
    },
    unit,
  );
  let bottom = date.bottom + unit * 0.2;
  const details = copy.details.map((words) => {
    const part = setWords(
      words,
      bottom + unit * 0.3,
      small * 2.4,
      inner,
      { font: 'display-600', colour: ground.barWords, smallest: small, largest: small * 1.1, lines: 2, leading: 1.12 },
      unit,
    );
    bottom = part.bottom;
    return part;
  });
  const box = {
    x: column.left,
    y: boxTop,
    width: column.width,
    height: Math.round(bottom + pad * 0.8) - boxTop,
    colour: ground.bar,
  };
  return finish(
    set,
    copy,
    [headline, { layers: [box], lines: [] }, date, ...details],
    column.centred ? 'wings' : box.y + box.height + unit * 0.9,
  );
}
