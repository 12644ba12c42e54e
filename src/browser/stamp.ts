/** Writes a committee's details into the slots of a finished sheet, in the reader's own browser: an incremental update behind the untouched file. */
import type { LocalKind } from '../formats/sheet/local/box.ts';
import { encode, fit, rise, type Fitted, type Refusal } from '../formats/sheet/local/fitting.ts';
import { readTable, type FormSlot, type SlotTable } from '../formats/sheet/local/table.ts';
import type { Details } from './local-details.ts';

/** A stamped file, with the details for which the sheet has no room of its own; or the reasons why there is none. */
export type Stamped =
  | { readonly pdf: Uint8Array<ArrayBuffer>; readonly unused: readonly LocalKind[] }
  | { readonly refusals: readonly Refusal[] };

/**
 * Stamps details into a sheet. Pure; the same input gives the same bytes, and the file comes first, unchanged (ISO 32000-1, 7.5.6).
 * @param pdf a sheet that `addSlots` has prepared
 * @throws when the file has no slots
 */
export function stampPdf(pdf: Uint8Array, details: Readonly<Details>): Stamped {
  const table = readTable(pdf);
  if (!table) throw new Error('no slots');
  const objects: [number: number, body: string][] = [];
  const refusals: Refusal[] = [];
  const unused: LocalKind[] = [];
  for (const [kind, text] of Object.entries(details) as [LocalKind, string][]) {
    const written = encode(kind, text);
    const slots = table.slots.filter(([of]) => of === kind);
    if ('refusal' in written) refusals.push(written.refusal);
    else if (written.bytes.length && !slots.length) unused.push(kind);
    else if (written.bytes.length) {
      const tries = slots.map((slot) => ({ slot, fitted: fit(kind, written.bytes, slot, table) }));
      const tooLong = tries
        .flatMap(({ fitted }) => ('refusal' in fitted ? fitted.refusal : []))
        .sort((a, b) => (b.over ?? 0) - (a.over ?? 0));
      refusals.push(...tooLong.slice(0, 1));
      for (const { slot, fitted } of tries) if ('size' in fitted) objects.push([slot[1], form(slot, fitted, table)]);
    }
  }
  // The sheet asks for the number no longer.
  if (details.hotline?.trim())
    for (const slot of table.slots) if (slot[0] === 'help') objects.push([slot[1], cover(slot)]);
  return refusals.length ? { refusals } : { pdf: append(pdf, objects, table), unused };
}

/** The Form XObject that takes the place of an empty one; its ink is set where it is painted. */
function form([, , width, height]: FormSlot, { size, lines }: Fitted, { font }: SlotTable): string {
  const first = size * (rise + lines.length - 1);
  const shown = lines.map((bytes) => `<${bytes.map((byte) => byte.toString(16)).join('')}>Tj`);
  const content = `BT/F ${size} Tf 0 ${first.toFixed(2)} Td${shown.join(` 0 ${-size} Td`)} ET`;
  return `<</Type/XObject/Subtype/Form/BBox[0 0 ${width} ${height}]/Resources<</Font<</F ${font} 0 R>>>>/Length ${content.length}>>stream\n${content}\nendstream`;
}

/** White over what asks to write the number, on bare paper. */
function cover([, , width, height]: FormSlot): string {
  const content = `1 g 0 0 ${width} ${height} re f`;
  return `<</Type/XObject/Subtype/Form/BBox[0 0 ${width} ${height}]/Length ${content.length}>>stream\n${content}\nendstream`;
}

/** Appends objects and a cross-reference stream that names them (ISO 32000-1, 7.5.8), in the manner of the file itself. */
function append(
  pdf: Uint8Array,
  objects: readonly (readonly [number: number, body: string])[],
  { size, previous, trailer }: SlotTable,
): Uint8Array<ArrayBuffer> {
  let text = '\n';
  const index: string[] = [];
  const rows: number[] = [];
  const open = (number: number): void => {
    const offset = pdf.length + text.length;
    index.push(`${number} 1`);
    // One byte of type, four of offset, one of generation.
    rows.push(1, offset >>> 24, (offset >>> 16) & 255, (offset >>> 8) & 255, offset & 255, 0);
    text += `${number} 0 obj\n`;
  };
  // Cross-reference entries go up by number.
  for (const [number, body] of [...objects].sort(([a], [b]) => a - b)) {
    open(number);
    text += `${body}\nendobj\n`;
  }
  const start = pdf.length + text.length;
  open(size);
  text += `<</Type/XRef/Size ${size + 1}/Prev ${previous}${trailer}/W[1 4 1]/Index[${index.join(' ')}]/Length ${rows.length}>>stream\n`;
  const parts = [
    pdf,
    new TextEncoder().encode(text),
    Uint8Array.from(rows),
    new TextEncoder().encode(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`),
  ];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
