/** Breaks a headline into lines by its sense: every way worth having, with its width and what is wrong with it, for whoever has the room. */
import { words, type Language } from '../i18n/languages.ts';
import { bare, joined, joinsOf, listed, type Join } from '../i18n/joins.ts';
import { endsWithMark } from '../i18n/punctuation.ts';
import { parted } from '../i18n/segments.ts';
import { Recent } from './recent.ts';

/** A headline in lines. */
export interface Setting {
  readonly lines: readonly string[];
  /** Of the widest line, in em. */
  readonly width: number;
  /** What is wrong with its lines; 0 is nothing, and a line that ends with “the” is more than 1. */
  readonly cost: number;
}

/** Measures one line, in em. */
export type Measure = (text: string) => number;

/** How much size weighs against sense: a cost of 1 is worth type that is smaller by a third. */
export const sizeWeight = 2.5;

/** What it costs that a line ends at a join. */
const endCosts: Record<Join['kind'], number> = {
  own: 0,
  sentence: 0,
  clause: 0,
  phrase: 0.02,
  before: 0.08,
  plain: 0.16,
  lean: 0.45,
  number: 0.9,
  capitals: 1.2,
  weak: 1.6,
  name: 4,
};

/** What it costs that a line ends elsewhere than where the writer wants it, and that it does not end there. */
const notWanted = 0.8;

/** What each line more costs. */
const lineCost = 0.02;

/** How much wider than they must be lines are tried, and the steps between two tries: what differs by less is not worth a look. */
const slack = 1.7;
const step = 0.985;

/** So many headlines of a type are remembered. */
const atOnce = 1000;

const known = new WeakMap<Measure, Map<string, Setting[]>>();

/**
 * Lists the ways to set a headline in lines: for each number of lines the best at every width that makes a difference. Each is worked out once.
 * @param text one sentence or several. A no-break space is a join that no line ends at if it can be helped; a new line is a break that the writer wants
 * @param measure the same function for the same type
 * @param most lines
 */
export function settingsOf(text: string, language: Language, measure: Measure, most: number): readonly Setting[] {
  const own = known.get(measure) ?? new Recent<string, Setting[]>(atOnce);
  known.set(measure, own);
  const key = `${language} ${most} ${text}`;
  const found = own.get(key) ?? worthHaving(everySetting(text, language, measure, most));
  own.set(key, found);
  return found;
}

/**
 * Chooses the setting that is largest but for what is wrong with its lines.
 * @param sizeOf the size of type that a setting would have
 * @returns the size and the lines; nothing where there is no setting
 */
export function bestSized(
  settings: readonly Setting[],
  sizeOf: (setting: Setting) => number,
): { readonly size: number; readonly lines: readonly string[] } | undefined {
  const [best] = settings
    .map((setting) => ({ size: sizeOf(setting), lines: setting.lines, cost: setting.cost }))
    .map((sized) => ({ ...sized, cost: sized.cost - sizeWeight * Math.log(sized.size) }))
    .sort((a, b) => a.cost - b.cost || b.size - a.size);
  return best && { size: best.size, lines: best.lines };
}

/** Lists the words with which lines end that lead on to the next one: “the”, «de». */
export function weakEnds(lines: readonly string[], language: Language): string[] {
  const weak = listed(words(language).lines.weak);
  return lines
    .slice(0, -1)
    .filter((line) => !endsWithMark(line))
    .map((line) => line.split(/[ \u00a0]/).at(-1) ?? '')
    .filter((word) => weak.has(bare(word)));
}

function everySetting(text: string, language: Language, measure: Measure, most: number): Setting[] {
  const { pieces, joins } = joinsOf(parted(text, language), words(language).lines);
  const whole = wholeOf(pieces, joins, measure);
  const found: Setting[] = [];
  for (let count = 1; count <= Math.min(most, pieces.length); count += 1) {
    const narrowest = bestEnds(whole, count, (from, to) => whole.width(from, to), Math.max);
    let limit = Math.min(whole.width(0, pieces.length), narrowest.cost * slack);
    while (limit >= narrowest.cost - 1e-9) {
      const most = limit;
      const cost = (from: number, to: number): number =>
        whole.width(from, to) > most + 1e-9 ? Infinity : costOfLine(whole, from, to, most);
      const { ends } = bestEnds(whole, count, cost, (a, b) => a + b);
      const parts = ends.map((end, index) => [ends[index - 1] ?? 0, end] as const);
      const widest = Math.max(...parts.map(([from, to]) => whole.width(from, to)));
      const lines = parts.map(([from, to]) => joined(pieces, joins, from, to));
      found.push({
        lines,
        width: Math.max(...lines.map(measure)),
        cost: round(parts.reduce((sum, [from, to]) => sum + costOfLine(whole, from, to, widest), count * lineCost)),
      });
      if (widest <= narrowest.cost + 1e-9) break;
      limit = Math.max(narrowest.cost, widest * step);
    }
  }
  return found;
}

/** Costs go into files that are compared: no more digits than they are worth. */
function round(cost: number): number {
  return Math.round(cost * 1000) / 1000;
}

