/** The quote: one line of our own, as large as it goes, and the text in which it stands. */
import type { Composition, Field } from '../composition.ts';
import type { QuoteCopy } from '../copy.ts';
import type { CardSize } from '../sizes.ts';
import { finish, setWords, stage } from './parts.ts';
import { sheetOf } from './sheet.ts';

/** The picture below keeps at least this share of the height. */
const pictureShare = 0.17;

/** Composes a quote for any size. @throws HeadlineOverflow */
export function quote(copy: QuoteCopy, size: CardSize): Composition {
  const set = stage(copy, size);
  const { unit, small, safe, smallest } = size;
  const { ground, footTop } = set;
  const sheet = sheetOf(set);
  const { column } = sheet;
  const least = column.centred ? 0 : (footTop - safe.y) * pictureShare;
  const end = footTop - least - unit * 0.55 - sheet.pad;
  const bar: Field = {
    x: column.left,
    y: sheet.top,
    width: column.centred ? column.width : Math.round(unit * 3.2),
    height: Math.round(unit * 0.42),
    colour: ground.rule,
  };
  const from = bar.y + bar.height + Math.round(unit * 0.75);
  // The title is set twice: first to see how much room it leaves.
  const place = (top: number) =>
    setWords(
      copy.title,
      top,
      small * 2.3,
      column,
      { font: 'display-600', colour: ground.words, smallest: small, largest: small, lines: 2, leading: 1.12 },
      unit,
    );
  const words = setWords(
    copy.quote,
    from,
    end - place(0).bottom - unit * 0.75 - from,
    column,
    {
      font: 'display-800',
      colour: ground.words,
      smallest: column.centred ? small * 1.1 : smallest * 0.72,
      largest: column.width * 0.2,
      lines: size.lines + 3,
      leading: 0.99,
    },
    unit,
  );
  const title = place(words.bottom + unit * 0.55);
  const bottom = title.bottom + sheet.pad;
  return finish(
    set,
    copy,
    [{ layers: [...sheet.layers(bottom), bar], lines: [] }, words, title],
    column.centred ? 'wings' : bottom + unit * (sheet.pad ? 0.9 : 0.55),
  );
}
