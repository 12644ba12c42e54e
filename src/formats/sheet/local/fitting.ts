/** How a detail fits its slots: in which size, or why not. Runs in the browser too. */
import type { LocalKind } from './box.ts';
import type { FormSlot, SlotTable } from './table.ts';
import { plainLine, winAnsi } from './winansi.ts';

/** Sizes in pt: below 7 nobody reads it on paper, below 10 a second line is worth more than one alone, and above 28 it shouts down the sheet. */
const floor = 7;
const enough = 10;
const ceiling = 28;

/** How much of a slot's height the size of type may be; with `rise`, descenders and accents stay inside. */
const fill = 0.8;

/** How far the baseline stands above the slot's lower edge, in parts of the size: as far as the font descends, so that words stand on the line one would write on. */
export const rise = 0.2;

/** Two lines are this many sizes high with what hangs below and stands above them; from baseline to baseline it is one size. */
const fillOfTwo = 1 / 2.15;

/** Why a detail cannot stand on the sheet: letters that the font lacks, or how many are too many. */
export interface Refusal {
  readonly kind: LocalKind;
  readonly characters?: readonly string[];
  readonly over?: number;
}

/** Turns a detail into bytes of WinAnsi, or names the characters that it lacks. */
export function encode(kind: LocalKind, text: string): { bytes: number[] } | { refusal: Refusal } {
  const characters = [...plainLine(text)];
  const missing = characters.filter((character) => !winAnsi.includes(character));
  if (missing.length) return { refusal: { kind, characters: [...new Set(missing)] } };
  return { bytes: characters.map((character) => winAnsi.indexOf(character) + 32) };
}

/** Width of bytes in thousandths of the size. */
function widthOf(bytes: readonly number[], { widths }: SlotTable): number {
  return bytes.reduce((sum, byte) => sum + (widths[byte - 32] ?? 0), 0);
}

/** A detail in its lines, of one size in pt. */
export interface Fitted {
  readonly size: number;
  readonly lines: readonly (readonly number[])[];
}

/** Finds the largest size in pt at which the bytes stand in a slot, in two lines where one alone would be small; or how many letters are too many at the floor. */
export function fit(
  kind: LocalKind,
  bytes: readonly number[],
  slot: FormSlot,
  table: SlotTable,
): Fitted | { refusal: Refusal } {
  const fitted = set(bytes, slot, table);
  if (fitted.size >= floor) return fitted;
  let fitting = bytes.length;
  while (fitting > 0 && set(bytes.slice(0, fitting), slot, table).size < floor) fitting -= 1;
  return { refusal: { kind, over: bytes.length - fitting } };
}

/** Sets bytes in one line or two, however small. */
function set(bytes: readonly number[], [, , width, height]: FormSlot, table: SlotTable): Fitted {
  // Rounded down, so that the last letter never touches the edge.
  const sizeOf = (lines: readonly (readonly number[])[], high: number): number =>
    Math.floor(Math.min(high, ceiling, (width * 1000) / Math.max(...lines.map((line) => widthOf(line, table)))) * 100) /
    100;
  const one = { size: sizeOf([bytes], height * fill), lines: [bytes] };
  if (one.size >= enough) return one;
  const spaces = bytes.flatMap((byte, at) => (byte === 32 ? [at] : []));
  const inTwo = spaces.map((at) => {
    const lines = [bytes.slice(0, at), bytes.slice(at + 1)];
    return {
      size: sizeOf(lines, height * fillOfTwo),
      lines,
      widest: Math.max(...lines.map((line) => widthOf(line, table))),
    };
  });
  // Of one size, those that are most alike.
  const [two] = inTwo.sort((a, b) => b.size - a.size || a.widest - b.widest);
  return two && two.size > one.size ? { size: two.size, lines: two.lines } : one;
}