/** Leaves out what is no narrower and no better than another in as few lines. */
function worthHaving(found: readonly Setting[]): Setting[] {
  return found.filter(
    (one, index) =>
      !found.some(
        (other, at) =>
          at !== index &&
          other.lines.length <= one.lines.length &&
          other.width <= one.width &&
          other.cost <= one.cost &&
          (at < index || other.lines.length < one.lines.length || other.width < one.width || other.cost < one.cost),
      ),
  );
}

interface Whole {
  readonly count: number;
  /** Before each piece; none before the first. */
  readonly joins: readonly (Join | undefined)[];
  /** Of the pieces from one up to another, in em; kerning across a space is left to the final measure. */
  readonly width: (from: number, to: number) => number;
  /** What is wrong with a line however wide it is. */
  readonly wrong: (from: number, to: number) => number;
}

function wholeOf(pieces: readonly string[], joins: Whole['joins'], measure: Measure): Whole {
  const count = pieces.length;
  const space = measure(' ');
  // After each piece; the last has one too, which no line counts.
  const gap = (to: number): number => (joins[to]?.gap === '' ? 0 : space);
  const ends = [0];
  for (const [index, piece] of pieces.entries()) ends.push((ends.at(-1) ?? 0) + measure(piece) + gap(index + 1));
  const wrong = new Float64Array((count + 1) ** 2);
  for (let from = 0; from < count; from += 1)
    for (let to = from + 1; to <= count; to += 1) wrong[from * (count + 1) + to] = wrongInLine(joins, from, to);
  return {
    count,
    joins,
    width: (from, to) => (ends[to] ?? 0) - (ends[from] ?? 0) - gap(to),
    wrong: (from, to) => wrong[from * (count + 1) + to] ?? Infinity,
  };
}

/** Finds where so many lines end so that their costs, joined, are least. Headlines are short: every cut is tried once. */
function bestEnds(
  { count: length }: Whole,
  lines: number,
  cost: (from: number, to: number) => number,
  join: (a: number, b: number) => number,
): { cost: number; ends: number[] } {
  let row = Array.from({ length: length + 1 }, (_, to) => ({ cost: to === 0 ? Infinity : cost(0, to), ends: [to] }));
  for (let line = 2; line <= lines; line += 1) {
    const above = row;
    row = above.map((_, to) => {
      let best = { cost: Infinity, ends: [to] };
      for (let from = to - 1; from > 0; from -= 1) {
        const before = above[from];
        if (!before || before.cost >= best.cost) continue;
        const joined = join(before.cost, cost(from, to));
        if (joined < best.cost) best = { cost: joined, ends: [...before.ends, to] };
      }
      return best;
    });
  }
  return row[length] ?? { cost: Infinity, ends: [] };
}

/** What is wrong with a line: with its words, with what it leaves empty, and that it is a word alone. */
function costOfLine({ joins, width, wrong, count }: Whole, from: number, to: number, limit: number): number {
  const filled = width(from, to) / limit;
  const [opened, closed] = [isClosing(joins[from]), isClosing(joins[to])];
  const empty = (1 - filled) ** 2 * (closed ? 0.4 : 0.6);
  const single = to - from === 1 && count > 1 && !(opened && closed);
  return wrong(from, to) + empty + (single ? alone(from === 0, to === count, filled, joins[to]) : 0);
}

/** What is wrong with the words of a line: how it ends, and what begins and ends within it. */
function wrongInLine(joins: Whole['joins'], from: number, to: number): number {
  const end = joins[to];
  const [opened, closed] = [isClosing(joins[from]), isClosing(end)];
  let cost = end ? endCosts[end.kind] : 0;
  // Who says where lines end means that they end nowhere else.
  if (end && end.kind !== 'own' && joins.some((join) => join?.kind === 'own')) cost += notWanted;
  for (let at = from + 1; at < to; at += 1) {
    const join = joins[at];
    if (!join) continue;
    if (join.kind === 'own') cost += notWanted;
    else if (isClosing(join)) {
      const last = !joins.slice(at + 1, to).some(isClosing);
      cost += beginsWithin(to - at, at - from, opened, last && !closed) * (join.kind === 'clause' ? 0.7 : 1);
    } else if (join.kind === 'phrase' && !closed && to - at === 1) cost += 0.5;
  }
  return cost;
}

/** Whether a sentence or a clause ends here, or the text begins or ends. */
function isClosing(join: Join | undefined): boolean {
  return join === undefined || join.kind === 'own' || join.kind === 'sentence' || join.kind === 'clause';
}

/** What it costs that a sentence begins within a line: much if it goes on below after a word, something if the end of another stands before it. */
function beginsWithin(begun: number, ended: number, opened: boolean, goesOn: boolean): number {
  const torn = goesOn ? (begun === 1 ? 1.5 : begun === 2 ? 0.7 : 0.3) : 0;
  const tail = opened ? 0 : ended === 1 ? 0.5 : ended === 2 ? 0.3 : 0.15;
  return torn + tail;
}

/** What a line of one word costs that is no sentence of its own: less where the word is about as wide as the lines, or names what follows. */
function alone(first: boolean, last: boolean, filled: number, end: Join | undefined): number {
  if (first && isClosing(end)) return 0.1;
  if (filled > 0.75) return first ? 0.25 : 0.1;
  return first ? 0.7 : last ? 0.5 : 0.4;
}
