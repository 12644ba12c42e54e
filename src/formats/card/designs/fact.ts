/** The fact: one figure as large as the card, what it counts, who says so and for when. */
import type { Composition } from '../composition.ts';
import type { FactCopy } from '../copy.ts';
import type { CardSize } from '../sizes.ts';
import { finish, setWords, stage } from './parts.ts';
import { sheetOf } from './sheet.ts';

const pictureShare = 0.17;

/** Composes a fact for any size. @throws HeadlineOverflow */
export function fact(copy: FactCopy, size: CardSize): Composition {
  const set = stage(copy, size);
  const { unit, small, safe } = size;
  const { ground, footTop } = set;
  const sheet = sheetOf(set);
  const { column } = sheet;
  const end = footTop - (column.centred ? 0 : (footTop - safe.y) * pictureShare) - unit * 0.55 - sheet.pad;
  const tall = (end - sheet.top) * 0.46;
  const figure = setWords(
    copy.figure,
    sheet.top,
    tall / 0.7,
    column,
    { font: 'display-800', colour: ground.figure, smallest: small * 1.5, largest: tall / 0.7, lines: 1, leading: 0.7 },
    unit,
  );
  const rule = {
    x: column.left,
    y: Math.round(
      (figure.lines[0]?.baseline ?? 0) +
        Math.max(unit * 0.65, figure.size * (/[,;/]/.test(copy.figure) ? 0.16 : 0) + unit * 0.2),
    ),
    width: column.width,
    height: Math.round(unit * 0.3),
    colour: ground.rule,
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
    end - place(0).bottom - unit * 0.7 - from,
    column,
    {
      font: 'display-800',
      colour: ground.words,
      smallest: small * 1.05,
      largest: column.width * 0.115,
      lines: 5,
      leading: 1.02,
    },
    unit,
  );
  const source = place(counts.bottom + unit * 0.5);
  const bottom = source.bottom + sheet.pad;
  return finish(
    set,
    copy,
    [{ layers: [...sheet.layers(bottom), rule], lines: [] }, figure, counts, source],
    column.centred ? 'wings' : bottom + unit * (sheet.pad ? 0.9 : 0.55),
  );
}
