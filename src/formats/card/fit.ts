/** Fits a headline into its box: the largest size at which it stands in few enough lines, and the lines of even weight. */

/** The room a headline has. */
export interface HeadlineBox {
  /** px */
  readonly width: number;
  /** px */
  readonly height: number;
  /** Most lines. */
  readonly lines: number;
  /** Sizes of type allowed, in px. */
  readonly smallest: number;
  readonly largest: number;
  /** From baseline to baseline, in em. */
  readonly leading: number;
}

/** A headline in its lines. */
export interface Fit {
  /** px, a whole number */
  readonly size: number;
  readonly lines: readonly string[];
}

/** Thrown when a headline does not fit even at the smallest size. */
export class HeadlineOverflow extends Error {
  /** At the smallest size; may be within the lines allowed when a word is too wide. */
  readonly linesNeeded: number;
  /** By the box, or by its height. */
  readonly linesAllowed: number;
  /** A word that is wider than the box by itself. */
  readonly tooWide?: string;
  constructor(linesNeeded: number, linesAllowed: number, tooWide?: string) {
    super(`The headline needs ${linesNeeded} lines and has ${linesAllowed}.`);
    this.name = 'HeadlineOverflow';
    this.linesNeeded = linesNeeded;
    this.linesAllowed = linesAllowed;
    if (tooWide !== undefined) this.tooWide = tooWide;
  }
}

/** Measures one line, in em. */
export type Measure = (text: string) => number;

/** Longest quotation, in characters, that is kept on one line. */
const shortQuotation = 18;

/** A headline may give up this share of its size for better lines. */
const patience = 0.08;

/**
 * Sets a headline.
 * @param text one sentence or two, spaces folded
 * @throws HeadlineOverflow
 */
export function fitHeadline(text: string, box: HeadlineBox, measure: Measure): Fit {
  const pieces = unbreakable(text);
  const widths = lineWidths(pieces, measure);
  const room = box.width / box.smallest;
  const candidates = Array.from({ length: Math.min(box.lines, pieces.length) }, (_, index) =>
    setIn(index + 1, pieces, widths, box, measure),
  ).filter((set) => set.size >= box.smallest);
  const largest = Math.max(...candidates.map((set) => set.size));
  const chosen = candidates
    .filter((set) => set.size >= largest * (1 - patience))
    .sort((a, b) => a.cost - b.cost || b.size - a.size)[0];
  if (chosen) return { size: chosen.size, lines: chosen.lines };
  const tooWide = pieces.find((piece) => measure(piece) > room);
  const allowed = Math.min(box.lines, Math.floor(box.height / (box.smallest * box.leading)));
  throw new HeadlineOverflow(countLines(pieces, measure, room), allowed, tooWide);
}

/**
 * Cuts a text into the pieces between which a line may end. An opening mark never ends a line and a closing one never
 * begins it, even where a writer put a space; a short quotation stays whole; a dash stays with the word before it.
 */
export function unbreakable(text: string): string[] {
  const pieces: string[] = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const before = pieces.at(-1);
    const joins =
      before !== undefined &&
      (/[¿¡«“‘(]$/.test(before) ||
        /^[»”’)?!.,:;…]+$/.test(word) ||
        /^[–—]/.test(word) ||
        inShortQuotation(before, text));
    if (joins) pieces[pieces.length - 1] = `${before} ${word}`;
    else pieces.push(word);
  }
  return pieces;
}

/** Says whether a piece opens a quotation that is short and not closed yet. */
function inShortQuotation(piece: string, text: string): boolean {
  const at = Math.max(piece.lastIndexOf('«'), piece.lastIndexOf('“'));
  if (at < 0 || /[»”]/.test(piece.slice(at))) return false;
  const from = text.indexOf(piece.slice(at));
  const length = text.slice(from).search(/[»”]/);
  return length > 0 && length <= shortQuotation;
}

type LineWidth = (from: number, to: number) => number;

