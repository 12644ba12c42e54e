/** How a detail fits its slots: in which size, or why not. Runs in the browser too. */
import type { LocalKind } from './box.ts';
import type { Slot, SlotTable } from './table.ts';
import { plainLine, winAnsi } from './winansi.ts';

/** Sizes in pt: below 7 nobody reads it on paper, and above 28 it shouts down the sheet. */
export const floor = 7;
export const ceiling = 28;

/** How much of a slot's height the size of type may be; with `rise`, descenders and accents stay inside. */
const fill = 0.8;

/** How far the baseline stands above the slot's lower edge, in parts of the size: as far as the font descends, so that words stand on the line one would write on. */
export const rise = 0.2;

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

/** Finds the largest size in pt at which the bytes stand in a slot, or how many letters are too many at the floor. */
export function fit(bytes: readonly number[], [kind, , width, height]: Slot, table: SlotTable): { size: number } | { refusal: Refusal } {
  // Rounded down, so that the last letter never touches the edge.
  const size = Math.floor(Math.min(height * fill, ceiling, (width * 1000) / widthOf(bytes, table)) * 100) / 100;
  if (size >= floor) return { size };
  let fitting = bytes.length;
  while (fitting > 0 && widthOf(bytes.slice(0, fitting), table) * floor > width * 1000) fitting -= 1;
  return { refusal: { kind, over: bytes.length - fitting } };
}
