/** Fits a headline into its box: the largest size at which it stands in few enough lines, broken by its sense. */
import type { Language } from '../../i18n/languages.ts';
import { unbreakable } from '../../i18n/joins.ts';
import { parted } from '../../i18n/segments.ts';
import { bestSized, settingsOf, type Measure, type Setting } from '../../look/lines.ts';

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
  /** The words that do not fit, as they were given to be set. */
  readonly text: string;
  constructor(text: string, linesNeeded: number, linesAllowed: number, tooWide?: string) {
    super(`The headline needs ${linesNeeded} lines and has ${linesAllowed}.`);
    this.name = 'HeadlineOverflow';
    this.text = text;
    this.linesNeeded = linesNeeded;
    this.linesAllowed = linesAllowed;
    if (tooWide !== undefined) this.tooWide = tooWide;
  }
}

/**
 * Sets a headline: as large as it goes, but for lines that break against its sense.
 * @param text one sentence or two, spaces folded; a no-break space and a new line are what `settingsOf` takes them for
 * @param measure the same function for the same type
 * @throws HeadlineOverflow
 */
export function fitHeadline(text: string, language: Language, box: HeadlineBox, measure: Measure): Fit {
  const sizeOf = ({ width, lines }: Setting): number =>
    Math.floor(Math.min(box.largest, box.width / width, box.height / (lines.length * box.leading)));
  const fitting = settingsOf(text, language, measure, box.lines).filter((set) => sizeOf(set) >= box.smallest);
  const fewest = Math.min(...fitting.map(({ lines }) => lines.length));
  // Small words leave the room to what is large.
  const roomy = fitting.filter(({ lines }) => box.largest > box.smallest || lines.length === fewest);
  const chosen = bestSized(roomy, sizeOf);
  if (chosen) return chosen;
  const pieces = unbreakable(parted(text, language));
  const room = box.width / box.smallest;
  const tooWide = pieces.find((piece) => measure(piece) > room);
  const allowed = Math.min(box.lines, Math.floor(box.height / (box.smallest * box.leading)));
  throw new HeadlineOverflow(text, countLines(pieces, measure, room), allowed, tooWide);
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
