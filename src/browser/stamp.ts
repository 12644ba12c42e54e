/** Writes a committee's details into the slots of a finished sheet, in the reader's own browser: an incremental update behind the untouched file. */
import { localKinds, type LocalKind } from '../formats/sheet/local/box.ts';
import {
  alphabetOf,
  descriptor,
  fontName,
  glyphString,
  missingIn,
  plainLine,
  unicodeMap,
  widthArray,
  widthIn,
  type Alphabet,
  type DetailFont,
} from '../formats/sheet/local/letters.ts';
import { setPanel, type Refusal, type Run, type Setting } from '../formats/sheet/local/panel.ts';
import { readTable, type PanelSlot, type SlotTable } from '../formats/sheet/local/table.ts';
import type { Details } from './local-details.ts';

/** A stamped file, with the details for which the sheet has no room of its own; or the reasons why there is none. */
export type Stamped =
  | { readonly pdf: Uint8Array<ArrayBuffer>; readonly unused: readonly LocalKind[] }
  | { readonly refusals: readonly Refusal[] };

/** Bytes as text of one sign each, as PDF mixes them. */
type Body = string;

/**
 * Stamps details into a sheet. Pure; the same input gives the same bytes, and the file comes first, unchanged (ISO 32000-1, 7.5.6).
 * @param pdf a sheet that `addSlots` has prepared
 * @param font goes into the file whole: it draws the details and the labels beside them
 * @throws when the file has no slots
 */
export function stampPdf(pdf: Uint8Array, details: Readonly<Details>, font: DetailFont): Stamped {
  const table = readTable(pdf);
  if (!table) throw new Error('no slots');
  const alphabet = alphabetOf(font);
  const given = localKinds.flatMap((kind) => {
    const text = plainLine(details[kind] ?? '');
    return text ? [[kind, text] as const] : [];
  });
  const refusals: Refusal[] = given.flatMap(([kind, text]) => {
    const characters = missingIn(text, alphabet);
    return characters.length ? { kind, characters } : [];
  });
  const objects: [number: number, body: Body][] = [];
  // The font takes the next numbers; it is written only if something is.
  const fontNumber = table.size;
  for (const panel of table.panels) {
    // Letters that are missing are told already; that there are too many is told beside it.
    const own = Object.fromEntries(given.filter(([kind]) => panel.labels[kind] !== undefined));
    if (!Object.keys(own).length) continue;
    const setting = setPanel(panel, own, (text) => widthIn(text, alphabet));
    if ('refusals' in setting)
      refusals.push(...setting.refusals.filter((one) => !refusals.some(({ kind }) => kind === one.kind)));
    else objects.push(...written(panel, setting, alphabet, fontNumber));
  }
  if (refusals.length) return { refusals };
  // The sheet asks for the number no longer.
  if (details.hotline?.trim()) {
    for (const [object, width, height] of table.helps)
      objects.push([object, form(width, height, cover(width, height))]);
    for (const [object, body] of table.silent) objects.push([object, body]);
  }
  if (objects.length) objects.push(...fontObjects(fontNumber, font, alphabet, lettersOf(table, given)));
  return {
    pdf: append(pdf, objects, table),
    unused: given.flatMap(([kind]) => (table.panels.some(({ labels }) => labels[kind] !== undefined) ? [] : kind)),
  };
}

function lettersOf({ panels }: SlotTable, given: readonly (readonly [LocalKind, string])[]): Set<string> {
  return new Set([...given.map(([, text]) => text), ...panels.flatMap(({ labels }) => Object.values(labels))].join(''));
}

