/** A sheet of paper laid on a field that is no ground for words; on the others, nothing. */
import type { Field } from '../composition.ts';
import type { Column, Stage } from './parts.ts';

/** Where words stand on a sheet. */
export interface Sheet {
  readonly column: Column;
  /** px */
  readonly top: number;
  /** Space between its edge and the words, in px; 0 where there is none. */
  readonly pad: number;
  /** Its paper, when it is known where it ends. */
  layers(bottom: number): Field[];
}

/** Lays the sheet of a card, below its tab. */
export function sheetOf({ ground, column, top, size, tab }: Stage): Sheet {
  const { sheet } = ground;
  // Where the sides may be cropped the whole panel is the sheet.
  if (sheet === undefined || column.centred) return { column, top, pad: 0, layers: () => [] };
  const pad = Math.round(size.unit * (column.centred ? 0.5 : 0.8));
  const y = tab.bottom;
  return {
    column: { ...column, left: column.left + pad, width: column.width - 2 * pad },
    top: y + Math.round(pad * 1.1),
    pad,
    layers: (bottom) => [{ x: column.left, y, width: column.width, height: Math.round(bottom) - y, colour: sheet }],
  };
}
