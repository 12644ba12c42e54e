/** A plan's pages as a printer takes them: which sides, turned which way, and where each page lies. Pure; it runs in the browser, and says nothing to writers. */
import { roomOf, type Turn } from './local/box.ts';
import type { Frame, Grid, Plan, Size, Slot } from './plan.ts';
import type { Sides } from './variants.ts';

/** The flip for which a plan's backs need no turn. */
export function naturalFlip({ sheet }: Pick<Grid, 'sheet'>): 'long-edge' | 'short-edge' {
  return sheet.height > sheet.width ? 'long-edge' : 'short-edge';
}

/**
 * Turns and picks sides for what a printer can do.
 *
 * `backs` come in the order of the fronts. Most laser printers deliver face down and print what lies face down in the tray; most
 * ink-jets deliver face up and print what lies face up. In both, a stack of fronts that is turned over as a whole, from left to right
 * as one reads it, goes back in with its first sheet on top and its bare side where the ink comes. The page that leads to the files
 * says so (`print.settings.single` in the dictionaries), and to try one sheet first, because a few printers do neither.
 */
export function forPrinter(plan: Plan, sides: Sides): Plan {
  switch (sides) {
    case 'one':
      return plan;
    case 'fronts':
      return pick(plan, (index) => index % 2 === 0);
    case 'backs':
      return pick(plan, (index) => index % 2 === 1);
    default:
      // The other edge sets every back on its head; we do too, and the two cancel out.
      return sides === naturalFlip(plan) ? plan : withBacksTurned(plan);
  }
}

function pick(plan: Plan, wanted: (index: number) => boolean): Plan {
  return {
    ...plan,
    sides: plan.sides.filter((_, index) => wanted(index)),
    marks: plan.marks.filter((_, index) => wanted(index)),
  };
}

function withBacksTurned(plan: Plan): Plan {
  const { width, height } = plan.sheet;
  const back = <T>(list: readonly T[], turn: (one: T) => T): T[] =>
    list.map((one, index) => (index % 2 === 1 ? turn(one) : one));
  return {
    ...plan,
    sides: back(plan.sides, (side) => side.map((slot) => slot && turned(slot, plan.cell)).reverse()),
    marks: back(plan.marks, (marks) =>
      marks.map(({ kind, x1, y1, x2, y2 }) => ({
        kind,
        x1: width - x1,
        y1: height - y1,
        x2: width - x2,
        y2: height - y2,
      })),
    ),
  };
}

/** Turns a slot with its side; the room right of and below the page comes to lie left of and above it. */
function turned(slot: Slot, cell: Size): Slot {
  const { x, y } = slot.shift ?? { x: 0, y: 0 };
  const shift = { x: cell.width - (slot.width ?? cell.width) - x || 0, y: -y || 0 };
  return {
    ...slot,
    turn: (((slot.turn ?? 0) + 180) % 360) as Turn,
    ...(shift.x || shift.y || slot.shift ? { shift } : {}),
  };
}

/** A page where it lies on the sheet: sizes in pt from the sheet's top left corner, as it lies there, turned or not. */
export interface Spot {
  /** Page of the leaf, from 1. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly turn: Turn;
  /** Where the whole page lies, from the spot's corner, where only a part of it is shown. */
  readonly whole?: Frame;
}

/** Works out where each side's pages lie; blanks are left out. */
export function spotsOf(plan: Plan): Spot[][] {
  return plan.sides.map((side) => side.flatMap((slot, index) => (slot ? [spotOf(plan, slot, index)] : [])));
}

function spotOf(
  { cell, origin, columns, gaps }: Plan,
  { page, turn = 0, shift, width = cell.width, height = cell.height, whole }: Slot,
  index: number,
): Spot {
  const x = origin.x + (index % columns) * (cell.width + gaps.x) + (shift?.x ?? 0);
  const y = origin.y + Math.floor(index / columns) * (cell.height + gaps.y) + (shift?.y ?? 0);
  // A quarter turn is its own contrary: what is upright becomes what lies.
  return { page, x, y, ...roomOf({ width, height, turn }), turn, ...(whole ? { whole } : {}) };
}