/** The objects of a panel: its ground, and each detail; their ink is set where they are painted. */
function written(
  { width, height, ground, objects }: PanelSlot,
  setting: Setting,
  alphabet: Alphabet,
  font: number,
): [number, Body][] {
  const { cleared, labels, rules, details } = setting;
  // The labels stand in the page already, hidden now under the cover: who hears or copies the sheet need not meet them twice.
  const said = labels.map((run) => `/Span<</ActualText()>>BDC ${shown(run, alphabet)} EMC`);
  const ruled = rules.map(({ x, y, width: long }) => `${cut(x)} ${cut(y)} ${cut(long)} .75 re f`);
  return [
    [ground, form(width, height, [cover(width, cleared), ...said, ...ruled].join('\n'), font)],
    ...(Object.entries(details) as [LocalKind, Run[]][]).flatMap(([kind, runs]): [number, Body][] => {
      const object = objects[kind];
      return object === undefined
        ? []
        : [[object, form(width, height, runs.map((run) => shown(run, alphabet)).join('\n'), font)]];
    }),
  ];
}

function shown({ text, size, x, y }: Run, alphabet: Alphabet): Body {
  return `BT/F ${size} Tf ${cut(x)} ${cut(y)} Td<${glyphString(text, alphabet)}>Tj ET`;
}

function cut(value: number): number {
  return Math.round(value * 100) / 100;
}

/** White over what stands there, on bare paper, and over the ends of its rules, which are as much longer as they are thick. */
function cover(width: number, height: number): Body {
  return `q 1 g ${-sideways} 0 ${cut(width + 2 * sideways)} ${cut(height)} re f Q`;
}

/** How far the cover reaches to both sides, in pt. */
const sideways = 1;

/** A Form XObject, which takes the place of an empty one. */
function form(width: number, height: number, content: Body, font?: number): Body {
  const resources = font === undefined ? '' : `/Resources<</Font<</F ${font} 0 R>>>>`;
  return stream(`/Type/XObject/Subtype/Form/BBox[${-sideways} 0 ${width + sideways} ${height}]${resources}`, content);
}

function stream(entries: string, content: Body): Body {
  return `<<${entries}/Length ${content.length}>>stream\n${content}\nendstream`;
}

/** The font as five objects from a number on, with the widths and the Unicode of the letters that are used (ISO 32000-1, 9.7). */
function fontObjects(
  first: number,
  { program, length }: DetailFont,
  alphabet: Alphabet,
  letters: Iterable<string>,
): [number, Body][] {
  const used = [...letters];
  const [descendant, described, file, map] = [first + 1, first + 2, first + 3, first + 4];
  return [
    [
      first,
      `<</Type/Font/Subtype/Type0/BaseFont/${fontName}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${map} 0 R>>`,
    ],
    [
      descendant,
      `<</Type/Font/Subtype/CIDFontType2/BaseFont/${fontName}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${described} 0 R/CIDToGIDMap/Identity/W[${widthArray(used, alphabet)}]>>`,
    ],
    [described, `<</Type/FontDescriptor/FontName/${fontName}${descriptor}/FontFile2 ${file} 0 R>>`],
    [file, stream(`/Filter/FlateDecode/Length1 ${length}`, atob(program))],
    [map, stream('', unicodeMap(used, alphabet))],
  ];
}

/** Appends objects and a cross-reference stream that names them (ISO 32000-1, 7.5.8), in the manner of the file itself. */
function append(
  pdf: Uint8Array,
  objects: readonly (readonly [number: number, body: Body])[],
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
  const sorted = [...objects].sort(([a], [b]) => a - b);
  for (const [number, body] of sorted) {
    open(number);
    text += `${body}\nendobj\n`;
  }
  const start = pdf.length + text.length;
  const last = Math.max(size, ...sorted.map(([number]) => number + 1));
  open(last);
  text += `<</Type/XRef/Size ${last + 1}/Prev ${previous}${trailer}/W[1 4 1]/Index[${index.join(' ')}]/Length ${rows.length}>>stream\n`;
  text += `${String.fromCharCode(...rows)}\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`;
  const whole = new Uint8Array(pdf.length + text.length);
  whole.set(pdf);
  for (let at = 0; at < text.length; at += 1) whole[pdf.length + at] = text.charCodeAt(at);
  return whole;
}
