/** A series to swipe through: a cover, a picture for each step, and at the end what we ask for. All are fitted together, and one picture runs on behind them. */
import { capHeight, widthOf } from '../../../look/measure.ts';
import { light } from '../../../look/tokens.ts';
import type { Composition, Picture } from '../composition.ts';
import type { Step, StepsCopy } from '../copy.ts';
import { HeadlineOverflow } from '../fit.ts';
import type { CardSize } from '../sizes.ts';
import { footBar, ruleOf } from './finish.ts';
import { headlineLeading, stage, type Part, type Stage } from './parts.ts';
import { panorama } from './panorama.ts';
import { numeral, progressBar } from './progress.ts';
import { sheetOf, type Sheet } from './sheet.ts';
import { setWords } from './words.ts';

/** Shares of the height for the picture and of the words' room for the numeral: the first that leave room for the words of every step. */
const ways = [
  { picture: 0.32, numeral: 0.22 },
  { picture: 0.24, numeral: 0.2 },
  { picture: 0.15, numeral: 0.18 },
  { picture: 0.09, numeral: 0 },
] as const;
type Way = (typeof ways)[number];

/** What is the same on all pictures of a series. */
interface Series {
  readonly way: Way;
  /** Sizes of type, in px, in which every step has room. */
  readonly command: number;
  readonly rest: number;
}

/** Composes one picture of a series. @throws HeadlineOverflow when a step has no room even beside the smallest picture */
export function steps(copy: StepsCopy, size: CardSize): Composition {
  const set = stage(copy, size);
  const series = seriesOf(copy, set);
  const sheet = sheetOf(set);
  if (copy.part === 'cover') return finished(copy, set, sheet, series, coverOf(copy, set, sheet, series));
  if (copy.part === 'ask') return finished(copy, set, sheet, series, askOf(copy, set, sheet, series));
  return finished(copy, set, sheet, series, stepOf(copy.step ?? { command: '' }, copy, set, sheet, series));
}

let last: { readonly key: string; readonly series: Series } | undefined;

/** Fits all steps together: the smallest room wins. The pictures of a series are composed one after the other, so the last one is remembered. */
function seriesOf(copy: StepsCopy, set: Stage): Series {
  const { slide: _slide, progress: _progress, part: _part, step: _step, ...shared } = copy;
  const key = JSON.stringify([shared, set.size]);
  if (last?.key !== key) last = { key, series: fitSeries(copy, set) };
  return last.series;
}

function fitSeries(copy: StepsCopy, set: Stage): Series {
  const sheet = sheetOf(set);
  for (const [at, way] of ways.entries()) {
    try {
      const sizes = copy.all.map((step) => {
        const parts = stepOf(step, copy, set, sheet, { way, command: Infinity, rest: Infinity });
        return { command: parts.command, rest: parts.rest };
      });
      const command = Math.min(...sizes.map((one) => one.command));
      const rest = Math.min(...sizes.map((one) => one.rest));
      // A smaller command may leave more for the rest, never less.
      return { way, command, rest };
    } catch (error) {
      if (!(error instanceof HeadlineOverflow) || at === ways.length - 1) throw error;
    }
  }
  throw new Error('A series has a way.');
}

/** Where the words of a series end, above the picture. */
function endOf({ size, footTop }: Stage, { way }: Series): number {
  return footTop - (footTop - size.safe.y) * way.picture - size.unit * 0.6;
}

interface StepParts extends Part {
  readonly command: number;
  readonly rest: number;
}

/** Sets a step: how far along, of what, its number, its command large, the rest small. */
function stepOf(step: Step, copy: StepsCopy, set: Stage, sheet: Sheet, series: Series): StepParts {
  const { unit, small } = set.size;
  const { ground } = set;
  const { column } = sheet;
  const end = endOf(set, series) - sheet.pad;
  const progress = progressBar(copy, set, sheet);
  const label = {
    font: 'display-600',
    colour: ground.words,
    smallest: small,
    largest: small,
    lines: 2,
    leading: 1.12,
  } as const;
  const title = setWords(copy.title, progress.bottom + unit * 0.7, small * 2.4, column, label, unit);
  const room = end - title.bottom;
  const { numeral: share } = series.way;
  const number: Part =
    share === 0
      ? { ...title, layers: [], lines: [] }
      : numeral(copy, title.bottom + unit * 0.7, Math.min(room * share, unit * 5), set, sheet);
  const from = number.bottom + unit * 0.75;
  const place = (top: number, largest: number): Part & { readonly size: number } =>
    step.rest === undefined
      ? { layers: [], lines: [], bottom: top - unit * 0.5, size: Infinity }
      : setWords(
          step.rest,
          top,
          end - top,
          column,
          { ...label, largest: Math.max(small, largest), lines: 10, leading: 1.14 },
          unit,
        );
  // The rest in its smallest type says how much the command may take, up to two thirds.
  const rest = step.rest === undefined ? 0 : Math.max(place(from, small).bottom - from + unit * 0.6, (end - from) / 3);
  const command = setWords(
    step.command,
    from,
    end - from - rest,
    column,
    {
      font: 'display-800',
      colour: ground.words,
      smallest: small * 1.1,
      largest: Math.min(column.width * 0.17, series.command),
      lines: 4,
      leading: 0.98,
    },
    unit,
  );
  const most = Math.min(small * 1.4, Math.max(small, command.size * 0.62), series.rest);
  const after = place(command.bottom + unit * 0.5, most);
  return {
    layers: [...progress.layers, ...number.layers],
    lines: [...progress.lines, ...title.lines, ...number.lines, ...command.lines, ...after.lines],
    bottom: end,
    command: command.size,
    rest: after.size,
  };
}

