/** The table of slots: a line in the file itself that tells a script which objects it may write, and how much room they have. */
import type { LocalKind } from './box.ts';
import type { Panel } from './panel.ts';

/** A panel whose empty Form XObjects, each as large as it, wait to be written: their object numbers. */
export interface PanelSlot extends Panel {
  /** What covers the lines to write on, and carries labels. */
  readonly ground: number;
  readonly objects: Readonly<Partial<Record<LocalKind, number>>>;
}

export interface SlotTable {
  readonly panels: readonly PanelSlot[];
  /** Empty Form XObjects over words outside of panels that ask for the number: object number, width and height in pt. */
  readonly helps: readonly (readonly [object: number, width: number, height: number])[];
  /** Elements of the structure that say the same words, as they are to be written when nobody needs to hear them: object number and body. */
  readonly silent: readonly (readonly [object: number, body: string])[];
  /** Where the cross-reference section of the file starts, in bytes, and how many objects it counts. */
  readonly previous: number;
  readonly size: number;
  /** The entries of the trailer that every update repeats: `/Root 1 0 R/Info …`. */
  readonly trailer: string;
}

/** A comment, so that no reader minds it. */
const mark = '%LocalDetails ';
const latin1 = new TextDecoder('latin1');

/** Writes the table before the file's last words, in ASCII. The PDF must end as pdf-lib ends it. */
export function writeTable(pdf: Uint8Array, table: SlotTable): Uint8Array<ArrayBuffer> {
  const end = latin1.decode(pdf).lastIndexOf('startxref');
  const ascii = JSON.stringify(table).replace(
    /[^\0-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const line = new TextEncoder().encode(`${mark}${ascii}\n`);
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
