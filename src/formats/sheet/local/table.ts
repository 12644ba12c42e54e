/** The table of slots: a line in the file itself that tells a script which objects it may write, and how wide the letters are. */
import type { BoxKind } from './box.ts';

/** One empty Form XObject: what belongs in it or under it, its object number, its width and height in pt. */
export type FormSlot = readonly [kind: BoxKind, object: number, width: number, height: number];

export interface SlotTable {
  readonly slots: readonly FormSlot[];
  /** Object number of the font. */
  readonly font: number;
  /** Widths of the bytes from 32 to 255, in thousandths of the size; 0 where the font has no letter. */
  readonly widths: readonly number[];
  /** Where the cross-reference section of the file starts, in bytes, and how many objects it counts. */
  readonly previous: number;
  readonly size: number;
  /** The entries of the trailer that every update repeats: `/Root 1 0 R/Info …`. */
  readonly trailer: string;
}

/** A comment, so that no reader minds it. */
const mark = '%LocalDetails ';
const latin1 = new TextDecoder('latin1');

/** Writes the table before the file's last words. The PDF must end as pdf-lib ends it, and the table holds ASCII only. */
export function writeTable(pdf: Uint8Array, table: SlotTable): Uint8Array<ArrayBuffer> {
  const end = latin1.decode(pdf).lastIndexOf('startxref');
  const line = new TextEncoder().encode(`${mark}${JSON.stringify(table)}\n`);
  const written = new Uint8Array(pdf.length + line.length);
  written.set(pdf.subarray(0, end));
  written.set(line, end);
  written.set(pdf.subarray(end), end + line.length);
  return written;
}

/** Finds the table; undefined when the file has no slots. */
export function readTable(pdf: Uint8Array): SlotTable | undefined {
  const text = latin1.decode(pdf);
  const start = text.lastIndexOf(mark);
  if (start < 0) return undefined;
  return JSON.parse(text.slice(start + mark.length, text.indexOf('\n', start))) as SlotTable;
}
