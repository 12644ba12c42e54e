/** The steps: one picture for each, with its number, its command large, the rest small, and how far along the series one is. */
import type { Composition, Field } from '../composition.ts';
import type { StepsCopy } from '../copy.ts';
import { HeadlineOverflow } from '../fit.ts';
import { capHeight, widthOf } from '../measure.ts';
import type { CardSize } from '../sizes.ts';
import { finish, setWords, startOf, stage, type Part, type Stage } from './parts.ts';
import { sheetOf, type Sheet } from './sheet.ts';

/** Shares of the height for the picture and of the words' room for the numeral: the first that leave room for the words. */
const ways = [
  { picture: 0.15, numeral: 0.26 },
  { picture: 0.1, numeral: 0.18 },
  { picture: 0.07, numeral: 0 },
] as const;

/** Composes one slide for any size. @throws HeadlineOverflow when not even the last way has room */
export function steps(copy: StepsCopy, size: CardSize): Composition {
  const set = stage(copy, size);
  // On a low card the progress is the only number, and the address leads to the title.
  if (set.column.centred) return slide(copy, set, { picture: 0, numeral: 0 });
  for (const way of ways.slice(0, -1)) {
    try {
      return slide(copy, set, way);
    } catch (error) {
      if (!(error instanceof HeadlineOverflow)) throw error;
    }
  }
  return slide(copy, set, ways[2]);
}

function slide(copy: StepsCopy, set: Stage, way: { readonly picture: number; readonly numeral: number }): Composition {
  const { unit, small, safe } = set.size;
  const { ground, footTop } = set;
  const sheet = sheetOf(set);
  const { column } = sheet;
  const end = footTop - (footTop - safe.y) * way.picture - unit * 0.6 - sheet.pad;
  const progress = progressBar(copy, set, sheet);
  const title: Part = column.centred
    ? { ...progress, layers: [], lines: [] }
    : setWords(
        copy.title,
        progress.bottom + unit * 0.7,
        small * 2.4,
        column,
        { font: 'display-600', colour: ground.words, smallest: small, largest: small, lines: 2, leading: 1.12 },
        unit,
      );
  const room = end - title.bottom;
  const number: Part =
    way.numeral === 0
      ? { ...title, layers: [], lines: [] }
      : numeral(copy, title.bottom + unit * 0.7, Math.min(room * way.numeral, unit * 5), set, sheet);
  const from = number.bottom + unit * (column.centred ? 1 : 0.75);
  const { rest: more } = copy;
  const place = (top: number, largest: number): Part =>
    more === undefined
      ? { layers: [], lines: [], bottom: top - unit * 0.5 }
      : setWords(
          more,
          top,
          end - top,
          column,
          { font: 'display-600', colour: ground.words, smallest: small, largest, lines: 10, leading: 1.14 },
          unit,
        );
  // The rest in its smallest type says how much the command may take, up to two thirds.
  const rest = more === undefined ? 0 : Math.max(place(from, small).bottom - from + unit * 0.6, (end - from) / 3);
  const command = setWords(
    copy.command,
    from,
    end - from - rest,
    column,
    {
      font: 'display-800',
      colour: ground.words,
      smallest: small * 1.1,
      largest: column.width * 0.17,
      lines: 4,
      leading: 0.98,
    },
    unit,
  );
  const after = place(command.bottom + unit * 0.5, Math.min(small * 1.4, Math.max(small, command.size * 0.62)));
  const bottom = after.bottom + sheet.pad;
  return finish(
    set,
    copy,
    [{ layers: [...sheet.layers(bottom), ...progress.layers], lines: progress.lines }, title, number, command, after],
    column.centred ? 'wings' : bottom + unit * (sheet.pad ? 0.9 : 0.6),
  );
}

/** A bar for each slide, filled up to this one, and the same in words. */
function progressBar({ slide, slides, progress }: StepsCopy, { ground, size }: Stage, { column, top }: Sheet): Part {
  const { small } = size;
  const words = widthOf(progress, 'display-600') * small;
  const gap = Math.round(small * 0.2);
  const whole = column.width - words - small * 0.6;
  const each = Math.floor((whole - gap * (slides - 1)) / slides);
  const height = Math.round(small * 0.4);
  const baseline = top + capHeight * small;
  const y = Math.round(top + (capHeight * small - height) / 2);
  const layers = Array.from({ length: slides }, (_, index): Field[] => {
    const x = column.left + index * (each + gap);
    if (index < slide) return [{ x, y, width: each, height, colour: ground.rule }];
    const line = Math.max(3, Math.round(small * 0.08));
    return [{ x, y: y + height - line, width: each, height: line, colour: ground.words }];
  }).flat();
  return {
    layers,
    lines: [
      {
        text: progress,
        font: 'display-600',
        size: small,
        colour: ground.words,
        x: column.left + column.width - words,
        baseline,
      },
    ],
    bottom: baseline,
  };
}

/** The number of the step on a block of colour. */
function numeral({ slide }: StepsCopy, top: number, height: number, { ground }: Stage, { column }: Sheet): Part {
  const size = Math.floor(height * 0.98);
  const words = widthOf(String(slide), 'display-800') * size;
  const width = Math.round(Math.max(height * 0.86, words + height * 0.36));
  const x = Math.round(startOf(width, column));
  return {
    layers: [{ x, y: Math.round(top), width, height: Math.round(height), colour: ground.block }],
    lines: [
      {
        text: String(slide),
        font: 'display-800',
        size,
        colour: ground.numeral,
        x: x + (width - words) / 2,
        baseline: Math.round(top) + (Math.round(height) + capHeight * size) / 2,
      },
    ],
    bottom: Math.round(top) + Math.round(height),
  };
}