/** The cover: the title as large as it goes, how many steps follow, and an arrow that leads on. */
function coverOf(copy: StepsCopy, set: Stage, sheet: Sheet, series: Series): Part {
  const { unit, small, width } = set.size;
  const { ground } = set;
  const { column } = sheet;
  const end = endOf(set, series) - sheet.pad;
  const high = Math.round(small * 1.9);
  const title = setWords(
    copy.title,
    sheet.top,
    end - high - unit * 0.9 - sheet.top,
    column,
    {
      font: 'display-800',
      colour: ground.words,
      smallest: small * 1.4,
      largest: column.width * 0.22,
      lines: set.size.lines + 1,
      leading: headlineLeading,
    },
    unit,
  );
  const size = small * 1.25;
  const baseline = end - high + (high + capHeight * size) / 2;
  const words = widthOf(copy.progress, 'display-800') * size;
  const x = column.left + unit * 0.7;
  // The arrow leads over the edge, to the next picture.
  const from = x + words + unit * 0.8;
  const shaft = Math.round(unit * 0.34);
  const middle = Math.round(end - high / 2);
  const arrow: Picture = {
    points: true,
    x: 0,
    y: Math.round(end - high),
    width,
    height: high,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${high}" viewBox="0 0 ${width} ${high}"><path fill="${ground.numeral}" d="M${Math.round(from)},${middle - Math.round(end - high) - shaft / 2}H${width - unit * 2.2}V${high * 0.16}L${width - unit * 0.7},${high / 2}L${width - unit * 2.2},${high * 0.84}V${middle - Math.round(end - high) + shaft / 2}H${Math.round(from)}Z"/></svg>`,
  };
  return {
    layers: [
      { x: column.left, y: Math.round(end - high), width: width - column.left, height: high, colour: ground.block },
      arrow,
    ],
    lines: [...title.lines, { text: copy.progress, font: 'display-800', size, colour: ground.numeral, x, baseline }],
    bottom: end,
  };
}

/** The last picture: what we ask for, and the address large. */
function askOf(copy: StepsCopy, set: Stage, sheet: Sheet, series: Series): Part {
  const { unit, small } = set.size;
  const { ground } = set;
  const { column } = sheet;
  const end = endOf(set, series) - sheet.pad;
  const { command = '', rest = '' } = copy.step ?? {};
  const progress = progressBar(copy, set, sheet);
  const address = Math.min(small * 1.7, (column.width - unit * 1.2) / widthOf(rest, 'display-600'));
  const high = Math.round(address * 1.9);
  const ask = setWords(
    command,
    progress.bottom + unit,
    end - high - unit * 2 - progress.bottom,
    column,
    {
      font: 'display-800',
      colour: ground.words,
      smallest: small * 1.2,
      largest: column.width * 0.2,
      lines: set.size.lines + 1,
      leading: headlineLeading,
    },
    unit,
  );
  const top = Math.round(end - high);
  return {
    layers: [...progress.layers, { x: column.left, y: top, width: column.width, height: high, colour: ground.block }],
    lines: [
      ...progress.lines,
      ...ask.lines,
      {
        text: rest,
        font: 'display-600',
        size: address,
        colour: ground.numeral,
        x: column.left + (column.width - widthOf(rest, 'display-600') * address) / 2,
        baseline: top + (high + capHeight * address) / 2,
      },
    ],
    bottom: end,
  };
}

/** Finishes a picture: the sheet of words at one height on all, and its part of the panorama. */
function finished(copy: StepsCopy, set: Stage, sheet: Sheet, series: Series, part: Part): Composition {
  const { size, ground, tab, foot, footTop } = set;
  const { width, height, unit } = size;
  const top = Math.round(endOf(set, series) + unit * (sheet.pad ? 0.3 : 0));
  const rule = ruleOf(size);
  return {
    width,
    height,
    layers: [
      { x: 0, y: 0, width, height, colour: ground.panel },
      panorama(copy, { x: 0, y: top, width, height: footTop - top }),
      { x: 0, y: top, width, height: rule, colour: ground.panel === light.ink ? light.paper : light.ink },
      ...(ground.bar === light.paper ? [{ x: 0, y: footTop - rule, width, height: rule, colour: light.ink }] : []),
      footBar(set),
      ...tab.layers,
      ...sheet.layers(endOf(set, series) - unit * (sheet.pad ? 0.5 : 0)),
      ...part.layers,
      ...foot.layers,
    ],
    lines: [...tab.lines, ...part.lines, ...foot.lines],
  };
}