/** Adds up the width of any run of pieces, in em; kerning across a space is left to the final measure. */
function lineWidths(pieces: readonly string[], measure: Measure): LineWidth {
  const space = measure(' ');
  const ends = [0];
  for (const piece of pieces) ends.push((ends.at(-1) ?? 0) + measure(piece) + space);
  return (from, to) => (ends[to] ?? 0) - (ends[from] ?? 0) - space;
}

interface LineSetting {
  readonly size: number;
  readonly lines: readonly string[];
  readonly cost: number;
}

/** Sets the pieces in exactly so many lines: finds the narrowest measure that holds them, then the best lines in one a little wider. */
function setIn(
  count: number,
  pieces: readonly string[],
  width: LineWidth,
  box: HeadlineBox,
  measure: Measure,
): LineSetting {
  const sizeFor = (widest: number): number =>
    Math.min(box.largest, box.width / widest, box.height / (count * box.leading));
  const narrowest = best(count, pieces.length, width, Math.max).cost;
  const allowed = Math.max(
    narrowest,
    Math.min(box.width / box.smallest, box.width / sizeFor(narrowest) / (1 - patience)),
  );
  const weigh = (from: number, to: number): number =>
    width(from, to) > allowed + 1e-9 ? Infinity : lineCost(pieces, from, to, width(from, to) / allowed);
  const { cost, ends } = best(count, pieces.length, weigh, (a, b) => a + b);
  const lines = ends.map((end, index) => pieces.slice(ends[index - 1] ?? 0, end).join(' '));
  return { size: Math.floor(sizeFor(Math.max(...lines.map(measure)))), lines, cost: cost / count };
}

/** What is wrong with a line: how much of the measure it leaves empty, a weak word at its end, a sentence that begins there. */
function lineCost(pieces: readonly string[], from: number, to: number, filled: number): number {
  const last = to === pieces.length;
  const end = pieces[to - 1] ?? '';
  const empty = (1 - filled) ** 2;
  if (last) return to - from === 1 && from > 0 ? empty + (filled < 0.4 ? 0.4 : 0.12) : empty;
  const sentenceEnds = /[.!?…:]["”»]?$/.test(end);
  const sentenceBegins = to - from > 1 && /[.!?…]["”»]?$/.test(pieces[to - 2] ?? '');
  const weak = [...end].length <= 2 && !sentenceEnds;
  const alone = from === 0 && to === 1 && !sentenceEnds && filled < 0.6;
  return (sentenceEnds ? empty * 0.6 : empty) + (weak ? 0.07 : 0) + (alone ? 0.2 : 0) + (sentenceBegins ? 0.12 : 0);
}

/** Finds where the lines end so that their costs, joined, are least. Headlines are short; every cut is tried once. */
function best(
  count: number,
  length: number,
  cost: (from: number, to: number) => number,
  join: (a: number, b: number) => number,
): { cost: number; ends: number[] } {
  let row = Array.from({ length: length + 1 }, (_, to) => ({ cost: to === 0 ? Infinity : cost(0, to), ends: [to] }));
  for (let line = 2; line <= count; line += 1) {
    row = row.map((_, to) => {
      let found = { cost: Infinity, ends: [to] };
      for (let from = 1; from < to; from += 1) {
        const before = row[from];
        const joined = before ? join(before.cost, cost(from, to)) : Infinity;
        if (before && joined < found.cost) found = { cost: joined, ends: [...before.ends, to] };
      }
      return found;
    });
  }
  return row[length] ?? { cost: Infinity, ends: [] };
}

/** Counts the lines a text takes when each is filled. */
function countLines(pieces: readonly string[], measure: Measure, room: number): number {
  let lines = 1;
  let line = '';
  for (const piece of pieces) {
    const longer = line === '' ? piece : `${line} ${piece}`;
    if (line !== '' && measure(longer) > room) {
      lines += 1;
      line = piece;
    } else line = longer;
  }
  return lines;
}
